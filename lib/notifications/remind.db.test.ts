import { expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody, type Read } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { noticeList } from "./queries.ts";
import { remindOfDeadlines } from "./remind.ts";
import { tellWaiting } from "./tell-now.ts";

test("a reminder counts what is owed, as the one who finds it does", async () => {
  const other = await createWorld();
  const someone = await other.actorOf("officer", "southOne");
  const dueOn = fromDay(addDays(someone.today, 1));
  const owed = await other.assign(await other.task(), "southOne", { dueOn });
  await other.assign(await other.task(), "southOne", { dueOn, waiting: 1 });
  const period = await other.period("2026-06-15", "2026-07-14");
  const report = await other.report(owed, period, { dueOn });
  const paused = await other.assign(await other.task(), "southOne", {
    state: "suspended",
    endReason: "Lũ",
    endedOn: fromDay(someone.today),
  });
  await other.report(paused, period, { dueOn });
  await asNobody((tx) =>
    remindOfDeadlines(((statement) => tx.$queryRaw(statement)) as Read, someone.today),
  );
  await tellWaiting();
  const { rows } = await noticeList(someone, { unread: true, group: "deadlines" });
  expect(rows.map(({ kind, count, entityId }) => [kind, count, entityId]).toSorted()).toEqual([
    ["report-due-soon", 1, report],
    ["task-due-soon", 1, owed],
  ]);
});
