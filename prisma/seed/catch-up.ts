import type pg from "pg";
import { type CivilDate, dayNumber } from "#lib/domain/civil-date.ts";
import { openPeriods } from "#lib/reports/open-periods.ts";
import { giveReceipts } from "./after-load.ts";
import { COUNTING_TABLES } from "./bulk-mode.ts";
import { type Condition, keepCondition } from "./condition.ts";
import { copyRows, copyText } from "./copy-rows.ts";
import { demoCountry } from "./demo-country.ts";
import { changesOf } from "./history/changes-of.ts";
import { type Country, duties } from "./history/duty.ts";
import { startOfDay } from "./history/moments.ts";
import { PERIOD_COLUMNS, periodBook, periodKey } from "./history/period-book.ts";
import { TABLE_NAMES, TABLES, type TableName } from "./history/tables.ts";
import { bookedUntil } from "./history/view-money.ts";
import { leaveNews } from "./leave-news.ts";
import { readWorkCalendar } from "./read-work-calendar.ts";
import { runOn } from "./run-on.ts";

type Behind = Extract<Condition, { kind: "behind" }>;

/**
 * Tells the days since the demo was last brought up. The story is the same that a fresh load would tell, so what changes
 * is the difference of two views of it; an assignment that people have touched is theirs from then on, and only gets
 * the periods that it owes.
 */
export async function catchUp(
  client: pg.Client,
  { through, today, touched, sameVersion }: Behind,
  say: (words: string) => void,
  slice?: readonly string[],
): Promise<void> {
  const theirs = [...new Set([...touched, ...(await touchedSince(client, through))])];
  if (sameVersion) {
    say(`the demo goes on from ${through} to ${today}`);
    await tellSince(client, demoCountry(slice), through, today, new Set(theirs));
    await giveReceipts(client);
    await leaveNews(client);
  }
  await openPeriods(runOn(client), today);
  await keepCondition(client, today, theirs);
}

/** Who was sent, decided, drafted, moved or extended by people since the demo last wrote. */
async function touchedSince(client: pg.Client, through: CivilDate): Promise<string[]> {
  const since = new Date(startOfDay(dayNumber(through)));
  const { rows } = await client.query<{ id: string }>(
    `SELECT r.assignment_id AS id FROM report_version v JOIN report r ON r.id = v.report_id WHERE v.submitted_at >= $1
     UNION SELECT r.assignment_id FROM review w JOIN report_version v ON v.id = w.version_id
             JOIN report r ON r.id = v.report_id WHERE w.decided_at >= $1
     UNION SELECT r.assignment_id FROM report_draft d JOIN report r ON r.id = d.report_id WHERE d.saved_at >= $1
     UNION SELECT assignment_id FROM assignment_change WHERE at >= $1
     UNION SELECT assignment_id FROM extension_request WHERE asked_on >= $2::date OR decided_on >= $2::date
     UNION SELECT assignment_id FROM difficulty WHERE answered_at >= $1
     UNION SELECT x.assignment_id FROM difficulty_pass p JOIN difficulty x ON x.id = p.difficulty_id WHERE p.passed_at >= $1
     UNION SELECT id FROM assignment WHERE version <> 1`,
    [since, through],
  );
  return rows.map(({ id }) => id);
}

async function tellSince(
  client: pg.Client,
  country: Country,
  through: CivilDate,
  today: CivilDate,
  theirs: ReadonlySet<string>,
): Promise<void> {
  const book = periodBook(await knownPeriods(client), await readWorkCalendar(client));
  const from = dayNumber(through);
  const shared = {
    country,
    book,
    writtenUntil: from,
    moneyMoved: bookedUntil(from) !== bookedUntil(dayNumber(today)),
    reportIds: await openedSince(client, through),
  };
  const lines = Object.fromEntries(TABLE_NAMES.map((name) => [name, ""])) as Record<
    TableName,
    string
  >;
  const gone = { report: [] as string[][], assignment_day: [] as string[][] };
  for (const duty of duties(country)) {
    if (theirs.has(duty.id)) continue;
    changesOf(
      duty,
      { ...shared, today: from },
      { ...shared, today: dayNumber(today) },
      {
        write: (table, line) => {
          lines[table] += line;
        },
        drop: (table, key) => gone[table].push(key),
      },
    );
  }

  for (const table of COUNTING_TABLES)
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await copyRows(client, "period", PERIOD_COLUMNS, book.newRows());
  await client.query("DELETE FROM report WHERE id = ANY($1::uuid[]) AND state = 'expected'", [
    gone.report.flat(),
  ]);
  await client.query(
    "DELETE FROM assignment_day d USING unnest($1::uuid[], $2::date[]) AS x (id, day) WHERE d.assignment_id = x.id AND d.day = x.day",
    [gone.assignment_day.map(([id]) => id), gone.assignment_day.map(([, day]) => day)],
  );
  for (const table of TABLE_NAMES) if (lines[table]) await writeOver(client, table, lines[table]);
  await client.query(
    "DELETE FROM report_draft d USING report r WHERE r.id = d.report_id AND r.state IN ('submitted', 'approved', 'received')",
  );
  for (const table of COUNTING_TABLES)
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

/** New rows are added, changed ones overwritten; what somebody answered meanwhile stays answered. */
async function writeOver(client: pg.Client, table: TableName, text: string): Promise<void> {
  const { key, columns } = TABLES[table];
  const fresh = `fresh_${table}`;
  const names = columns.map((column) => client.escapeIdentifier(column));
  await client.query(`DROP TABLE IF EXISTS ${fresh}`);
  await client.query(
    `CREATE TEMP TABLE ${fresh} ON COMMIT DROP AS SELECT ${names.join(", ")} FROM ${table} WITH NO DATA`,
  );
  await copyText(client, fresh, columns, text);
  const changed = names.slice(key).map((name) => `${name} = EXCLUDED.${name}`);
  const onlyWhere =
    table === "difficulty"
      ? "WHERE difficulty.state <> 'answered'"
      : table === "report"
        ? "WHERE report.current_version <= EXCLUDED.current_version"
        : "";
  // A line of money that a person's assignment owns may be missing here.
  const present =
    table === "assignment_funding"
      ? "WHERE EXISTS (SELECT FROM funding_line l WHERE l.id = f.funding_line_id)"
      : "";
  await client.query(`
    INSERT INTO ${table} (${names.join(", ")}) SELECT ${names.join(", ")} FROM ${fresh} f ${present}
    ON CONFLICT (${names.slice(0, key).join(", ")}) DO ${changed.length === 0 ? "NOTHING" : `UPDATE SET ${changed.join(", ")} ${onlyWhere}`}`);
}

async function knownPeriods(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query(
    "SELECT id, regime_key, cadence, starts_on::text AS starts_on, ends_on::text AS ends_on FROM period",
  );
  return new Map(
    rows.map((row) => [periodKey(row.regime_key, row.cadence, row.starts_on, row.ends_on), row.id]),
  );
}

/** Reports that the product opened by itself since, under ids of its own. */
async function openedSince(client: pg.Client, through: CivilDate): Promise<Map<string, string>> {
  const { rows } = await client.query<{ key: string; id: string }>(
    `SELECT r.assignment_id::text || r.period_id AS key, r.id
       FROM report r JOIN period p ON p.id = r.period_id WHERE p.starts_on > $1::date`,
    [through],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}
