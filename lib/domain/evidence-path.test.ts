import { expect, test } from "vitest";
import { evidencePath } from "./evidence-path.ts";

const ID = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";

test.each([
  [`/reports/${ID}`, `/reports/${ID}`],
  [` https://tiendo.example/reports/${ID}?correct=1 `, `/reports/${ID}`],
  [`http://localhost:3000/assignments/${ID.toUpperCase()}#timeline`, `/assignments/${ID}`],
  ["125/BC-CAT", null],
  ["https://elsewhere.example/", null],
  [`https://tiendo.example/sign-out/${ID}`, null],
  [`xem /reports/${ID}`, null],
  ["", null],
])("%s", (text, expected) => {
  expect(evidencePath(text)).toBe(expected);
});
