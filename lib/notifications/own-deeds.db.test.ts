import { expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { setSignOff } from "#lib/offices/set-sign-off.ts";
import { handBack } from "#lib/reports/hand-back.ts";
import { handUpReport } from "#lib/reports/hand-up-report.ts";
import { handedUpReport } from "#lib/reports/sign-off-pile.ts";
import { signReports } from "#lib/reports/sign-reports.ts";
import { submitReport } from "#lib/reports/submit-report.ts";
import { owed, request } from "#lib/reports/testing.ts";
import { renameUnit } from "#lib/units/rename-unit.ts";
import { tellWaiting } from "./tell-now.ts";
import { toldOf } from "./testing.ts";

const world = await createWorld();
const head = await world.actorOf("head", "northOne");
const officer = await world.actorOf("officer", "northOne");
const unitId = world.units.northOne.id;
const ruled = fromDay("2026-01-01");

async function toldAbout(topic: string, key: string, id: string): Promise<string[]> {
  await tellWaiting();
  const row = await asNobody((tx) =>
    tx.outbox.findFirstOrThrow({
      where: { topic, payload: { path: [key], equals: id } },
      orderBy: { id: "desc" },
    }),
  );
  return (await toldOf(row.id)).map(({ accountId }) => accountId).toSorted();
}
const all = (...actors: Actor[]) => actors.map(({ accountId }) => accountId).toSorted();

test("nobody is told of a deed of their own", async () => {
  await asNobody((tx) =>
    tx.signOffRule.create({
      data: { id: newId(), unitId, required: true, validFrom: ruled, setById: head.accountId },
    }),
  );
  const { reportId, indicatorId } = await owed(world);
  expect(await handUpReport(officer, request(reportId, indicatorId))).toMatchObject({ ok: true });
  expect(await toldAbout("report.handed-up", "reportId", reportId)).toEqual(all(head));
  const waiting = await handedUpReport(head, reportId);
  const report = `${reportId} ${waiting?.handUp.at}`;
  expect(await handBack(head, { report, reason: "Chưa rõ" })).toMatchObject({ ok: true });
  expect(await toldAbout("report.handed-back", "reportId", reportId)).toEqual(all(officer));

  const said = { unitId, required: "no", validFrom: "01/01/2099" };
  expect(await setSignOff(head, said)).toMatchObject({ ok: true });
  expect(await toldAbout("unit.sign-off", "unitId", unitId)).toEqual(all(officer));

  const admin = await world.actorOf("admin", "north");
  const alsoThere = {
    accountId: admin.accountId,
    unitId,
    role: "officer",
    line: "command",
  } as const;
  await asNobody((tx) =>
    tx.membership.create({ data: { id: newId(), validFrom: ruled, ...alsoThere } }),
  );
  const { version } = await asNobody((tx) => tx.unit.findUniqueOrThrow({ where: { id: unitId } }));
  const name = { name: "Công an xã Khác", nameEn: "", from: "01/01/2099", basis: "Nghị quyết" };
  expect(await renameUnit(admin, { id: unitId, version, ...name })).toMatchObject({ ok: true });
  expect(await toldAbout("unit.renamed", "unitId", unitId)).toEqual(all(head, officer));
});

test("who prepared a report, and nobody else, hears that the head has sent it", async () => {
  await world.actorOf("officer", "northOne");
  const { reportId, indicatorId } = await owed(world);
  await handUpReport(officer, request(reportId, indicatorId));
  const waiting = await handedUpReport(head, reportId);
  const signing = { reports: [`${reportId} ${waiting?.handUp.at}`], idempotencyKey: newId() };
  expect(await signReports(head, signing)).toMatchObject({ value: { receipt: { count: 1 } } });
  expect(await toldAbout("report.signed", "reportId", reportId)).toEqual(all(officer));
});

test("of what its head wrote and sent alone nobody hears", async () => {
  const { reportId, indicatorId } = await owed(world);
  expect(await submitReport(head, request(reportId, indicatorId))).toMatchObject({ ok: true });
  const told = await asNobody((tx) =>
    tx.outbox.count({
      where: { topic: "report.signed", payload: { path: ["reportId"], equals: reportId } },
    }),
  );
  expect(told).toBe(0);
});
