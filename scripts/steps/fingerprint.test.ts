import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { onceForEach } from "./fingerprint.mjs";

test("what two steps need at once is made once, and again when its inputs changed", async () => {
  const mark = path.join(mkdtempSync(path.join(tmpdir(), "mark-")), "made-from");
  let made = 0;
  const asked = (also: string) =>
    onceForEach({
      inputs: ["package.json"],
      also,
      mark,
      work: async () => {
        await pause(20);
        made += 1;
      },
    });
  await Promise.all([asked("a"), asked("a")]);
  expect(made).toBe(1);
  expect(await asked("a")).toBe(false);
  expect(await asked("b")).toBe(true);
  expect(made).toBe(2);
});

test("what went wrong is tried again", async () => {
  const mark = path.join(mkdtempSync(path.join(tmpdir(), "mark-")), "made-from");
  const failing = onceForEach({
    inputs: ["package.json"],
    mark,
    work: async () => Promise.reject(new Error("no")),
  });
  await expect(failing).rejects.toThrow("no");
  expect(await onceForEach({ inputs: ["package.json"], mark, work: async () => {} })).toBe(true);
});
