import { z } from "zod";
import { isId } from "#lib/domain/id.ts";
import { MOST_REASON } from "./limits.ts";

/** The most that one deed decides: more than the units below any office. */
const MOST_VERSIONS = 1_000;

/** Ids that are none are left out: out of reach and malformed look the same. */
const ids = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [...new Set([value ?? []].flat())].filter(isId))
  .pipe(z.array(z.string()).max(MOST_VERSIONS));

function words(missing: "reviews.reason-missing" | "reviews.opinion-missing") {
  return z
    .string()
    .default("")
    .transform((text) => text.replace(/\r\n?/g, "\n").normalize("NFC").trim())
    .pipe(z.string().min(1, missing).max(MOST_REASON, "reviews.reason-too-long"));
}

/** Which versions, as they were shown; each by its own id, so that what arrived since is not meant. */
export const versionsInput = z.object({ version: ids });

/** As above, with words that the unit will read: why it goes back, or what the committee thinks. */
export const returnInput = z.object({ version: ids, reason: words("reviews.reason-missing") });
export const opinionInput = z.object({ version: ids, reason: words("reviews.opinion-missing") });

export const urgeInput = z.object({ report: ids });
