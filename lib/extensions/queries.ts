import { type Read, readAsActor } from "#lib/db/door.ts";
import { signature } from "#lib/db/signed-by.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { ExtensionState } from "#lib/domain/extension.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { conditions, type ExtensionFilter, inView, orderOf, type View, viewsOf } from "./filter.ts";
import { DECIDED_BY } from "./in-hand.ts";
import { type Reach, reachOf, TABLES, WAITS_X } from "./reach.ts";

const PAGE = 50;

export type ListedExtension = {
  id: string;
  state: ExtensionState;
  /** It waits; what ended meanwhile does not, though nobody decided it. */
  waits: boolean;
  askedOn: CivilDate;
  /** The deadline in force when it was asked, the first one, the one that holds now. */
  dueOn: CivilDate;
  firstDueOn: CivilDate;
  dueNow: CivilDate;
  wantedDueOn: CivilDate;
  grantedDueOn: CivilDate | null;
  reason: string;
  by: string;
  byEn: string | null;
  decidedOn: CivilDate | null;
  decidedBy: string | null;
  decidedByEn: string | null;
  note: string | null;
  /** How often more time was granted for this assignment before. */
  grantedBefore: number;
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  title: string;
  titleEn: string | null;
  /** The actor may decide it. */
  mine: boolean;
};

type Choice = { id: string; name: string; nameEn: string | null; count: number };

export type ExtensionList = {
  rows: ListedExtension[];
  /** The last row shown, after which the next page begins. */
  next: string | null;
  /** What waits in each view that the actor has. */
  counts: { view: View; count: number }[];
  /** What the view can be narrowed down to, with how many of the chosen state each has. */
  groups: Choice[];
  tasks: Choice[];
};

/** Requests for more time, a page at a time; null where the actor has no such view. */
export async function extensionList(
  actor: Actor,
  filter: ExtensionFilter,
  page = PAGE,
): Promise<ExtensionList | null> {
  const views = viewsOf(actor);
  if (!views.includes(filter.view)) return null;
  const reach = reachOf(actor);
  return readAsActor(actor, async (read) => {
    const [counted] = await read<Record<string, number>>(countsSql(views, reach));
    const { groups, tasks } = await choicesOf(read, reach, filter);
    const asked = signature("ac", "x");
    const decided = signature("c", "dx");
    const found = await read<ListedExtension>(sql`
      SELECT x.id, x.state, ${WAITS_X} AS waits, x.asked_on AS "askedOn", x.due_on AS "dueOn", a.first_due_on AS "firstDueOn",
             a.due_on AS "dueNow", x.wanted_due_on AS "wantedDueOn", x.granted_due_on AS "grantedDueOn", x.reason,
             ${asked.by} AS by, ${asked.byEn} AS "byEn", x.decided_on AS "decidedOn",
             ${decided.by} AS "decidedBy", ${decided.byEn} AS "decidedByEn", x.decision_note AS note,
             (SELECT count(*)::int FROM extension_request o
               WHERE o.assignment_id = a.id AND o.state = 'granted' AND o.id < x.id) AS "grantedBefore",
             a.id AS "assignmentId", u.short_name AS unit, u.name_en AS "unitEn", t.title, t.title_en AS "titleEn",
             (${WAITS_X} AND ${reach.decides} AND ${reach.notOwn}) AS mine
        FROM ${TABLES} JOIN account ac ON ac.id = x.asked_by_id ${DECIDED_BY}
       WHERE ${conditions(reach, filter)}
       ORDER BY ${orderOf(filter)} LIMIT ${page + 1}::int`);
    const rows = found.slice(0, page);
    const next = found.length > page ? (rows.at(-1)?.id ?? null) : null;
    const counts = views.map((view) => ({ view, count: counted?.[view] ?? 0 }));
    return { rows, next, counts, groups, tasks };
  });
}

const NAMES: Record<View, Sql> = {
  "to-decide": sql`"to-decide"`,
  asked: sql`asked`,
  below: sql`below`,
};

function countsSql(views: readonly View[], reach: Reach): Sql {
  const counts = views.map(
    (view) => sql`count(*) FILTER (WHERE ${inView(view, reach)})::int AS ${NAMES[view]}`,
  );
  return sql`SELECT ${join(counts, ", ")} FROM ${TABLES} WHERE ${WAITS_X}`;
}

async function choicesOf(
  read: Read,
  reach: Reach,
  { view, state, group }: ExtensionFilter,
): Promise<Pick<ExtensionList, "groups" | "tasks">> {
  const groups = await read<Choice>(sql`
    SELECT g.id, g.name_vi AS name, g.name_en AS "nameEn", count(*)::int AS count
      FROM ${TABLES} JOIN task_group g ON g.id = t.task_group_id
     WHERE ${conditions(reach, { view, state })} GROUP BY g.id ORDER BY g.ordinal`);
  const tasks = await read<Choice>(sql`
    SELECT t.id, t.title AS name, t.title_en AS "nameEn", count(*)::int AS count FROM ${TABLES}
     WHERE ${conditions(reach, { view, state, ...(group && { group }) })} GROUP BY t.id ORDER BY t.code`);
  return { groups, tasks };
}
