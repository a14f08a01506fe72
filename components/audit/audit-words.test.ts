import { describe, expect, test } from "vitest";
import { AUDITED_DEEDS, AUDITED_DETAILS, AUDITED_ENTITIES } from "#lib/domain/audited-deeds.ts";
import { THRESHOLD_KEYS } from "#lib/domain/review-thresholds.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { deedWords, detailWords, entityWords } from "./audit-words.ts";

/** What is kept as the product's own word, not as somebody's. */
const KEPT: Record<string, string | number | boolean> = {
  role: "officer",
  line: "local",
  relation: "amends",
  list: "people",
  change: "closing",
  noChange: true,
  bytes: 2_000,
  attribute: "Đơn vị trên đảo",
};

describe.each(["vi", "en"] as const)("in %s", (locale) => {
  const i18n = i18nFor(locale);

  test.each([...AUDITED_DETAILS, ...THRESHOLD_KEYS])("%s is told in words", (key) => {
    const kept = KEPT[key] ?? (THRESHOLD_KEYS.includes(key as never) ? 3 : "X");
    const said = detailWords(i18n, { [key]: kept });
    expect(said).not.toBe("");
    // In English a word may be the same as its key; both languages have the same messages.
    if (locale === "vi") expect(said).not.toContain(key === "sha256" ? "sha256" : `${key}: `);
    if (locale === "vi" && typeof kept === "string" && key !== "attribute" && kept !== "X")
      expect(said).not.toContain(kept);
  });

  test("every deed and what it was done to has words", () => {
    for (const deed of AUDITED_DEEDS) expect(deedWords(i18n, deed)).not.toBe(deed);
    for (const entity of AUDITED_ENTITIES) expect(entityWords(i18n, entity)).not.toBe(entity);
  });
});

test.each([
  [{ version: 1, noChange: true }, "bản thứ 1; báo không thay đổi"],
  [
    { attribute: "Đơn vị trên đảo", attributeEn: "On an island", value: "true" },
    "Đơn vị trên đảo: có",
  ],
  [{ attribute: "Loại", attributeEn: "Class", value: "II" }, "Loại: II"],
  [{ attribute: "Loại", attributeEn: "Class", value: null }, "Loại: không còn"],
  [
    { filter: "view=below&state=waiting&unit=Xã A=B&other=1" },
    "điều kiện Mục: của cấp dưới, Tình trạng: đang chờ, Đơn vị: Xã A=B, other: 1",
  ],
])("%o: %s", (detail, said) => {
  expect(detailWords(i18nFor("vi"), detail)).toBe(said);
});
