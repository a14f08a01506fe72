import type { Tx } from "#lib/db/door.ts";
import { newId } from "#lib/domain/id.ts";
import { searchKey } from "#lib/domain/text.ts";

/**
 * The id of the issuer that was chosen, or of the one with the name that was typed: known by its name without
 * accents, else entered into the registry. Null if the chosen one does not exist.
 */
export async function issuerOf(
  tx: Tx,
  { issuerId, issuerName }: { issuerId: string | null; issuerName: string | null },
): Promise<string | null> {
  if (!issuerName) {
    if (!issuerId) return null;
    const chosen = await tx.issuer.findUnique({ where: { id: issuerId }, select: { id: true } });
    return chosen?.id ?? null;
  }
  const searchName = searchKey(issuerName);
  const known = await named(tx, searchName);
  if (known) return known;
  // Two who enter the same issuer at once: the second one waits for the first and takes its row.
  await tx.issuer.createMany({
    data: [{ id: newId(), nameVi: issuerName, searchName }],
    skipDuplicates: true,
  });
  return named(tx, searchName);
}

async function named(tx: Tx, searchName: string): Promise<string | null> {
  const issuer = await tx.issuer.findFirst({
    where: { searchName },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return issuer?.id ?? null;
}
