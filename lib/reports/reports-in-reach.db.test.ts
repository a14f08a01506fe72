import { describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { reportsOfHome } from "./home.ts";
import { recallReport } from "./recall-report.ts";
import { receiptOfNumber, receiptOfReport } from "./receipt-queries.ts";
import { reportPage } from "./report-page.ts";
import { submitReport } from "./submit-report.ts";
import { decided, owed, request } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const reviewer = await world.actorOf("reviewer", "north");

describe("the home", () => {
  test("shows what is owed, waiting and returned, and of the rest the newest", async () => {
    const first = await owed(world, { startsOn: "2026-08-15", endsOn: "2026-09-14" });
    const next = await world.report(
      first.assignmentId,
      await world.period("2026-09-15", "2026-10-14"),
    );
    const last = await world.report(
      first.assignmentId,
      await world.period("2026-10-15", "2026-11-14"),
    );
    const shown = async () =>
      (await reportsOfHome(officer))
        .filter(({ assignmentId }) => assignmentId === first.assignmentId)
        .map(({ reportId, state }) => [reportId, state]);

    expect(await shown()).toHaveLength(3);
    await submitReport(officer, request(first.reportId, first.indicatorId));
    await decided(world, first.reportId, reviewer.accountId, "approved");
    await submitReport(officer, request(next, first.indicatorId));
    await decided(world, next, reviewer.accountId, "returned");
    expect(await shown()).toEqual(
      expect.arrayContaining([
        [next, "returned"],
        [last, "expected"],
      ]),
    );
    expect(await shown()).toHaveLength(2);

    const rows = await reportsOfHome(officer);
    expect(rows.find(({ reportId }) => reportId === next)?.returned).toMatchObject({
      reason: "Chưa rõ",
      unitName: world.units.north.name,
    });
    // Last period's figure, also while it was returned.
    expect(rows.find(({ reportId }) => reportId === last)?.last?.content.values).toMatchObject([
      { numerator: 1234.5, denominator: 2000 },
    ]);

    for (const id of [next, last]) {
      const mended = { [FIELD.narrative]: id === next ? "Đã sửa" : "Đã xử lý" };
      await submitReport(officer, request(id, first.indicatorId, mended, id === next ? 1 : 0));
      await decided(world, id, reviewer.accountId, "approved");
    }
    expect(await shown()).toEqual([[last, "approved"]]);
  });

  test("is the actor's own units' alone", async () => {
    const { reportId } = await owed(world);
    const sees = async (who: typeof officer) =>
      (await reportsOfHome(who)).some((row) => row.reportId === reportId);
    expect(await sees(officer)).toBe(true);
    for (const stranger of [
      await world.actorOf("officer", "northTwo"),
      await world.actorOf("officer", "north"),
      await world.actorOf("leader", "northOne"),
      await world.nobody(),
    ]) {
      expect(await sees(stranger)).toBe(false);
    }
    const both = await world.actorOf("officer", "northOne", { groupIds: [world.groups.money] });
    expect(await sees(both)).toBe(false);
  });

  test("leaves out what was withdrawn", async () => {
    const { reportId, assignmentId } = await owed(world);
    await asNobody((tx) =>
      tx.assignment.update({
        where: { id: assignmentId },
        data: { state: "cancelled", endedOn: new Date(), endReason: "Giao nhầm" },
      }),
    );
    expect((await reportsOfHome(officer)).some((row) => row.reportId === reportId)).toBe(false);
  });
});

describe("one report", () => {
  test("is read by those above, written by its own unit", async () => {
    const { reportId } = await owed(world);
    expect(await reportPage(officer, reportId)).toMatchObject({ id: reportId, mine: true });
    for (const reader of [
      reviewer,
      await world.actorOf("leader", "ministry"),
      await world.actorOf("leader", "committee", { line: "local" }),
    ]) {
      expect(await reportPage(reader, reportId)).toMatchObject({ id: reportId, mine: false });
    }
    for (const stranger of [
      await world.actorOf("officer", "northTwo"),
      await world.actorOf("leader", "south"),
      await world.nobody(),
    ]) {
      expect(await reportPage(stranger, reportId)).toBeNull();
    }
    expect(await reportPage(officer, "no-id")).toBeNull();
  });

  test("knows the units above, the nearest first, and the periods behind", async () => {
    const { reportId, assignmentId, indicatorId } = await owed(world, {
      startsOn: "2026-08-15",
      endsOn: "2026-09-14",
    });
    await submitReport(officer, request(reportId, indicatorId));
    const next = await world.report(assignmentId, await world.period("2026-09-15", "2026-10-14"));
    const page = await reportPage(officer, next);
    expect(page?.superiors.map(({ name }) => name)).toEqual([
      world.units.north.name,
      world.units.ministry.name,
      world.units.committee.name,
    ]);
    expect(page?.behind).toMatchObject([
      { reportId, content: { values: [{ numerator: 1234.5 }] } },
    ]);
    expect(page?.previous?.content.values).toHaveLength(1);
  });

  test("is compared with what stands: not with what was recalled, and it says what is not decided", async () => {
    const first = await owed(world, { startsOn: "2026-08-15", endsOn: "2026-09-14" });
    const month = async (startsOn: string, endsOn: string) =>
      world.report(first.assignmentId, await world.period(startsOn, endsOn));
    const second = await month("2026-09-15", "2026-10-14");
    const third = await month("2026-10-15", "2026-11-14");
    const typed = (numerator: string) => ({ [FIELD.numerator(first.indicatorId)]: numerator });
    const send = (id: string, numerator: string, base = 0) =>
      submitReport(officer, request(id, first.indicatorId, typed(numerator), base));
    const compared = async () => {
      const page = await reportPage(officer, third);
      const row = (await reportsOfHome(officer)).find(({ reportId }) => reportId === third);
      const said = page?.previous;
      expect(row?.last?.content).toEqual(said?.content);
      return said && [said.content.values[0]?.numerator, said.open];
    };

    await send(first.reportId, "10");
    await send(second, "20");
    expect(await compared()).toEqual([20, "submitted"]);
    await recallReport(officer, second);
    expect(await compared()).toEqual([10, "submitted"]);
    await decided(world, first.reportId, reviewer.accountId, "approved");
    expect(await compared()).toEqual([10, null]);
    await send(second, "21", 1);
    await decided(world, second, reviewer.accountId, "returned");
    expect(await compared()).toEqual([21, "returned"]);
    await send(second, "22", 2);
    await decided(world, second, reviewer.accountId, "approved");
    expect(await compared()).toEqual([22, null]);
    // While a correction waits, is taken back or returned, what was approved stands.
    await send(second, "23", 3);
    expect(await compared()).toEqual([22, null]);
    await recallReport(officer, second);
    expect(await compared()).toEqual([22, null]);
    await send(second, "24", 4);
    await decided(world, second, reviewer.accountId, "returned");
    expect(await compared()).toEqual([22, null]);
    const [behind] = (await reportPage(officer, third))?.behind ?? [];
    expect(behind).toMatchObject({ state: "approved", content: { values: [{ numerator: 22 }] } });
  });
});

describe("a receipt", () => {
  test("is found by its number and by its report, within reach", async () => {
    const { reportId, indicatorId } = await owed(world);
    const sent = await submitReport(officer, request(reportId, indicatorId));
    if (!sent.ok) throw new Error("refused");
    const { number } = sent.value;
    const found = { number, reportId, version: 1, unitName: world.units.northOne.name };
    expect(await receiptOfNumber(officer, number)).toMatchObject(found);
    expect(await receiptOfReport(reviewer, reportId)).toMatchObject(found);
    const sibling = await world.actorOf("officer", "northTwo");
    expect(await receiptOfNumber(sibling, number)).toBeNull();
    expect(await receiptOfReport(await world.nobody(), reportId)).toBeNull();
    expect(await receiptOfNumber(officer, "'; --")).toBeNull();
    expect(await receiptOfReport(officer, "no-id")).toBeNull();
  });

  test("of what came in before receipts were given has no number", async () => {
    const { reportId } = await owed(world);
    await world.submit(reportId, officer.accountId);
    expect(await receiptOfReport(officer, reportId)).toMatchObject({ number: null, version: 1 });
  });
});
