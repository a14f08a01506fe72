import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";

test.each([
  [0, "Của riêng đơn vị này."],
  [94, "Của đơn vị này và 94 đơn vị cấp dưới."],
])("figures with %i units below say so, as the list of those below does", (below, said) => {
  expect(i18nFor("vi").t("units.what-sentence", { below })).toBe(said);
});
