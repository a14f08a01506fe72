import { asNobody } from "#lib/db/door.ts";
import { scanFile } from "./scan-file.ts";
import { fileStore } from "./storage.ts";

const AT_ONCE = 200;
/** So many in a row that it did not look at, and the scanner is taken for away. */
const MOST_UNKNOWN = 3;

/**
 * Files that came in while the scanner did not answer are looked at again, the oldest first; what is clean is served from
 * then on, what is infected never. Nothing without a scanner. Answers how many passed.
 */
export async function rescanHeld(): Promise<number> {
  if (!process.env.TIENDO_CLAMD) return 0;
  const held = await asNobody((tx) =>
    tx.storedFile.findMany({
      where: { quarantined: true, infected: false },
      orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
      take: AT_ONCE,
      select: { id: true, storageKey: true },
    }),
  );
  let passed = 0;
  let unknown = 0;
  for (const { id, storageKey } of held) {
    const stored = await fileStore().read(storageKey);
    if (!stored) continue;
    const verdict = await scanFile(() => stored.content);
    await stored.content.cancel().catch(() => {}); // it may have been read already
    if (verdict === "unknown") {
      unknown += 1;
      if (unknown === MOST_UNKNOWN) break;
      continue;
    }
    unknown = 0;
    const data = verdict === "infected" ? { infected: true } : { quarantined: false };
    // Somebody may have taken it away meanwhile.
    const { count } = await asNobody((tx) => tx.storedFile.updateMany({ where: { id }, data }));
    if (verdict === "infected") console.error(`The stored file ${id} stays held back: infected.`);
    else passed += count;
  }
  return passed;
}
