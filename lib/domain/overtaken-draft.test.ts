import { describe, expect, test } from "vitest";
import { isOvertaken } from "./overtaken-draft.ts";

const savedAt = "2026-11-22T03:00:00.000Z";
const earlier = "2026-11-22T02:00:00.000Z";
const draft = { locale: "vi", fields: { narrative: "Mới" }, key: "form-b", savedAt } as const;

describe("isOvertaken", () => {
  test.each([
    ["no draft yet", null, { baseDraft: "" }, false],
    ["drawn before anybody saved one", draft, { baseDraft: "" }, true],
    ["drawn from an earlier one", draft, { baseDraft: earlier }, true],
    ["drawn from this one", draft, { baseDraft: savedAt }, false],
    [
      "the instant counts, not how it is written",
      draft,
      { baseDraft: "2026-11-22T03:00:00+00:00" },
      false,
    ],
    ["the form saved it itself", draft, { baseDraft: earlier, key: "form-b" }, false],
    ["another form did", draft, { baseDraft: earlier, key: "form-a" }, true],
    [
      "no two forms are one for want of keys",
      { ...draft, key: undefined },
      { baseDraft: "" },
      true,
    ],
    ["it says what stands", draft, { baseDraft: "", fields: { narrative: "Mới " } }, false],
    ["what is no instant is none", draft, { baseDraft: "x" }, true],
    ["not asked", draft, {}, false],
  ] as const)("%s", (_, stored, form, expected) => {
    expect(isOvertaken(stored, { locale: "vi", fields: { narrative: "Cũ" }, ...form })).toBe(
      expected,
    );
  });
});
