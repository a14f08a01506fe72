import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { REFUSED } from "./constraints.cases.ts";
import { REFUSED_OF_BOUNDARIES } from "./constraints-of-boundaries.cases.ts";
import { REFUSED_OF_CALENDARS } from "./constraints-of-calendars.cases.ts";
import { REFUSED_OF_NOTICES } from "./constraints-of-notices.cases.ts";
import { REFUSED_OF_PEOPLE } from "./constraints-of-people.cases.ts";
import { REFUSED_OF_PLANS } from "./constraints-of-plans.cases.ts";
import { REFUSED_IN_SIGNING } from "./constraints-of-signing.cases.ts";
import { REFUSED_OF_THRESHOLDS } from "./constraints-of-thresholds.cases.ts";
import { REFUSED_OF_UNITS } from "./constraints-of-units.cases.ts";
import { REFUSED_OF_VIEWS } from "./constraints-of-views.cases.ts";

let world: World;
/** What a statement may speak of: `:name` stands for one of these, quoted. */
let known: Record<string, string>;

beforeAll(async () => {
  world = await createWorld();
  const task = await world.task();
  const assignment = await world.assign(task, "northOne");
  const other = await world.assign(task, "northTwo");
  const period = await world.period("2026-10-15", "2026-11-14");
  const report = await world.report(assignment, period);
  const version = await world.submit(report, world.authorId);
  known = {
    task,
    assignment,
    other,
    period,
    report,
    version,
    directive: world.directiveId,
    group: world.groups.money,
    author: world.authorId,
    reviewer: (await world.actorOf("reviewer", "north")).accountId,
    ministry: world.units.ministry.id,
    north: world.units.north.id,
    northOne: world.units.northOne.id,
    northTwo: world.units.northTwo.id,
    works: randomUUID(),
    goal: randomUUID(),
    indicator: randomUUID(),
    clause: randomUUID(),
    file: randomUUID(),
    step: randomUUID(),
    elsewhere: randomUUID(),
    hash: "a".repeat(64),
  };
  await write(`
    INSERT INTO works (id, unit_id, kind, name, stage_on) VALUES (:works, :northOne, 'new_build', 'Trụ sở', '2026-01-01');
    INSERT INTO indicator (id, code, name_vi, name_en, kind, unit_vi, unit_en) VALUES (:indicator, 'I', 'a', 'a', 'amount', 'đ', 'đ');
    INSERT INTO goal (id, code, directive_id, indicator_id, name_vi, name_en, baseline_year, baseline) VALUES (:goal, 'G', :directive, :indicator, 'a', 'a', 2022, 0);
    INSERT INTO goal_milestone (goal_id, "on", target) VALUES (:goal, '2030-12-31', 100);
    INSERT INTO clause (id, directive_id, ordinal, kind, label, text) VALUES (:clause, :directive, 1, 'article', 'Điều 1', 'a');
    INSERT INTO stored_file (id, name, media_type, bytes, sha256, storage_key) VALUES (:file, 'a.pdf', 'application/pdf', 1, :hash, 'a');
    INSERT INTO step (id, assignment_id, ordinal, title) VALUES (:step, :assignment, 1, 'a');
    INSERT INTO target_entry (id, goal_id, milestone_on, to_unit_id, amount, recorded_on, reason) VALUES (:elsewhere, :goal, '2030-12-31', :north, 60, '2026-01-01', 'giao');
    INSERT INTO succession (id, from_unit_id, to_unit_id, kind, effective_on, share, legal_basis) VALUES (gen_random_uuid(), :northOne, :north, 'split', '2025-07-01', 0.7, 'NQ')`);
});

describe("the database refuses", () => {
  test.each([
    ...REFUSED,
    ...REFUSED_IN_SIGNING,
    ...REFUSED_OF_NOTICES,
    ...REFUSED_OF_PEOPLE,
    ...REFUSED_OF_PLANS,
    ...REFUSED_OF_THRESHOLDS,
    ...REFUSED_OF_UNITS,
    ...REFUSED_OF_VIEWS,
    ...REFUSED_OF_BOUNDARIES,
    ...REFUSED_OF_CALENDARS,
  ])("%s", async (_, statement, constraint) => {
    await expect(write(statement)).rejects.toThrow(new RegExp(constraint));
  });
});

describe("the database keeps by itself", () => {
  test("how many reports wait", async () => {
    expect(await read("SELECT waiting FROM assignment WHERE id = :assignment")).toEqual([
      { waiting: 1 },
    ]);
  });

  test("the state of each day", async () => {
    expect(
      await read(
        "SELECT state::text, day = civil_day(now()) AS today FROM assignment_day WHERE assignment_id = :assignment",
      ),
    ).toEqual([{ state: "assigned", today: true }]);
  });

  test("the sum of the money that an assignment owns", async () => {
    await write(`INSERT INTO funding_line (id, assignment_id, unit_id, year, source, planned, allocated, disbursed)
      VALUES (gen_random_uuid(), :other, :northTwo, 2026, 'province', 10, 8, 5), (gen_random_uuid(), :other, :northTwo, 2026, 'commune', 7, 7, 7)`);
    const sums =
      "SELECT planned::int, allocated::int, disbursed::int FROM assignment WHERE id = :other";
    expect(await read(sums)).toEqual([{ planned: 17, allocated: 15, disbursed: 12 }]);
    await write(
      "UPDATE funding_line SET disbursed = 6 WHERE assignment_id = :other AND source = 'province'",
    );
    expect(await read(sums)).toEqual([{ planned: 17, allocated: 15, disbursed: 13 }]);
  });

  test("the paths of a unit that moves, and of all below it", async () => {
    const before = await read("SELECT command_path AS path FROM unit WHERE id = :northOne");
    await write(`UPDATE unit_parent SET in_force_to = civil_day(now()) WHERE unit_id = :north AND line = 'command';
      INSERT INTO unit_parent (id, unit_id, line, parent_id, in_force_from) SELECT gen_random_uuid(), :north, 'command', u.id, civil_day(now()) FROM unit u WHERE u.id = '${world.units.south.id}'`);
    const after = await read("SELECT command_path AS path FROM unit WHERE id = :northOne");
    expect(after).not.toEqual(before);
    expect((after[0] as { path: string }).path).toMatch(
      new RegExp(`/${world.units.south.code}/${world.units.north.code}/`),
    );
  });
});

/** Several statements in one transaction that is rolled back when one fails. */
function write(text: string): Promise<unknown> {
  return asNobody(async (tx) => {
    for (const statement of text.split(";"))
      if (statement.trim()) await tx.$executeRawUnsafe(filled(statement));
  });
}

function read(text: string): Promise<unknown[]> {
  return asNobody((tx) => tx.$queryRawUnsafe(filled(text)));
}

function filled(text: string): string {
  return text.replace(/(?<!:):(\w+)/g, (_, name: string) => `'${known[name]}'`);
}
