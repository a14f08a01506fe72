import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanImage } from "./clean-image.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiendo-images-"));
});
afterAll(() => rm(folder, { recursive: true }));

const PLACE = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "16/1 3/1 0/1" } };

/** A picture 40 × 20, as a phone writes it: on its side, with its place and its device. */
const fromPhone = (kind: "jpeg" | "png" | "webp") =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: "#0b5d4e" } })
    .withExif({ IFD0: { Model: "Phone" }, ...PLACE })
    .withMetadata({ orientation: 6 })
    .toFormat(kind)
    .toBuffer();

async function cleaned(content: Buffer) {
  const path = join(folder, "picture");
  const preview = join(folder, "preview");
  await writeFile(path, content);
  return { path, preview, ok: await cleanImage(path, preview) };
}

describe("a picture", () => {
  test.each(["jpeg", "png", "webp"] as const)(
    "as %s loses its place and stands upright",
    async (kind) => {
      const content = await fromPhone(kind);
      expect((await sharp(content).metadata()).exif).toBeDefined();
      const { path, preview, ok } = await cleaned(content);
      expect(ok).toBe(true);
      const kept = await sharp(path).metadata();
      expect(kept).toMatchObject({ format: kind, width: 20, height: 40 });
      expect(kept.exif).toBeUndefined();
      expect(kept.orientation ?? 1).toBe(1);
      expect(await sharp(preview).metadata()).toMatchObject({
        format: "webp",
        width: 20,
        height: 40,
      });
    },
  );

  test("without any of that stays as it came", async () => {
    const content = await sharp({
      create: { width: 1200, height: 600, channels: 3, background: "#fff" },
    })
      .jpeg()
      .toBuffer();
    const { path, preview } = await cleaned(content);
    expect(await readFile(path)).toEqual(content);
    expect(await sharp(preview).metadata()).toMatchObject({ width: 480, height: 240 });
  });

  test("that is cut short, or none, is told and leaves nothing of ours", async () => {
    await rm(join(folder, "preview"), { force: true });
    const whole = await fromPhone("jpeg");
    for (const content of [whole.subarray(0, whole.length / 2), Buffer.from("no picture")]) {
      expect((await cleaned(content)).ok).toBe(false);
      expect(await readdir(folder)).toEqual(["picture"]);
    }
  });
});
