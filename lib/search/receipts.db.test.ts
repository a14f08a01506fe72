import { expect, test } from "vitest";
import { createWorld } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { recallReport } from "#lib/reports/recall-report.ts";
import { submitReport } from "#lib/reports/submit-report.ts";
import { submitSheet } from "#lib/reports/submit-sheet.ts";
import { owed, request, row, sheet } from "#lib/reports/testing.ts";
import { searchAll } from "./search-all.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const reviewer = await world.actorOf("reviewer", "north");

async function found(actor: Actor, typed: string): Promise<string[] | undefined> {
  return (await searchAll(actor, typed))?.reports.rows.map(({ id }) => id).toSorted();
}

test("a report is found by its receipt, as it is written or read out, also once it was recalled", async () => {
  const { reportId, indicatorId } = await owed(world);
  const sent = await submitReport(officer, request(reportId, indicatorId));
  if (!sent.ok) throw new Error("refused");
  const { number } = sent.value;
  for (const typed of [number, number.replace("-", ""), ` ${number.replace("-", " ")} `]) {
    expect(await found(officer, typed)).toEqual([reportId]);
    expect(await found(reviewer, typed)).toEqual([reportId]);
  }
  await recallReport(officer, reportId);
  expect(await found(officer, number)).toEqual([reportId]);
});

test("reports that were sent together are found by their one receipt, within reach alone", async () => {
  const [one, two] = [await owed(world), await owed(world)];
  const sent = await submitSheet(officer, sheet(row(one), row(two)));
  const number = (sent.ok && sent.value.receipt?.number) || "";
  expect(await found(officer, number)).toEqual([one.reportId, two.reportId].toSorted());
  for (const who of [
    await world.actorOf("officer", "northTwo"),
    await world.actorOf("reviewer", "south"),
    await world.nobody(),
  ])
    expect((await found(who, number)) ?? []).toEqual([]);
});
