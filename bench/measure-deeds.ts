import { importPage } from "#lib/annex/queries.ts";
import { startImportFromText } from "#lib/annex/start-import.ts";
import { takeRows } from "#lib/annex/take-rows.ts";
import { assignTask } from "#lib/assigning/assign-task.ts";
import { asNobody, closeDoor, readAsNobody } from "#lib/db/door.ts";
import { readActor } from "#lib/db/read-actor.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { openPeriodsNow } from "#lib/reports/open-periods-now.ts";
import { approveReports } from "#lib/reviews/approve-reports.ts";

// APP_DATABASE_URL=… node bench/measure-deeds.ts: the large deeds, on a copy of the demo's database that may be
// thrown away, since they are done for good.

const ROUNDS = 5;

console.log("| deed | rows | median ms | slowest ms |\n|---|--:|--:|--:|");
const admin = await actorOf("admin@demo.tiendo.example");
const [pattern] = await readAsNobody<{ id: string }>(sql`SELECT id FROM task WHERE code = 'F03'`);
await measure("assign a task to all communes, and open its periods", async () => {
  const taskId = await anotherTask(pattern?.id ?? "");
  return async () => {
    const form = {
      taskId,
      deed: "assign",
      key: crypto.randomUUID(),
      level: "commune",
      dueOn: "14/12/2030",
    };
    const given = await assignTask(admin, form, "vi");
    if (!given.ok) throw new Error(JSON.stringify(given));
    await openPeriodsNow(admin);
    return given.value.added;
  };
});
await measure("approve what waits for one province's reviewer, together", async () => {
  const [pile] = await readAsNobody<{ email: string; versions: string[] }>(sql`
    SELECT c.email, array_agg(v.id) AS versions
      FROM report r JOIN report_version v ON v.report_id = r.id AND v.number = r.current_version
      JOIN assignment a ON a.id = r.assignment_id JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
      JOIN unit_parent up ON up.unit_id = u.id AND up.line = 'command'
      JOIN membership m ON m.unit_id = up.parent_id AND m.role = 'reviewer' AND m.line = 'command'
      JOIN account c ON c.id = m.account_id
     WHERE r.state = 'submitted' AND t.decision_rule = 'command' AND u.level_key = 'commune'
       AND NOT EXISTS (SELECT FROM membership_task_group g WHERE g.membership_id = m.id)
     GROUP BY c.email ORDER BY count(*) DESC LIMIT 1`);
  const reviewer = await actorOf(pile?.email ?? "");
  return async () => {
    const decided = await approveReports(reviewer, { version: pile?.versions.slice(0, 168) ?? [] });
    if (!decided.ok) throw new Error(JSON.stringify(decided));
    return decided.value.count;
  };
});
await measure("read an annex of 500 rows, and what each became", async () => {
  const id = await annexInHand();
  return async () => (await importPage(admin, id))?.plan.rows.length ?? 0;
});
await measure("make tasks of 500 rows of an annex", async () => {
  const importId = await annexInHand();
  const seen = (await importPage(admin, importId))?.plan.digest;
  return async () => {
    const taken = await takeRows(admin, { importId, seen, key: crypto.randomUUID() });
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    return taken.value.added;
  };
});
await closeDoor();

/** `prepare` makes what one round needs; what it answers is timed. */
async function measure(what: string, prepare: () => Promise<() => Promise<number>>) {
  const times: number[] = [];
  let rows = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const deed = await prepare();
    const begun = performance.now();
    rows = await deed();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const ms = (at: number) => (times[at] ?? 0).toFixed(0);
  console.log(`| ${what} | ${rows} | ${ms(ROUNDS >> 1)} | ${ms(ROUNDS - 1)} |`);
}

/** An annex that names units one by one, whole levels, and times in words; no row of it is one of an earlier round. */
async function annexInHand(): Promise<string> {
  const directives = await readAsNobody<{ id: string }>(
    sql`SELECT id FROM directive WHERE number = '02/KH-X03'`,
  );
  const units = await readAsNobody<{ name: string }>(
    sql`SELECT name FROM unit WHERE level_key IN ('province', 'department')`,
  );
  const mark = newId();
  const rows = Array.from({ length: 500 }, (_, n) => {
    const lead = n % 3 === 0 ? "Công an các tỉnh, thành phố" : units[n % units.length]?.name;
    const due = n % 2 === 0 ? "hằng quý" : "trước ngày 15/12/2030";
    return `${n}\tBố trí kinh phí ${n} ${mark}\t${lead}\tBộ Tài chính, đơn vị liên quan\t${due}\tBáo cáo`;
  });
  const text = `STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\tSản phẩm\n${rows.join("\n")}`;
  const started = await startImportFromText(admin, { directiveId: directives[0]?.id, text });
  if (!started.ok) throw new Error(JSON.stringify(started));
  return started.value.id;
}

/** Another task like this one, issued and given to nobody yet. */
async function anotherTask(like: string): Promise<string> {
  const id = newId();
  await asNobody(async (tx) => {
    const { version: _, ...task } = await tx.task.findUniqueOrThrow({ where: { id: like } });
    await tx.task.create({ data: { ...task, id, code: `B-${id.slice(-6)}` } });
    const levels = await tx.taskLevel.findMany({ where: { taskId: like } });
    await tx.taskLevel.createMany({ data: levels.map((level) => ({ ...level, taskId: id })) });
    const indicators = await tx.taskIndicator.findMany({ where: { taskId: like } });
    await tx.taskIndicator.createMany({ data: indicators.map((row) => ({ ...row, taskId: id })) });
  });
  return id;
}

/** As a request of that account would have it, through a session of its own. */
async function actorOf(email: string): Promise<Actor> {
  const sessionId = newId();
  await asNobody(async (tx) => {
    const { id: accountId } = await tx.account.findUniqueOrThrow({ where: { emailKey: email } });
    const expiresAt = new Date(Date.now() + 600_000);
    await tx.session.create({ data: { idHash: hashOfSecret(sessionId), accountId, expiresAt } });
  });
  const actor = await readActor(sessionId);
  if (!actor) throw new Error(`${email} is nobody`);
  return actor;
}
