import { describe, expect, test } from "vitest";
import { paperData } from "#components/papers/paper-data.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { paperPeriods, periodPaper, reportPaper } from "./period-paper.ts";
import { recallReport } from "./recall-report.ts";
import { saveDraft } from "./save-draft.ts";
import { submitReport } from "./submit-report.ts";
import { decided, owed, request } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const reviewer = await world.actorOf("reviewer", "north");
const unitId = world.units.northOne.id;

const [sent, typed, wrong, blank] = [
  await owed(world),
  await owed(world),
  await owed(world),
  await owed(world),
];
await submitReport(officer, request(sent.reportId, sent.indicatorId));
await saveDraft(officer, request(typed.reportId, typed.indicatorId));
await saveDraft(
  officer,
  request(wrong.reportId, wrong.indicatorId, { [FIELD.denominator(wrong.indicatorId)]: "x" }),
);
const { periodId } = await asNobody((tx) =>
  tx.report.findUniqueOrThrow({ where: { id: sent.reportId } }),
);

describe("the paper of a period", () => {
  test("has what was sent, and what its own people have typed so far", async () => {
    const paper = await periodPaper(officer, { periodId, unitId });
    const shown = paper?.reports.map(({ context, unsent }) => [context.id, unsent]);
    expect(shown).toHaveLength(2);
    expect(shown).toContainEqual([sent.reportId, false]);
    expect(shown).toContainEqual([typed.reportId, true]);
    expect(paper?.missing.map(({ id }) => id).toSorted()).toEqual(
      [wrong.reportId, blank.reportId].toSorted(),
    );
    expect(paper).toMatchObject({ unit: { id: unitId, levelKey: "commune" } });
  });

  test("those above see what was sent alone", async () => {
    const paper = await periodPaper(reviewer, { periodId, unitId });
    expect(paper?.reports.map(({ context }) => context.id)).toEqual([sent.reportId]);
    expect(paper?.missing).toHaveLength(3);
  });

  test("one report has a paper of its own", async () => {
    const paper = await reportPaper(officer, typed.reportId);
    expect(paper?.reports).toHaveLength(1);
    const data = paper && paperData(i18nFor("vi"), paper, officer.today);
    expect(data?.trich_yeu).toContain("“Xử lý văn bản trên môi trường điện tử”");
    expect(data).toMatchObject({ so: "", ky_hieu: "BC-……", ngay: "……" });
    expect(await reportPaper(reviewer, typed.reportId)).toMatchObject({ reports: [] });
  });

  test.each([
    ["nobody", () => world.nobody()],
    ["a sibling", () => world.actorOf("officer", "northTwo")],
    ["a province elsewhere", () => world.actorOf("reviewer", "south")],
  ] as const)("%s finds none", async (_, by) => {
    const actor = await by();
    expect(await periodPaper(actor, { periodId, unitId })).toBeNull();
    expect(await reportPaper(actor, sent.reportId)).toBeNull();
    expect(await paperPeriods(actor)).toEqual([]);
  });

  test("ids that are none find none", async () => {
    expect(await periodPaper(officer, { periodId: "x", unitId })).toBeNull();
    expect(await periodPaper(officer, { periodId, unitId: "" })).toBeNull();
    expect(await reportPaper(officer, "x")).toBeNull();
  });

  test("what was approved stands until its correction is sent", async () => {
    const duty = await owed(world, { startsOn: "2026-08-15", endsOn: "2026-09-14" });
    await submitReport(officer, request(duty.reportId, duty.indicatorId));
    await decided(world, duty.reportId, reviewer.accountId, "approved");
    const corrected = { [FIELD.narrative]: "Sửa lại" };
    const sentAgain = await submitReport(
      officer,
      request(duty.reportId, duty.indicatorId, corrected, 1),
    );
    expect(sentAgain).toMatchObject({ ok: true });
    expect(await recallReport(officer, duty.reportId)).toMatchObject({ ok: true });
    await asNobody((tx) => tx.reportDraft.deleteMany({ where: { reportId: duty.reportId } }));
    for (const actor of [officer, reviewer]) {
      const paper = await reportPaper(actor, duty.reportId);
      expect(paper?.missing).toEqual([]);
      expect(paper?.reports).toMatchObject([{ unsent: false, said: { narrative: "Đã xử lý" } }]);
    }
    const [, period] = await paperPeriods(officer);
    expect(period).toMatchObject({ reports: 1, sent: 1 });
  });

  test("says of a returned report that it was returned, whether its correction is begun or not", async () => {
    const duty = await owed(world, { startsOn: "2026-07-15", endsOn: "2026-08-14" });
    await submitReport(officer, request(duty.reportId, duty.indicatorId));
    const figureOf = async () => {
      const paper = await reportPaper(officer, duty.reportId);
      if (!paper) throw new Error("no paper");
      return paperData(i18nFor("vi"), paper, officer.today).van_ban[0]?.nhiem_vu[0]?.ky_nay;
    };
    expect(await figureOf()).not.toContain("trả lại");
    await decided(world, duty.reportId, reviewer.accountId, "returned");
    expect(await figureOf()).toMatch(/^1\.234,5.*; bị trả lại ngày .*, chưa gửi lại$/);
    await saveDraft(
      officer,
      request(duty.reportId, duty.indicatorId, { [FIELD.narrative]: "Đã sửa" }, 1),
    );
    expect(await figureOf()).toMatch(/; bị trả lại ngày .*, bản sửa chưa gửi$/);
  });

  test("that is too long says so", async () => {
    const paper = await periodPaper(officer, { periodId, unitId }, 3);
    expect([...(paper?.reports ?? []), ...(paper?.missing ?? [])]).toHaveLength(3);
    expect(paper?.cutAt).toBe(3);
    expect((await periodPaper(officer, { periodId, unitId }, 4))?.cutAt).toBeNull();
    if (!paper) throw new Error("no paper");
    const said = paperData(i18nFor("vi"), paper, officer.today).van_ban.at(-1);
    expect(said).toMatchObject({ nhiem_vu: [] });
    expect(said?.ten_van_ban).toContain("3 báo cáo đầu");
  });

  test("periods are counted", async () => {
    expect(await paperPeriods(officer)).toContainEqual(
      expect.objectContaining({ id: periodId, reports: 4, sent: 1 }),
    );
  });
});
