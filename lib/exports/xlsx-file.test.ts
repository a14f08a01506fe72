import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import type { ExportCell } from "#lib/domain/export-cell.ts";
import { xlsxFile } from "./xlsx-file.ts";

async function* batchesOf(...batches: ExportCell[][][]) {
  yield* batches;
}

async function read(file: Uint8Array): Promise<unknown[][]> {
  const sheets = await readXlsxFile(Buffer.from(file));
  return sheets[0]?.data as unknown[][];
}

test("words stay words, figures figures and days days", async () => {
  const file = await xlsxFile({
    title: "Nhiệm vụ: được giao [2026]",
    heads: ["Đơn vị", "Số", "Đồng", "Ngày", "Lúc"],
    batches: batchesOf(
      [
        [
          "Xã Đại Lộc",
          12.5,
          775_864_000_000n,
          { day: "2026-11-22" },
          { at: "2026-11-21T23:00:00Z" },
        ],
      ],
      [["=1+1", -3, 2n ** 60n, null, null]],
      [["0012 & <b>\u0001", 0, 0n, null, null]],
    ),
    tooMany: "…",
  });
  expect(await read(file)).toEqual([
    ["Đơn vị", "Số", "Đồng", "Ngày", "Lúc"],
    ["Xã Đại Lộc", 12.5, 775_864_000_000, new Date("2026-11-22"), new Date("2026-11-22T06:00:00Z")],
    ["=1+1", -3, "1152921504606846976", null, null],
    ["0012 & <b>", 0, 0, null, null],
  ]);
});

test("beyond what a sheet takes in, the last row says so", async () => {
  const many = Array.from({ length: 4 }, (_, at): ExportCell[] => [at, "x"]);
  const table = { title: "A", heads: ["a", "b"], tooMany: "còn nữa" };
  const file = await xlsxFile({ ...table, batches: batchesOf(many, many) }, { most: 5 });
  expect((await read(file)).slice(-2)).toEqual([
    [0, "x"],
    ["còn nữa", null],
  ]);
});

test("a list that fails while it is read fails the file, and the next one is written", async () => {
  const table = { title: "A", heads: ["a"], tooMany: "" };
  async function* failing(): AsyncGenerator<ExportCell[][]> {
    yield [["x"]];
    throw new Error("the list broke off");
  }
  await expect(xlsxFile({ ...table, batches: failing() })).rejects.toThrow("broke off");
  expect(await read(await xlsxFile({ ...table, batches: batchesOf() }))).toEqual([["a"]]);
});
