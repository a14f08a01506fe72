import type { Tx } from "#lib/db/door.ts";
import { newId } from "#lib/domain/id.ts";
import { searchKey } from "#lib/domain/text.ts";

/**
 * The id of the issuer that was chosen, or of the one with the name that was typed: known by its name without
 * accents or by its English one, else entered into the registry. Null if the chosen one does not exist.
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
  const known = await named(tx, issuerName);
  if (known) return known;
  // Two who enter the same issuer at once: the second one waits for the first and takes its row.
  await tx.issuer.createMany({
    data: [{ id: newId(), nameVi: issuerName, searchName: searchKey(issuerName) }],
    skipDuplicates: true,
  });
  return named(tx, issuerName);
}

async function named(tx: Tx, name: string): Promise<string | null> {
  const issuer = await tx.issuer.findFirst({
    where: {
      OR: [{ searchName: searchKey(name) }, { nameEn: { equals: name, mode: "insensitive" } }],
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return issuer?.id ?? null;
}
