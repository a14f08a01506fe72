import { z } from "zod";
import { recordAll } from "#lib/db/audit.ts";
import { asActor, readAsActor } from "#lib/db/door.ts";
import { newToken } from "#lib/db/new-link.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import { sql } from "#lib/db/sql.ts";
import type { AuditedDeed } from "#lib/domain/audited-deeds.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { governs, type HeldSeat, isOneself } from "#lib/domain/role-giving.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import type { Query } from "./import-in-hand.ts";
import { accountsFound, type PeopleFilter } from "./queries.ts";
import { HANDED_TO_A, SEAT_OF_M } from "./reach.ts";

/** As many as one deed makes links for: more than the country has communes. */
const MOST = 5_000;
const LONGEST_MS = 60_000;

type Waiting = {
  id: string;
  email: string;
  title: string;
  titleEn: string | null;
  unit: string | null;
  unitEn: string | null;
  /** Where it works last, by which an auditor finds the deed. */
  unitId: string | null;
  seats: HeldSeat[];
  handed: HeldSeat[];
  /** A mail with its link is on its way. */
  mailed: boolean;
};

export type LinksPage = {
  /** Accounts that nobody has come into yet and that are the actor's to let somebody into. */
  people: Omit<Waiting, "seats" | "handed" | "unitId">[];
  /** Of these a mail is on its way already. */
  mailed: number;
  /** Found, but with roles beyond the actor's reach. */
  beyond: number;
  tooMany: boolean;
};

/** Who of the accounts that a filter finds has no password yet; null for who manages nobody. */
export async function linksPage(actor: Actor, filter: PeopleFilter): Promise<LinksPage | null> {
  if (!mayAnywhere(actor, "people:manage")) return null;
  return readAsActor(actor, async (read) => {
    const found = await waiting(read, actor, filter);
    const mine = found.filter((one) => isGoverned(actor, one));
    return {
      people: mine.map(({ seats: _, handed: __, unitId: ___, ...one }) => one),
      mailed: mine.filter(({ mailed }) => mailed).length,
      beyond: found.length - mine.length,
      tooMany: found.length > MOST,
    };
  });
}

function isGoverned(actor: Actor, { id, seats, handed }: Waiting): boolean {
  return !isOneself(actor, id) && governs(actor, [...seats, ...handed], actor.today);
}

async function waiting(query: Query, actor: Actor, filter: PeopleFilter): Promise<Waiting[]> {
  const { after: _, ...whole } = filter;
  const found = await accountsFound(query, actor, whole);
  return query<Waiting>(sql`
    SELECT a.id, a.email, a.title, a.title_en AS "titleEn", last.id AS "unitId", last.name AS unit, last.name_en AS "unitEn",
           (SELECT coalesce(json_agg(${SEAT_OF_M}), '[]') FROM membership m JOIN ${REGISTERED} ON u.id = m.unit_id
             WHERE m.account_id = a.id) AS seats,
           ${HANDED_TO_A} AS handed,
           EXISTS (SELECT FROM mail l WHERE l.account_id = a.id AND l.purpose = 'link' AND l.state = 'waiting') AS mailed
      FROM account a
      LEFT JOIN LATERAL (SELECT w.id, w.name, w.name_en FROM membership n JOIN unit w ON w.id = n.unit_id
                          WHERE n.account_id = a.id ORDER BY n.valid_from DESC, n.id DESC LIMIT 1) last ON true
     WHERE ${found} AND a.disabled_at IS NULL AND a.password_hash IS NULL
     ORDER BY search_key(a.title) COLLATE "C", a.id LIMIT ${MOST + 1}::int`);
}

const asked = z.object({
  /** How many the page said. */
  count: storedCount,
});

/**
 * Has each of the accounts mailed the link that sets its password. The link itself is made as the mail is sent; who
 * waits for one gets no second. Answers how many mails were added.
 */
export async function mailLinks(
  actor: Actor,
  filter: PeopleFilter,
  input: unknown,
  domain: string,
): Promise<Outcome<{ count: number }>> {
  return forMany(actor, filter, input, "account.link-mailed", async (tx, people) => {
    const without = people.filter(({ mailed }) => !mailed);
    await tx.mail.createMany({
      data: without.map(({ id: accountId }) => {
        const id = newId();
        return {
          id,
          accountId,
          purpose: "link",
          rhythm: "at_once",
          messageId: `<${id}@${domain}>`,
        };
      }),
      skipDuplicates: true,
    });
    return { of: without, answer: { count: without.length } };
  });
}

export type LinkOfOne = Pick<Waiting, "email" | "title" | "titleEn" | "unit" | "unitEn"> & {
  token: string;
  expiresAt: string;
};

/** A link for each of the accounts, told once, here; those made before open nothing any more. */
export async function makeLinks(
  actor: Actor,
  filter: PeopleFilter,
  input: unknown,
): Promise<Outcome<LinkOfOne[]>> {
  return forMany(actor, filter, input, "account.link-made", async (tx, people) => {
    const links = people.map((one) => ({ ...one, ...newToken() }));
    const accountId = { in: people.map(({ id }) => id) };
    await tx.oneTimeLink.deleteMany({ where: { accountId, usedAt: null } });
    await tx.oneTimeLink.createMany({
      data: links.map(({ id, token, expiresAt }) => ({
        tokenHash: hashOfSecret(token),
        accountId: id,
        expiresAt,
      })),
    });
    const answer = links.map(({ email, title, titleEn, unit, unitEn, token, expiresAt }) => ({
      ...{ email, title, titleEn, unit, unitEn, token },
      expiresAt: expiresAt.toISOString(),
    }));
    return { of: people, answer };
  });
}

type Tx = Parameters<Parameters<typeof asActor>[1]>[0];

async function forMany<T>(
  actor: Actor,
  filter: PeopleFilter,
  input: unknown,
  deed: AuditedDeed,
  make: (tx: Tx, people: Waiting[]) => Promise<{ of: Waiting[]; answer: T }>,
): Promise<Outcome<T>> {
  const parsed = asked.safeParse(input);
  if (!parsed.success || !mayAnywhere(actor, "people:manage")) return refuse.notFound();
  return asActor(
    actor,
    async (tx) => {
      const found = await waiting((statement) => tx.$queryRaw(statement), actor, filter);
      if (found.length > MOST) return refuse.conflict("people.links-too-many", { most: MOST });
      const people = found.filter((one) => isGoverned(actor, one));
      if (people.length === 0 || people.length !== parsed.data.count)
        return refuse.conflict("people.links-changed");
      const { of, answer } = await make(tx, people);
      await recordAll(
        tx,
        actor,
        of.map(({ id, unitId }) => ({
          deed,
          entity: "account",
          entityId: id,
          ...(unitId && { unitId }),
        })),
      );
      return done(answer);
    },
    { timeoutMs: LONGEST_MS },
  );
}
