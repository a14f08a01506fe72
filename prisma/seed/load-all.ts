import type pg from "pg";
import { type CivilDate, dayNumber } from "#lib/domain/civil-date.ts";
import { VIETNAM_WORK_CALENDAR } from "#lib/domain/holidays.ts";
import { demoAccounts } from "./accounts.ts";
import { layOut } from "./after-load.ts";
import { inBulk } from "./bulk-mode.ts";
import { keepCondition } from "./condition.ts";
import { demoCountry } from "./demo-country.ts";
import { writeFrame } from "./frame.ts";
import { periodBook } from "./history/period-book.ts";
import { TABLE_NAMES } from "./history/tables.ts";
import { writeHistory } from "./history/write-history.ts";
import { issueDocuments } from "./issue-documents.ts";
import { layOutEvidence } from "./lay-out-evidence.ts";
import { layOutPlans } from "./lay-out-plans.ts";
import { writeLedger } from "./ledger.ts";
import { writeAccounts, writeMemberships } from "./people.ts";
import { verifyDemo } from "./verify-demo.ts";

/**
 * Units, documents, people and the whole history up to the start of a day, into an empty database, within the caller's
 * transaction: a load that is killed leaves nothing behind. `slice`: only these provinces, for tests.
 */
export async function loadAll(
  client: pg.Client,
  today: CivilDate,
  say: (words: string) => void,
  slice?: readonly string[],
): Promise<void> {
  const country = demoCountry(slice);
  const { units, tasks } = country;
  const accounts = demoAccounts(units);
  const [enteredBy] = accounts;
  if (!enteredBy) throw new Error("the demo has an admin");

  say(`${units.all.length} units, ${tasks.length} tasks`);
  await writeFrame(client, units);
  await writeAccounts(client, accounts);
  await issueDocuments(client, units, tasks, enteredBy);
  await writeMemberships(client, accounts);
  await writeLedger(client, units, country.shares, enteredBy);

  const view = {
    country,
    book: periodBook(new Map(), VIETNAM_WORK_CALENDAR),
    today: dayNumber(today),
    writtenUntil: null,
    moneyMoved: true,
    reportIds: new Map<string, string>(),
  };
  await inBulk(client, TABLE_NAMES, say, () => writeHistory(client, country, view, say));
  await layOut(client, units);
  await keepCondition(client, today, []);
  say("statistics");
  await client.query("ANALYZE");
  if (slice) return;
  say("checks");
  await verifyDemo(client, today);
  // After the counts were checked: what people of the demo have in hand besides.
  await layOutPlans(client, units);
  await layOutEvidence(client);
}
