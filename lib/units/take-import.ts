import { z } from "zod";
import { asActor, type Tx } from "#lib/db/door.ts";
import { answeredBefore, fingerprintOf, keepReceipt, nextReceiptNumber } from "#lib/db/receipt.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { typedSeveral } from "#lib/domain/typed-input.ts";
import { digestOf, importInHand } from "./import-in-hand.ts";
import { knownUnits, type Query } from "./known-units.ts";
import { type KeptEdge, writeEdges } from "./line-tree.ts";
import {
  type ImportPlan,
  type ImportSettings,
  type PlannedUnit,
  planImport,
  shownState,
} from "./plan-import.ts";
import { segmentOf } from "./segment.ts";
import { shortNameOf } from "./short-name.ts";
import { oneAtATime } from "./unit-in-hand.ts";

const deed = z.object({
  importId: z.string(),
  /** The digest of the rows that were shown. */
  seen: z.string().max(100),
  /** One sending of the form; the same again gets the same answer. */
  key: z.uuid(),
  /** What is taken: names and places of known units change only where they are named here. */
  take: typedSeveral,
});

export type TakenList = {
  number: string;
  importId: string;
  added: number;
  renamed: number;
  moved: number;
  /** Rows that are wrong; the list stays in hand for them. */
  left: number;
};

/** Ten thousand units take some seconds. */
const LONGEST_MS = 120_000;
/** So many new rows change how the database looks things up. */
const FEW = 200;

/**
 * Takes over what a list says, in one transaction: exactly what the page showed. Rows that are wrong stay in hand;
 * rows that were taken before change nothing, whoever sends them and how often.
 */
export async function takeImport(actor: Actor, input: unknown): Promise<Outcome<TakenList>> {
  const parsed = deed.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { importId, seen, key, take } = parsed.data;
  if (take.length === 0) return refuse.invalid({ take: { key: "unit-import.nothing-ticked" } });
  const sending = {
    idempotencyKey: key,
    fingerprint: fingerprintOf([importId, seen, ...take.toSorted()].join(" ")),
  };

  return asActor(
    actor,
    async (tx) => {
      await oneAtATime(tx);
      const query: Query = (statement) => tx.$queryRaw(statement);
      const found = await importInHand(query, actor, importId, { lock: true });
      // The list may be gone since the same form did its deed: then its receipt is there.
      const given = await answeredBefore<TakenList>(tx, actor, sending, "unit-import.changed");
      if (given) return given;
      if (!found) return refuse.notFound();
      const { grid, settings } = found;
      const known = await knownUnits(query, actor, settings.line);
      const plan = planImport(grid, settings, known);
      if (digestOf(plan, settings) !== seen) return refuse.conflict("unit-import.changed");
      // What is not taken is planned away, so that the rest still holds together by itself.
      const chosen = planImport(grid, onlyTaken(plan, settings, take), known);
      const rows = chosen.rows.filter(isToDo).filter(({ state }) => state !== "wrong");
      if (rows.length === 0) return refuse.conflict("unit-import.nothing");

      await writeRows(tx, settings, rows);
      const whole = new Map(rows.map((row) => [row.row, doneBy(row)]));
      const left = plan.rows.filter(isToDo).filter((row) => whole.get(row.row) !== doneBy(row));
      if (left.length === 0)
        await tx.unitImport.delete({ where: { id: importId }, select: { id: true } });
      const result: TakenList = {
        number: await nextReceiptNumber(tx),
        importId,
        added: rows.filter(({ state }) => state === "new").length,
        renamed: rows.filter(({ renamed }) => renamed).length,
        moved: rows.filter(({ state }) => state === "moved").length,
        left: left.length,
      };
      await writeTrail(tx, actor, rows, result);
      await keepReceipt(tx, actor, sending, {
        deed: "unit.list-taken",
        number: result.number,
        entityId: importId,
        result,
      });
      return done(result);
    },
    { timeoutMs: LONGEST_MS },
  );
}

const isToDo = ({ state }: PlannedUnit) => state !== "unchanged" && state !== "left-out";

/** What a row comes to: the same words for all of it. */
function doneBy({ state, renamed, edges }: PlannedUnit): string {
  return [state === "new" ? "new" : "known", renamed, edges !== null].join(" ");
}

function onlyTaken(
  { rows }: ImportPlan,
  settings: ImportSettings,
  take: readonly string[],
): ImportSettings {
  const untaken = rows.filter((row) => {
    const shown = shownState(row);
    return (row.state === "new" || shown === "other-name") && !take.includes(shown);
  });
  return {
    ...settings,
    leftOut: [...(settings.leftOut ?? []), ...untaken.map(({ row }) => row)],
    // Those with quite another name are left out as a whole where they are not ticked.
    keepNames: take.includes("renamed")
      ? []
      : rows.filter((row) => shownState(row) !== "other-name").map(({ row }) => row),
    keepPlaces: !take.includes("moved"),
  };
}

/** Units, their places and names: a few statements, whatever the number of rows. */
async function writeRows(
  tx: Tx,
  settings: ImportSettings,
  rows: readonly PlannedUnit[],
): Promise<void> {
  const ids = new Map(rows.flatMap(({ id, state }) => (state === "new" ? [[id, newId()]] : [])));
  for (const row of rows) row.id = ids.get(row.id) ?? row.id;
  const units = rows.flatMap((row) =>
    row.state === "new"
      ? [
          {
            id: row.id,
            level: row.levelKey,
            code: row.code,
            segment: segmentOf(row.id),
            name: row.name,
            nameEn: row.nameEn || null,
            short: shortNameOf(row.name),
            search: searchKey(row.name),
            from: row.life.from,
            to: row.life.to,
            basis: row.basis || settings.basis || null,
          },
        ]
      : [],
  );
  if (units.length > 0)
    await tx.$executeRaw(sql`
      INSERT INTO unit (id, level_key, code, segment, name, name_en, short_name, search_name, has_accounts, in_force_from,
                        in_force_to, opening_basis)
      SELECT n.id, n.level, n.code, n.segment, n.name, n."nameEn", n.short, n.search, ${settings.hasAccounts}, n."from",
             n."to", n.basis
        FROM jsonb_to_recordset(${JSON.stringify(units)}::jsonb)
             AS n (id uuid, level text, code text, segment text, name text, "nameEn" text, short text, search text,
                   "from" date, "to" date, basis text)`);
  if (units.length > FEW) await tx.$executeRaw(sql`SELECT analyze_units()`);
  const real = (edge: KeptEdge): KeptEdge => ({
    ...edge,
    unitId: ids.get(edge.unitId) ?? edge.unitId,
    parentId: edge.parentId && (ids.get(edge.parentId) ?? edge.parentId),
  });
  await writeEdges(
    tx,
    settings.line,
    rows.flatMap(({ edges }) => edges?.before ?? []),
    rows.flatMap(({ edges }) => edges?.after ?? []).map(real),
  );
  // What is checked at the end of the transaction is planned for the rows that there are now.
  if (rows.length > FEW) await tx.$executeRaw(sql`SELECT analyze_units()`);
  const names = rows.flatMap((row) =>
    row.renamed
      ? [
          {
            id: newId(),
            unit: row.id,
            day: row.day,
            name: row.name,
            nameEn: row.nameEn || null,
            short: shortNameOf(row.name),
            basis: row.basis || settings.basis || null,
          },
        ]
      : [],
  );
  if (names.length > 0)
    await tx.$executeRaw(sql`
      INSERT INTO unit_name (id, unit_id, name, name_en, short_name, in_force_from, legal_basis)
      SELECT n.id, n.unit, n.name, coalesce(n."nameEn", u.name_en), n.short, n.day, n.basis
        FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb)
             AS n (id uuid, unit uuid, day date, name text, "nameEn" text, short text, basis text) JOIN unit u ON u.id = n.unit
      ON CONFLICT (unit_id, in_force_from) DO UPDATE
         SET name = excluded.name, name_en = excluded.name_en, short_name = excluded.short_name, legal_basis = excluded.legal_basis`);
  const changed = rows.flatMap(({ id, state }) => (state === "new" ? [] : [id]));
  if (changed.length > 0)
    await tx.$executeRaw(
      sql`UPDATE unit SET version = version + 1 WHERE id = ANY(${changed}::uuid[])`,
    );
}

async function writeTrail(
  tx: Tx,
  actor: Actor,
  rows: readonly PlannedUnit[],
  { number, added, renamed, moved }: TakenList,
): Promise<void> {
  const office = scopesFor(actor, "unit:manage")[0]?.unitId ?? null;
  const said = (row: PlannedUnit, what: string) => ({
    id: newId(),
    deed: what,
    entity: row.id,
    // The trail of what is not in force yet stays with the office: it may be taken back.
    unit: row.life.from > actor.today ? office : row.id,
    detail: {
      code: row.code,
      name: row.name,
      ...(row.renamed && row.nameBefore && { former: row.nameBefore }),
      from: row.day,
      receipt: number,
    },
  });
  const events = rows.flatMap((row) => {
    if (row.state === "new") return [said(row, "unit.created")];
    const deeds = row.state === "moved" ? [said(row, "unit.moved")] : [];
    return row.renamed ? [...deeds, said(row, "unit.renamed")] : deeds;
  });
  await tx.$executeRaw(sql`
    INSERT INTO audit_event (id, account_id, deed, entity, entity_id, unit_id, detail)
    SELECT e.id, ${actor.accountId}::uuid, e.deed, 'unit', e.entity, e.unit, e.detail
      FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
           AS e (id uuid, deed text, entity uuid, unit uuid, detail jsonb)`);
  const detail = { units: added + renamed + moved, receipt: number };
  await tx.auditEvent.create({
    data: {
      id: newId(),
      accountId: actor.accountId,
      deed: "unit.list-taken",
      entity: "unit",
      ...(office && { unitId: office }),
      detail,
    },
    select: { id: true },
  });
  await tx.outbox.create({
    data: { id: newId(), topic: "unit.list-taken", payload: { unitId: office, ...detail } },
    select: { id: true },
  });
}
