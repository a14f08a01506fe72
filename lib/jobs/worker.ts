import type { PgBoss } from "pg-boss";
import { openJobQueue } from "#lib/db/job-queue.ts";
import { makeMails } from "#lib/notifications/make-mails.ts";
import { sendMails } from "#lib/notifications/send-mails.ts";
import { purgeNotices, remindToday, tellWaiting } from "#lib/notifications/tell-now.ts";
import { workOfTheHour } from "./hour.ts";

const TIME_ZONE = "Asia/Ho_Chi_Minh";
/** How often the outbox is looked at: one look into a partial index. */
const LOOK_MS = 2_000;
const STOP_MS = 1_500;
const RETRY_MS = 30_000;

type Job = {
  /** Minute, hour, day, month, weekday in Việt Nam. */
  cron: string;
  /** What came due while nobody worked is done once. */
  missed: "once" | "skip";
  /** Also when a worker starts: it may have been long. Each is safe to repeat. */
  atStart: boolean;
  work: () => Promise<unknown>;
};

export const QUEUES: Record<string, Job> = {
  hour: { cron: "0 * * * *", missed: "skip", atStart: true, work: workOfTheHour },
  remind: { cron: "30 6 * * *", missed: "once", atStart: true, work: remindToday },
  digest: {
    cron: "0 7 * * *",
    missed: "once",
    atStart: false,
    work: async () => {
      await makeMails("daily");
      await makeMails("weekly");
      await sendMails();
    },
  },
  mail: {
    cron: "* * * * *",
    missed: "skip",
    atStart: false,
    work: async () => {
      await makeMails("at_once");
      await sendMails();
    },
  },
  purge: { cron: "15 3 * * *", missed: "skip", atStart: false, work: purgeNotices },
};

/**
 * Works until the process is told to stop. Jobs are pg-boss's: of several workers one does each, and what a dead one had
 * begun another does again. The outbox is a queue by itself: each worker takes rows that no other holds.
 */
export function startWorker(): void {
  let boss: PgBoss | null = null;
  let stopping = false;
  const begin = async () => {
    if (stopping) return;
    const queue = openJobQueue();
    queue.on("error", (error) => console.error("A job queue failed.", error));
    try {
      await queue.start();
      await openQueues(queue);
      boss = queue;
    } catch (error) {
      console.error("The job queues did not start; they are tried again.", error);
      await queue.stop({ graceful: false }).catch(() => {});
      setTimeout(() => void begin(), RETRY_MS).unref();
    }
  };
  const stopLooking = lookAtOutbox();
  const stop = () => {
    stopping = true;
    stopLooking();
    void boss?.stop({ graceful: true, timeout: STOP_MS, close: false }).catch(() => {});
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  void begin();
}

/** Makes the queues where they are missing, and works on them from now on. */
export async function openQueues(queue: PgBoss, { startAll = true } = {}): Promise<void> {
  for (const [name, { cron, missed, atStart, work }] of Object.entries(QUEUES)) {
    // At most one waits or runs, whoever asks; a worker that says nothing for a minute is taken for dead.
    await queue.createQueue(name, {
      policy: "exclusive",
      retryLimit: 3,
      retryDelay: 30,
      retryBackoff: true,
      expireInSeconds: 3_600,
      heartbeatSeconds: 60,
      deleteAfterSeconds: 86_400,
    });
    await queue.work(name, { pollingIntervalSeconds: 5 }, async () => {
      await work();
    });
    await queue.schedule(name, cron, null, { tz: TIME_ZONE, missed });
    if (atStart && startAll) await queue.send(name);
  }
}

/** Tells what lies in the outbox soon after it was written. Answers how to end it. */
function lookAtOutbox(): () => void {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      await tellWaiting();
    } catch (error) {
      console.error("The outbox was not told; the next look tries again.", error);
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  void look();
  return () => clearInterval(timer);
}
