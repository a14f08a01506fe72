import { asNobody } from "#lib/db/door.ts";
import { scanFile } from "./scan-file.ts";
import { fileStore } from "./storage.ts";

const AT_ONCE = 200;

/**
 * Files that came in while the scanner did not answer are looked at again, the oldest first; what is clean is served from
 * then on. Answers how many that were.
 */
export async function rescanHeld(): Promise<number> {
  const held = await asNobody((tx) =>
    tx.storedFile.findMany({
      where: { quarantined: true },
      orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
      take: AT_ONCE,
      select: { id: true, storageKey: true },
    }),
  );
  let passed = 0;
  for (const { id, storageKey } of held) {
    const stored = await fileStore().read(storageKey);
    if (!stored) continue;
    const verdict = await scanFile(stored.content);
    if (verdict === "unknown") break; // nor will it look at the next one
    if (verdict === "infected") console.error(`The stored file ${id} stays held back: infected.`);
    else {
      await asNobody((tx) =>
        tx.storedFile.update({
          where: { id },
          data: { quarantined: false },
          select: { id: true },
        }),
      );
      passed += 1;
    }
  }
  return passed;
}
