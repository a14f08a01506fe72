import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fewAtOnce } from "./few-at-once.ts";
import { runApart } from "./run-apart.ts";

const PROBE = "lib/untrusted/testing/read-path-process.ts";
const reads = async (path: string) =>
  String(await runApart(PROBE, Buffer.from(join(process.cwd(), path))));

test("a process reads the product's own code, and nothing that lies beside it", async () => {
  const folder = ".data/of-a-test";
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/secrets.json`, "{}");
  expect(await reads("package.json")).toBe("read");
  expect(await reads("lib/domain/policy.ts")).toBe("read");
  expect(await reads(`${folder}/secrets.json`)).toBe("ERR_ACCESS_DENIED");
  expect(await reads("README.md")).toBe("ERR_ACCESS_DENIED");
  rmSync(folder, { recursive: true });
}, 30_000);

test("few run at once, some wait in turn, whoever comes beyond them is turned away", async () => {
  const take = fewAtOnce({ atOnce: 2, waiting: 2 });
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const work = () => {
    running += 1;
    most = Math.max(most, running);
    return new Promise<string>((resolve) => {
      ends.push(() => {
        running -= 1;
        resolve("done");
      });
    });
  };
  const taken = [1, 2, 3, 4, 5].map(() => take(work));
  expect(await taken[4]).toBe("busy");
  for (let ended = 0; ended < 4; ended += 1) {
    ends[ended]?.();
    expect(await taken[ended]).toBe("done");
  }
  expect(most).toBe(2);
  // One that failed lets the next one in too.
  const failing = take(() => Promise.reject(new Error("broken")));
  await expect(failing).rejects.toThrow("broken");
  expect(await take(() => Promise.resolve("again"))).toBe("again");
});
