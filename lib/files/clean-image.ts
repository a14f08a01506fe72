import { rename, rm } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";

/** The longest side of a preview, in px: twice what a page shows. */
const PREVIEW = 480;
/** More is no photo of a building site, and would take the memory of everybody else. */
const MOST_PIXELS = 100_000_000;
const QUALITY = 90;

sharp.cache(false); // each picture comes once
sharp.concurrency(1);

export const IMAGES: readonly string[] = ["image/jpeg", "image/png", "image/webp"];

/**
 * Takes out of a picture what its camera wrote into it (place, device, hour) and turns it upright; one without any of
 * that stays byte for byte. Puts a small WebP of it at `preview`. False where it cannot be read as a picture: then
 * nothing lies at `preview`.
 */
export async function cleanImage(path: string, preview: string): Promise<boolean> {
  const clean = `${path}.clean`;
  try {
    const { exif, xmp, iptc, comments } = await open(path).metadata();
    if (exif || xmp || iptc || comments?.length) {
      await sameKind(open(path).autoOrient()).toFile(clean);
      await rename(clean, path);
    }
    await open(path)
      .resize({ width: PREVIEW, height: PREVIEW, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 70 })
      .toFile(preview);
    return true;
  } catch {
    await Promise.all([clean, preview].map((file) => rm(file, { force: true })));
    return false;
  }
}

function open(path: string): Sharp {
  return sharp(path, { limitInputPixels: MOST_PIXELS, failOn: "error" });
}

/** Without a word of its kind, sharp keeps the one that it read. */
function sameKind(image: Sharp): Sharp {
  return image.jpeg({ quality: QUALITY, force: false }).webp({ quality: QUALITY, force: false });
}
