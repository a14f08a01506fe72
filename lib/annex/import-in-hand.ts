import { directiveWritable } from "#lib/db/directive-scope.ts";
import { waitsForIssuing, waitsNow } from "#lib/db/second-person.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { DirectiveType, IssueState } from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { Grid } from "#lib/sheets/grid.ts";
import type { Correction } from "./interpret-row.ts";
import type { Query } from "./known.ts";
import type { Settings } from "./plan-annex.ts";

/** The directive whose annex is taken over; `officeId` is who writes it: what the audit's scope goes by. */
export type AnnexDirective = {
  id: string;
  number: string;
  type: DirectiveType;
  issuedOn: CivilDate;
  state: IssueState;
  /** It waits for a second person to issue it: nothing is added meanwhile. */
  waits: boolean;
  officeId: string;
};

export type ImportInHand = {
  id: string;
  version: number;
  name: string | null;
  grid: Grid;
  settings: Settings;
  corrections: Record<number, Correction>;
  directive: AnnexDirective;
};

const DIRECTIVE = sql`d.number, d.type::text AS type, d.issued_on::text AS "issuedOn", d.state::text AS state, ${waitsForIssuing(sql`d.id`)} AS waits`;

/** The directive, if the actor may write it; null when it is missing or out of reach. */
export async function annexDirective(
  query: Query,
  actor: Actor,
  id: string,
): Promise<AnnexDirective | null> {
  const [office] = scopesFor(actor, "directive:write");
  if (!office || !isId(id)) return null;
  const [directive] = await query<Omit<AnnexDirective, "officeId">>(sql`
    SELECT d.id, ${DIRECTIVE} FROM directive d WHERE d.id = ${id}::uuid AND ${directiveWritable(actor)}`);
  return directive ? { ...directive, officeId: office.unitId } : null;
}

type Row = Omit<ImportInHand, "directive"> &
  Omit<AnnexDirective, "id" | "officeId"> & { directiveId: string };

/**
 * The import, if the actor may write its directive; null when it is missing or out of reach. With `lock` the directive
 * is held until the transaction ends, so that of two who take the same rows the second sees what the first one did.
 */
export async function importInHand(
  query: Query,
  actor: Actor,
  id: unknown,
  { lock = false }: { lock?: boolean } = {},
): Promise<ImportInHand | null> {
  const [office] = scopesFor(actor, "directive:write");
  if (!office || !isId(id)) return null;
  const held: Sql = lock ? sql`FOR NO KEY UPDATE OF d, i` : sql``;
  const [row] = await query<Row>(sql`
    SELECT i.id, i.version, i.name, i.grid, i.settings, i.corrections, d.id AS "directiveId", ${DIRECTIVE}
      FROM annex_import i JOIN directive d ON d.id = i.directive_id
     WHERE i.id = ${id}::uuid AND ${directiveWritable(actor)} ${held}`);
  if (!row) return null;
  const { directiveId, number, type, issuedOn, state, waits: waited, ...rest } = row;
  const waits = lock ? await waitsNow(query, directiveId) : waited;
  return {
    ...rest,
    directive: { id: directiveId, number, type, issuedOn, state, waits, officeId: office.unitId },
  };
}
