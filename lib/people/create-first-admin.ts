import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asNobody } from "#lib/db/door.ts";
import { createOneTimeLink } from "#lib/db/new-link.ts";
import { writeStandardFrame } from "#lib/db/standard-frame.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { searchKey } from "#lib/domain/text.ts";

const input = z.object({
  email: z.email().max(320),
  unitName: z.string().trim().min(1).max(200),
});

/**
 * For an empty installation: what one starts with, the unit at the top, its administrator on both lines, and the token of
 * a link that sets the password. Refused once there is any account; run again for the same address
 * before the link was used, it makes a new link.
 */
export async function createFirstAdmin(given: unknown): Promise<Outcome<{ token: string }>> {
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse.conflict("people.first-admin-invalid");
  const { email, unitName } = parsed.data;
  const emailKey = email.toLowerCase();

  return asNobody(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tiendo.first-admin'))`;
    const accounts = await tx.account.findMany({
      take: 2,
      select: { id: true, emailKey: true, passwordHash: true },
    });
    const [known] = accounts;
    if (accounts.length === 1 && known && known.emailKey === emailKey && !known.passwordHash) {
      return done(await createOneTimeLink(tx, known.id));
    }
    if (known) return refuse.conflict("people.first-admin-exists");

    await writeStandardFrame(tx);
    const unitId = await topUnit(tx, unitName);
    const accountId = newId();
    await tx.account.create({
      data: {
        id: accountId,
        email,
        emailKey,
        title: "Quản trị hệ thống",
        titleEn: "System administrator",
        invitedFromId: unitId,
      },
    });
    const [{ today } = { today: new Date() }] = await tx.$queryRaw<
      { today: Date }[]
    >`SELECT civil_day(now()) AS today`;
    await tx.membership.createMany({
      data: (["command", "local"] as const).map((line) => ({
        id: newId(),
        accountId,
        unitId,
        role: "admin" as const,
        line,
        validFrom: today,
      })),
    });
    await record(
      tx,
      { accountId },
      {
        deed: "account.created",
        entity: "account",
        entityId: accountId,
        unitId,
      },
    );
    return done(await createOneTimeLink(tx, accountId));
  });
}

type Tx = Parameters<Parameters<typeof asNobody>[0]>[0];

async function topUnit(tx: Tx, name: string): Promise<string> {
  const root = await tx.unitParent.findFirst({
    where: { line: "command", parentId: null },
    select: { unitId: true },
  });
  if (root) return root.unitId;
  const id = newId();
  const inForceFrom = new Date("2016-01-01T00:00:00Z");
  await tx.unitLevel.upsert({
    where: { key: "ministry" },
    create: { key: "ministry", nameVi: "Bộ", nameEn: "Ministry", ordinal: 1 },
    update: {},
  });
  await tx.unit.create({
    data: {
      id,
      levelKey: "ministry",
      code: "m",
      segment: "m",
      name,
      shortName: name,
      searchName: searchKey(name),
      inForceFrom,
    },
  });
  await tx.unitParent.createMany({
    data: (["command", "local"] as const).map((line) => ({
      id: newId(),
      unitId: id,
      line,
      inForceFrom,
    })),
  });
  return id;
}
