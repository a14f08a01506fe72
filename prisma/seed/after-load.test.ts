import { expect, test } from "vitest";
import { draftAt } from "./after-load.ts";

test.each([
  ["permit_cleared", "Đã có giấy phép, bàn giao mặt bằng. Trong kỳ chưa chuyển giai đoạn."],
  ["finish", "Đang hoàn thiện. Trong kỳ chưa chuyển giai đoạn."],
] as const)("a draft that was begun says what fits the stage %s", (stage, words) => {
  expect(draftAt(stage).fields.narrative).toBe(words);
});
