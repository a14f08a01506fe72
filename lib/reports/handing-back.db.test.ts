import { describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { handBack } from "./hand-back.ts";
import { handUpReport } from "./hand-up-report.ts";
import { recallReport } from "./recall-report.ts";
import { reportPage } from "./report-page.ts";
import { sheetOf } from "./sheet.ts";
import { handedUpReport, signOffPile } from "./sign-off-pile.ts";
import { signReports } from "./sign-reports.ts";
import { owed, request } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const head = await world.actorOf("head", "northOne");
const _sibling = await world.actorOf("head", "northTwo");
const reviewer = await world.actorOf("reviewer", "north");
const _nobody = await world.nobody();

await asNobody((tx) =>
  tx.signOffRule.create({
    data: {
      id: newId(),
      unitId: world.units.northOne.id,
      required: true,
      validFrom: fromDay("2026-01-01"),
      setById: head.accountId,
    },
  }),
);

async function handed(typed: Record<string, string> = {}) {
  const duty = await owed(world);
  const sent = request(duty.reportId, duty.indicatorId, typed);
  expect(await handUpReport(officer, sent)).toMatchObject({ ok: true });
  return { ...duty, sent, seen: await seen(duty.reportId) };
}

/** As the head's page says it. */
async function seen(reportId: string, by: Actor = head) {
  const waiting = await handedUpReport(by, reportId);
  return waiting ? `${reportId} ${waiting.handUp.at}` : null;
}

const deedsOf = (entityId: string) =>
  asNobody((tx) => tx.auditEvent.findMany({ where: { entityId }, orderBy: { at: "asc" } })).then(
    (events) => events.map(({ deed }) => deed),
  );

describe("handing back", () => {
  test("brings a report onto the sheet whose period still runs", async () => {
    const { today } = officer;
    const duty = await owed(world, { startsOn: today, endsOn: addDays(today, 10) });
    const onSheet = async () =>
      (await sheetOf(officer, "vi")).reports.some(({ context }) => context.id === duty.reportId);
    await handUpReport(officer, request(duty.reportId, duty.indicatorId));
    expect(await onSheet()).toBe(false);
    const shown = await seen(duty.reportId);
    await handBack(head, { report: shown, reason: "Chờ chốt số liệu" });
    expect(await onSheet()).toBe(true);
  });

  test("needs a reason, stays a draft, and tells the officer", async () => {
    const { reportId, sent, seen: shown } = await handed();
    expect(await handBack(head, { report: shown, reason: "  " })).toMatchObject({
      refusal: { fields: { reason: { key: "sign-off.reason-missing" } } },
    });
    expect(await handBack(head, { report: shown, reason: "Xem lại tổng số" })).toMatchObject({
      ok: true,
    });
    expect(await handBack(head, { report: shown, reason: "Lần nữa" })).toMatchObject({
      refusal: { message: { key: "sign-off.changed" } },
    });
    expect(await signReports(head, { idempotencyKey: newId(), reports: [shown] })).toMatchObject({
      value: { reports: [{ what: "changed" }] },
    });
    expect(await reportPage(officer, reportId)).toMatchObject({
      state: "draft",
      draft: { handUp: { back: { reason: "Xem lại tổng số", by: head.title } } },
    });
    const back = (await sheetOf(officer, "vi")).reports.find(
      ({ context }) => context.id === reportId,
    );
    expect(back?.row?.handedBack).toMatchObject({ reason: "Xem lại tổng số" });
    expect(await handUpReport(officer, sent)).toMatchObject({ ok: true });
    const again = await seen(reportId);
    expect(again).not.toBe(shown);
    const why = async () =>
      (await signOffPile(head)).reports.find(({ context }) => context.id === reportId)?.reasons;
    expect(await why()).toContainEqual({
      key: "sent-again",
      text: "Xem lại tổng số",
      returnedOn: head.today,
    });
    expect(await deedsOf(reportId)).toEqual([
      "report.handed-up",
      "report.handed-back",
      "report.handed-up",
    ]);
    // Once it was sent, what the head said of it before is settled.
    expect(await signReports(head, { idempotencyKey: newId(), reports: [again] })).toMatchObject({
      value: { reports: [{ what: "sent" }] },
    });
    await recallReport(head, reportId);
    const anew = { ...sent, baseVersion: 1, idempotencyKey: newId() };
    expect(await handUpReport(officer, anew)).toMatchObject({ ok: true });
    expect((await why())?.map(({ key }) => key)).not.toContain("sent-again");
  });

  test("those above see no draft of it", async () => {
    const { reportId } = await handed();
    expect(await reportPage(reviewer, reportId)).toMatchObject({ draft: null, current: null });
  });
});
