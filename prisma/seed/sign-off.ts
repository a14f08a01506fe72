import type pg from "pg";
import { numberForInput } from "#lib/domain/number-input.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { accountIdOf, SIGNING_COMMUNE } from "./accounts.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import type { DemoUnits } from "./units.ts";

const SINCE = "2026-01-01";
const WAITING = 4;
const NARRATIVE = "Đã rà soát, đối chiếu số liệu với sổ theo dõi của đơn vị.";
const REASON = "Đối chiếu lại tổng số với sổ theo dõi văn bản đến trước khi trình.";

type Value = {
  id: string;
  kind: "amount" | "ratio";
  numerator: number;
  denominator: number | null;
};

/** One commune whose head signs: some of its reports wait for that, one was handed back. */
export async function layBeforeHead(client: pg.Client, units: DemoUnits): Promise<void> {
  const unit = units.ofLevel("commune").find(({ code }) => code === SIGNING_COMMUNE);
  if (!unit) return;
  const [officer, head] = [accountIdOf(unit, "officer"), accountIdOf(unit, "head")];
  await client.query(
    "INSERT INTO sign_off_rule (id, unit_id, valid_from, required, set_at, set_by_id) VALUES ($1, $2, $3, true, $3::date, $4)",
    [demoId(ID_OF.signOffRule, Date.parse(SINCE), unit.ordinal, 1), unit.id, SINCE, head],
  );
  const { rows } = await client.query<{ id: string; values: Value[] }>(
    `SELECT r.id, last.values
       FROM assignment a JOIN task t ON t.id = a.task_id AND t.kind = 'indicator'
       JOIN report r ON r.assignment_id = a.id AND r.state = 'expected'
       JOIN period p ON p.id = r.period_id
       JOIN LATERAL (
         SELECT json_agg(json_build_object('id', i.id, 'kind', i.kind, 'numerator', x.numerator,
                         'denominator', x.denominator) ORDER BY i.code) AS values
           FROM report b JOIN period bp ON bp.id = b.period_id AND bp.ends_on < p.ends_on
           JOIN report_version v ON v.report_id = b.id AND v.number = b.current_version
           JOIN report_value x ON x.version_id = v.id JOIN indicator i ON i.id = x.indicator_id AND i.derivation IS NULL
          WHERE b.assignment_id = a.id AND b.state = 'approved'
          GROUP BY bp.ends_on HAVING bool_and(i.kind IN ('amount', 'ratio')) ORDER BY bp.ends_on DESC LIMIT 1) last ON true
      WHERE a.unit_id = $1 AND a.state = 'in_progress' ORDER BY p.ends_on, t.code LIMIT $2`,
    [unit.id, WAITING],
  );
  for (const [at, { id, values }] of rows.entries()) {
    await client.query("UPDATE report SET state = 'draft' WHERE id = $1", [id]);
    await client.query(
      "INSERT INTO report_draft (report_id, form, saved_at, saved_by_id) VALUES ($1, $2, now() - interval '2 hours', $3)",
      [id, { locale: "vi", fields: fieldsOf(values, at) }, officer],
    );
    const back = at === rows.length - 1 && at > 0;
    await client.query(
      `INSERT INTO hand_up (report_id, base_version, handed_at, handed_by_id, back_at, back_by_id, reason)
       VALUES ($1, 0, now() - interval '2 hours', $2, CASE WHEN $3 THEN now() - interval '1 hour' END, $4, $5)`,
      [id, officer, back, back ? head : null, back ? REASON : null],
    );
  }
}

/** A little more than last time; the first of them much less, for the head to look at. */
function fieldsOf(values: readonly Value[], at: number): Record<string, string> {
  const fields: Record<string, string> = { [FIELD.narrative]: NARRATIVE };
  for (const { id, numerator, denominator } of values) {
    const whole = denominator ?? Number.POSITIVE_INFINITY;
    const now = at === 0 ? Math.floor(numerator / 2) : Math.min(whole, numerator + at);
    fields[FIELD.numerator(id)] = numberForInput(now, "vi");
    if (denominator !== null) fields[FIELD.denominator(id)] = numberForInput(denominator, "vi");
  }
  return fields;
}
