import type { PgBoss } from "pg-boss";
import { afterAll, describe, expect, test, vi } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { openJobQueue } from "#lib/db/job-queue.ts";
import { openQueues, QUEUES } from "./worker.ts";

const open: PgBoss[] = [];
const started = async () => {
  const queue = openJobQueue();
  open.push(queue);
  await queue.start();
  return queue;
};
afterAll(() => Promise.all(open.map((queue) => queue.stop({ graceful: false, close: false }))));

const states = (name: string) =>
  asNobody(
    (tx) =>
      tx.$queryRaw<{ state: string }[]>`SELECT state::text FROM jobs.job WHERE name = ${name}`,
  );

describe("the queues, as the role that owns nothing", () => {
  test("run on the schema that the migrations made, with every job scheduled in Việt Nam's time", async () => {
    const queue = await started();
    await openQueues(queue, { startAll: false });
    const schedules = await queue.getSchedules();
    expect(schedules.map(({ name }) => name).toSorted()).toEqual(Object.keys(QUEUES).toSorted());
    expect(new Set(schedules.map(({ timezone }) => timezone))).toEqual(
      new Set(["Asia/Ho_Chi_Minh"]),
    );
    await queue.stop({ graceful: true, timeout: 1_000, close: false });
  });

  test("of two workers one does a job, and it is not queued twice", async () => {
    const [one, two] = [await started(), await started()];
    await one.createQueue("twice", { policy: "exclusive" });
    const done = vi.fn(async () => {});
    // Nobody works yet: what is done already may be asked for anew.
    const sent = await Promise.all([one.send("twice"), two.send("twice"), one.send("twice")]);
    expect(sent.filter(Boolean)).toHaveLength(1);
    for (const queue of [one, two])
      await queue.work("twice", { pollingIntervalSeconds: 0.5 }, done);
    await expect.poll(() => states("twice"), { timeout: 10_000 }).toEqual([{ state: "completed" }]);
    expect(done).toHaveBeenCalledOnce();
  });

  test("what a worker had begun when it died is done by another", async () => {
    const dying = await started();
    await dying.createQueue("taken-over", {
      policy: "exclusive",
      retryLimit: 3,
      heartbeatSeconds: 10,
    });
    await dying.send("taken-over");
    const [begun] = await dying.fetch("taken-over");
    expect(begun).toBeDefined();
    // No more is heard of it: its last sign of life is an hour old.
    await asNobody(
      (tx) => tx.$executeRaw`
        UPDATE jobs.job SET heartbeat_on = now() - interval '1 hour', started_on = now() - interval '2 hours'
         WHERE name = 'taken-over'`,
    );
    const other = await started();
    await other.supervise("taken-over");
    expect(await states("taken-over")).toEqual([{ state: "retry" }]);
    const done = vi.fn(async () => {});
    await other.work("taken-over", { pollingIntervalSeconds: 0.5 }, done);
    await expect.poll(() => done.mock.calls.length, { timeout: 10_000 }).toBe(1);
  });
});
