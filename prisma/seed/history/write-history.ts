import type pg from "pg";
import { copyLine, copyRows, copyText } from "../copy-rows.ts";
import { type Country, duties } from "./duty.ts";
import { PERIOD_COLUMNS } from "./period-book.ts";
import { TABLE_NAMES, TABLES, type TableName } from "./tables.ts";
import type { View } from "./view.ts";
import { viewDuty } from "./view-duty.ts";

/** How much text is held before it is sent. */
const BATCH_CHARACTERS = 12 << 20;
const BREATH = 250;
const STEP = 10_000;

/** Every assignment with its history, written in bulk; `say` hears how far it is. */
export async function writeHistory(
  client: pg.Client,
  country: Country,
  view: View,
  say: (words: string) => void,
): Promise<number> {
  let lines = emptyLines();
  let [held, count, periods] = [0, 0, 0];
  const sink: Parameters<typeof viewDuty>[2] = (table, cells) => {
    const line = copyLine(cells);
    lines[table] += line;
    held += line.length;
  };

  async function send(): Promise<void> {
    const full = lines;
    [lines, held] = [emptyLines(), 0];
    const opened = view.book.newRows().slice(periods);
    periods += opened.length;
    await copyRows(client, "period", PERIOD_COLUMNS, opened);
    for (const table of TABLE_NAMES) {
      if (full[table]) await copyText(client, table, TABLES[table].columns, full[table]);
    }
  }

  let sending: Promise<void> = Promise.resolve();
  for (const duty of duties(country)) {
    viewDuty(view, duty, sink);
    count += 1;
    if (count % STEP === 0) say(`${count} assignments with their history`);
    // The connection works while the next assignments are told.
    if (count % BREATH === 0) await new Promise((go) => setImmediate(go));
    if (held < BATCH_CHARACTERS) continue;
    await sending;
    sending = send();
  }
  await sending;
  await send();
  say(`${count} assignments with their history`);
  return count;
}

function emptyLines(): Record<TableName, string> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, ""])) as Record<TableName, string>;
}
