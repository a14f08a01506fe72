import type pg from "pg";
import type { CivilDate } from "#lib/domain/civil-date.ts";

/** Raised when the same code would tell another history: a database of an older demo then keeps the one it has. */
export const DEMO_VERSION = "1";

export type Condition =
  | { kind: "empty"; today: CivilDate }
  | { kind: "foreign" }
  | { kind: "current" }
  /** The history is told up to the start of `through`; `touched` are the assignments that people took over. */
  | {
      kind: "behind";
      through: CivilDate;
      today: CivilDate;
      touched: string[];
      sameVersion: boolean;
    };

/** What the database holds, in one reading. */
export async function conditionOf(client: pg.Client): Promise<Condition> {
  const { rows } = await client.query<{
    today: CivilDate;
    kept: Record<string, string> | null;
    used: boolean;
  }>(`
    SELECT civil_day(now())::text AS today,
           (SELECT json_object_agg(key, value) FROM installation WHERE key LIKE 'demo%') AS kept,
           EXISTS (SELECT FROM unit) OR EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM directive) AS used`);
  const { today, kept, used } = rows[0] ?? { today: "", kept: null, used: true };
  const through = kept?.demo === "1" ? kept.demo_through : undefined;
  if (through === undefined) return used ? { kind: "foreign" } : { kind: "empty", today };
  if (through >= today) return { kind: "current" };
  const touched = kept?.demo_touched ? kept.demo_touched.split(" ") : [];
  return {
    kind: "behind",
    through,
    today,
    touched,
    sameVersion: kept?.demo_version === DEMO_VERSION,
  };
}

export async function keepCondition(
  client: pg.Client,
  through: CivilDate,
  touched: readonly string[],
): Promise<void> {
  const values = {
    demo: "1",
    demo_version: DEMO_VERSION,
    demo_through: through,
    demo_touched: touched.join(" "),
  };
  for (const [key, value] of Object.entries(values)) {
    await client.query(
      `INSERT INTO installation (key, value) VALUES ($1, $2)
       ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, changed_at = now()`,
      [key, value],
    );
  }
}
