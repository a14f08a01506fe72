import { expect, test } from "vitest";
import type { Actor } from "#lib/domain/policy.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { capacityOf } from "./capacity.ts";

const membership = (role: string) => ({
  role,
  unitId: "u",
  unitName: "Công an thành phố Đà Nẵng",
  unitNameEn: null,
});
const title = "Cán bộ thẩm định kinh phí, công trình, Công an thành phố Đà Nẵng";
const who = (...roles: string[]) =>
  capacityOf(
    { title, titleEn: null, memberships: roles.map(membership) } as unknown as Actor,
    i18nFor("vi"),
  ).who;

test.each([
  ["of one role by the role alone", ["reviewer", "reviewer"], "Cán bộ thẩm định"],
  ["of several by the title", ["reviewer", "leader"], title],
  ["of none by the title", [], title],
])("somebody %s", (_, roles, short) => {
  expect(who(...roles)).toMatchObject({ role: title, short });
});
