import { z } from "zod";
import { isId, newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { asActor, asNobody, readAsNobody } from "./door.ts";
import { hashOfSecret } from "./secret-hash.ts";
import { sql } from "./sql.ts";

/** How long a form waits, and how long after its end a session still tells whose it was. */
export const HELD_HOURS = 24;
/** Somebody who comes back has typed into a few forms, not into hundreds. */
const MOST_FORMS = 20;
const MOST_CHARACTERS = 300_000;

/** What was typed into the form of a page. */
export type HeldForm = {
  id: string;
  page: string;
  fields: Record<string, string | string[]>;
  /** ISO instant. */
  heldAt: string;
};

const heldInput = z.object({
  page: z
    .string()
    .max(2_000)
    .regex(/^\/([^/\\]|$)/),
  fields: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .refine((fields) => JSON.stringify(fields).length <= MOST_CHARACTERS),
});

type Account = Pick<Actor, "accountId">;

/**
 * Keeps what was sent when the session had run out by time alone, for the account that it was: of each page the newest.
 * Answers whether it was kept; not after signing out, for a disabled account, or for more than a form holds.
 */
export async function holdForm(sessionId: string, input: unknown): Promise<boolean> {
  const parsed = heldInput.safeParse(input);
  if (!parsed.success) return false;
  const account = await lapsedAccount(sessionId);
  if (!account) return false;
  const { page, fields } = parsed.data;
  const { accountId } = account;
  await asActor(account, async (tx) => {
    const kept = { fields, heldAt: new Date(), shownAt: null };
    await tx.heldForm.upsert({
      where: { accountId_page: { accountId, page } },
      create: { id: newId(), accountId, page, ...kept },
      update: kept,
      select: { id: true },
    });
    const tooMany = await tx.heldForm.findMany({
      where: { accountId },
      orderBy: { heldAt: "desc" },
      skip: MOST_FORMS,
      select: { id: true },
    });
    await tx.heldForm.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } });
  });
  return true;
}

/** Whose session this was until its time was over. */
async function lapsedAccount(sessionId: string): Promise<Account | null> {
  const [row] = await readAsNobody<Account>(sql`
    SELECT a.id AS "accountId"
      FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.id_hash = ${hashOfSecret(sessionId)} AND s.ended_at IS NULL AND a.disabled_at IS NULL
       AND s.expires_at <= now() AND s.expires_at > now() - make_interval(hours => ${HELD_HOURS}::int)`);
  return row ?? null;
}

/** What waits for the account since it was last led to it, the newest first; the next time it no longer does. */
export async function formsThatWait({ accountId }: Account): Promise<HeldForm[]> {
  return asActor({ accountId }, async (tx) => {
    const waiting = await tx.heldForm.findMany({
      where: { accountId, shownAt: null, heldAt: { gt: oldest() } },
      orderBy: { heldAt: "desc" },
    });
    await tx.heldForm.updateMany({
      where: { id: { in: waiting.map(({ id }) => id) } },
      data: { shownAt: new Date() },
    });
    return waiting.map(shown);
  });
}

/** One of the account's own; null if it is somebody else's, too old or gone. */
export async function heldFormOf({ accountId }: Account, id: string): Promise<HeldForm | null> {
  if (!isId(id)) return null;
  const [row] = await readAsNobody<HeldForm>(sql`
    SELECT id, page, fields, held_at::text AS "heldAt" FROM held_form
     WHERE id = ${id}::uuid AND account_id = ${accountId}::uuid AND held_at > ${oldest()}`);
  return row ?? null;
}

/** It was taken over, or its owner signed out. */
export async function forgetHeldForms({ accountId }: Account, id?: string): Promise<void> {
  await asActor({ accountId }, (tx) => tx.heldForm.deleteMany({ where: { accountId, id } }));
}

/** What nobody came back for. */
export async function purgeHeldForms(): Promise<void> {
  await asNobody((tx) => tx.heldForm.deleteMany({ where: { heldAt: { lte: oldest() } } }));
}

function oldest(): Date {
  return new Date(Date.now() - HELD_HOURS * 3_600_000);
}

function shown(row: { id: string; page: string; fields: unknown; heldAt: Date }): HeldForm {
  return {
    id: row.id,
    page: row.page,
    fields: row.fields as HeldForm["fields"],
    heldAt: row.heldAt.toISOString(),
  };
}
