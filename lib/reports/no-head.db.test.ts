import { expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { submitReport } from "./submit-report.ts";
import { request } from "./testing.ts";

test("a unit without a head who could sign a task's report sends it itself", async () => {
  const other = await createWorld();
  const unitId = other.units.northOne.id;
  const groupIds = [other.groups.money];
  const narrow = await other.actorOf("head", "northOne", { groupIds });
  const reporting = await other.actorOf("officer", "northOne");
  await asNobody((tx) =>
    tx.signOffRule.create({
      data: {
        id: newId(),
        unitId,
        required: true,
        validFrom: fromDay("2026-01-01"),
        setById: narrow.accountId,
      },
    }),
  );
  const send = async (taskGroupId: string) => {
    const taskId = await other.task({ taskGroupId });
    const indicatorId = await other.indicator(taskId);
    const assignmentId = await other.assign(taskId, "northOne");
    const period = await other.period("2026-10-15", "2026-11-14");
    const reportId = await other.report(assignmentId, period);
    return submitReport(reporting, request(reportId, indicatorId));
  };
  const needed = { refusal: { message: { key: "sign-off.needed" } } };
  expect(await send(other.groups.money)).toMatchObject(needed);
  expect(await send(other.groups.reports)).toMatchObject({ ok: true });
  await asNobody((tx) =>
    tx.account.update({ where: { id: narrow.accountId }, data: { disabledAt: new Date() } }),
  );
  expect(await send(other.groups.money)).toMatchObject({ ok: true });
});
