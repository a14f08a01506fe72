import { describe, expect, test } from "vitest";
import { readText } from "#lib/sheets/read-text.ts";
import { chooseTable } from "./choose-table.ts";
import type { Correction } from "./interpret-row.ts";
import type { ExistingTask, Settings } from "./plan-annex.ts";
import { first, HEAD, KNOWN, PLAN, plan, task, unit } from "./testing/planning.ts";

const wrong = (row: ReturnType<typeof first>) =>
  row.problems.map(({ field, message }) => `${field} ${message.key.slice(6)}`);

test("a whole row becomes the facts of a task", () => {
  const row = first(`1\t${PLAN}`);
  expect(row).toMatchObject({ state: "ready", code: "PL-01", number: 2, task: null });
  expect(row.facts).toMatchObject({
    title: "Ban hành kế hoạch",
    product: "Kế hoạch",
    kind: "document",
    cadence: "once",
    dueOn: "2026-12-14",
    before: true,
    taskGroupId: "g-documents",
    clauseId: "c5",
    decisionRule: "command",
  });
  expect(row.facts.lead.units.map(({ id }) => id)).toEqual(["dt"]);
  expect(row.facts.coordinating.units.map(({ id }) => id)).toEqual(["btc"]);
  expect(row.notes).toEqual([]);
});

test("a day within each period is not taken over, which is said", () => {
  const row = first("1\tBan hành kế hoạch\tCục Đào tạo\t\tTrước ngày 20 hằng tháng\tKế hoạch\t");
  expect(row.facts).toMatchObject({ cadence: "monthly", dueOn: null });
  expect(row.notes.map(({ message }) => message.key)).toEqual(["annex.note-day-dropped"]);
});

test("only the finest of several periods is taken, which is said", () => {
  const row = first("1\tBan hành kế hoạch\tCục Đào tạo\t\t6 tháng, 1 năm\tKế hoạch\t");
  expect(row.facts.cadence).toBe("half_yearly");
  expect(row.notes.map(({ message }) => message.key)).toEqual(["annex.note-periods-dropped"]);
});

describe("what is wrong stands beside its field", () => {
  test.each<[string, string[]]>([
    ["1\t\tCục Đào tạo\t\t2026\tKế hoạch\t", ["title title-missing", "taskGroupId group-missing"]],
    [
      `1\tBan hành kế hoạch ${"x".repeat(500)}\tCục Đào tạo\t\t2026\tKế hoạch\t`,
      ["title title-long"],
    ],
    ["1\tBan hành kế hoạch\tCục Đào tạo\t\t2026\t\t", ["product product-missing"]],
    ["1\tBan hành kế hoạch\t\t\t2026\tKế hoạch\t", ["lead lead-missing"]],
    ["1\tBan hành kế hoạch\tUBND tỉnh\t\t2026\tKế hoạch\t", ["lead lead-unsure"]],
    ["1\tBan hành kế hoạch\tBộ Tài chính\t\t2026\tKế hoạch\t", ["lead lead-cannot"]],
    ["1\tBan hành kế hoạch\tCục Đào tạo\t\t15/12\tKế hoạch\t", ["dueOn deadline-year-missing"]],
    ["1\tBan hành kế hoạch\tCục Đào tạo\t\tsau này\tKế hoạch\t", ["dueOn deadline-not-understood"]],
    ["1\tBan hành kế hoạch\tCục Đào tạo\t\t2025\tKế hoạch\t", ["dueOn due-before-start"]],
    ["1\tBan hành kế hoạch\tCục Đào tạo\t\tthường xuyên\tKế hoạch\t", ["cadence cadence-missing"]],
    ["1\tBan hành kế hoạch\tCục Đào tạo\t\t\tKế hoạch\t", ["cadence cadence-missing"]],
    ["1\tViệc khác\tCục Đào tạo\t\t2026\tKết quả\t", ["taskGroupId group-missing"]],
    ["1\tGiải ngân\tCục Đào tạo\t\t2026\tTỷ lệ vốn\t", ["indicatorId indicator-missing"]],
  ])("%s", (body, expected) => {
    const row = first(body);
    expect(wrong(row)).toEqual(expected);
    expect(row.state).toBe("wrong");
  });
});

describe("what is said once holds for all rows that say nothing", () => {
  test.each<[string, Partial<Settings>, Record<string, unknown>]>([
    ["thường xuyên", { cadence: "quarterly" }, { cadence: "quarterly", dueOn: null }],
    ["hằng tháng", { cadence: "quarterly" }, { cadence: "monthly", dueOn: null }],
    ["2026", { cadence: "quarterly" }, { cadence: "once", dueOn: "2026-12-31" }],
  ])("a time of %j with %j", (deadline, settings, expected) => {
    expect(
      first(`1\tBan hành kế hoạch\tCục Đào tạo\t\t${deadline}\tKế hoạch\t`, { settings }).facts,
    ).toMatchObject(expected);
  });

  test("a product and a group", () => {
    const row = first("1\tViệc khác\tCục Đào tạo\t\t2026\t\t", {
      settings: { product: "Báo cáo kết quả", taskGroupId: "g-money" },
    });
    expect(row).toMatchObject({
      state: "ready",
      facts: { product: "Báo cáo kết quả", taskGroupId: "g-money" },
    });
  });
});

test("the group is that of the nearest heading", () => {
  const [a, b] = plan(
    `I\tTài chính\t\t\t\t\t\n1\t${PLAN}\nII\tVăn bản\t\t\t\t\t\n1\tViệc khác\tCục Đào tạo\t\t2026\tDanh sách\t`,
  ).rows;
  expect([a?.facts.taskGroupId, b?.facts.taskGroupId]).toEqual(["g-money", "g-documents"]);
  expect([a?.code, b?.code]).toEqual(["PL-I.01", "PL-II.01"]);
});

describe("who leads is left out of a level that coordinates", () => {
  test.each([
    ["Cục Đào tạo", "Công an các đơn vị, địa phương", ["department", "province"]],
    ["các cục", "Công an các đơn vị, địa phương", ["province"]],
  ])("%s with %s", (lead, coordinating, levels) => {
    const row = first(`1\tBan hành kế hoạch\t${lead}\t${coordinating}\t2026\tKế hoạch\t`);
    expect(row.problems).toEqual([]);
    expect(row.facts.coordinating.levels).toEqual(levels);
    expect(row.notes.map(({ message }) => message.key)).toContain("annex.note-lead-out");
  });
});

test("what is done over years is reported each year, which is a guess", () => {
  const row = first("1\tXây dựng trụ sở\tCục Đào tạo\t\t2026 - 2030\tTrụ sở bàn giao\t");
  expect(row.facts).toMatchObject({ cadence: "yearly", dueOn: "2030-12-31" });
  expect(row.guessed).toContain("cadence");
});

test("“nt” says what stands above", () => {
  const [, b] = plan(`1\t${PLAN}\n2\tViệc khác\t- nt -\t\tnhư trên\tDanh sách\t`).rows;
  expect([b?.words.lead, b?.words.deadline]).toEqual(
    PLAN.split("\t").filter((_, at) => at === 1 || at === 3),
  );
});

describe("one column for both roles", () => {
  test.each([
    ["Cục Đào tạo; phối hợp: Văn phòng", "dt", "vp"],
    ["Cục Đào tạo chủ trì, phối hợp với Văn phòng", "dt", "vp"],
    ["Chủ trì: Cục Đào tạo. Phối hợp: Bộ Tài chính", "dt", "btc"],
    ["Cục Đào tạo (phối hợp với Văn phòng)", "dt", "vp"],
    ["Cục Đào tạo in coordination with Bộ Tài chính", "dt", "btc"],
  ])("%s", (words, lead, coordinating) => {
    const { facts } = first(`1\tBan hành kế hoạch\t${words}\t\t2026\tKế hoạch\t`);
    expect(facts.lead.units.map(({ id }) => id)).toEqual([lead]);
    expect(facts.coordinating.units.map(({ id }) => id)).toEqual([coordinating]);
  });
});

test("a Party committee's own work is received", () => {
  expect(
    first("1\tBan hành kế hoạch\tTỉnh ủy Quảng Ngãi\t\t2026\tKế hoạch\t").facts.decisionRule,
  ).toBe("received");
});

test("a correction stands over what was read, and a row can be left out", () => {
  const body = "1\tBan hành kế hoạch\tUBND tỉnh\t\t15/12\tKế hoạch\t";
  const correction: Correction = { lead: "Công an cấp tỉnh", dueOn: "2026-12-15", cadence: "once" };
  const row = first(body, { corrections: { 2: correction } });
  expect(row).toMatchObject({
    state: "ready",
    facts: { dueOn: "2026-12-15", lead: { levels: ["province"] } },
  });
  expect(first(body, { corrections: { 2: { leftOut: true } } }).state).toBe("left-out");
});

describe("nothing comes twice", () => {
  test("a row that was taken before is there, whatever became of the task", () => {
    const { key } = first(`1\t${PLAN}`);
    const existing = [task({ key, title: "Sửa tên" })];
    expect(first(`7\t${PLAN.toLocaleUpperCase("vi")}`, { known: { existing } })).toMatchObject({
      state: "there",
      task: { code: "A01" },
    });
  });

  test("a task of the same name waits for a word", () => {
    const existing = [task({ title: "BAN HÀNH kế hoạch" })];
    expect(first(`1\t${PLAN}`, { known: { existing } }).state).toBe("similar");
    expect(
      first(`1\t${PLAN}`, { known: { existing }, corrections: { 2: { anyway: true } } }).state,
    ).toBe("ready");
  });

  test.each([
    [{}, []],
    [{ dueOn: "2026-12-31", cadence: "monthly" }, ["dueOn", "cadence"]],
    [{ product: "KẾ HOẠCH", leadWords: "Văn phòng" }, ["lead"]],
    [{ product: "Báo cáo", leadWords: null }, ["product"]],
  ] as const)("of a task of the same name that has %j %j is told", (more, expected) => {
    const existing = [task({ title: "Ban hành kế hoạch", ...more })];
    const { differences } = first(`1\t${PLAN}`, { known: { existing } });
    expect(differences.map(({ what }) => what)).toEqual(expected);
  });

  test("a draft task of the same name is changed by a word, an issued one is not", () => {
    const draft = task({ title: "Ban hành kế hoạch" });
    const state = (existing: ExistingTask[]) =>
      first(`1\t${PLAN}`, { known: { existing }, corrections: { 2: { update: true } } }).state;
    expect(state([draft])).toBe("changes");
    expect(state([{ ...draft, state: "issued" }])).toBe("similar");
    expect(state([])).toBe("ready");
  });

  test("the same row further down is passed over, another lead is another task", () => {
    const states = plan(
      `1\t${PLAN}\n2\t${PLAN}\n3\t${PLAN.replace("Cục Đào tạo", "Văn phòng")}`,
    ).rows.map(({ state }) => state);
    expect(states).toEqual(["ready", "twice", "ready"]);
  });

  test.each([
    ["the same unit further down", "Cục Đào tạo", "Cục Đào tạo; Văn phòng", true],
    ["a unit of a level that has it", "các cục", "Văn phòng", true],
    ["the level of a unit that has it", "Văn phòng", "các cục", true],
    ["another unit", "Cục Đào tạo", "Văn phòng", false],
    ["another level", "các cục", "các tỉnh, thành phố", false],
  ])("a task of the same name for %s is remarked on", (_, one, other, expected) => {
    const { rows } = plan(
      `1\t${PLAN.replace("Cục Đào tạo", one)}\n2\t${PLAN.replace("Cục Đào tạo", other)}`,
    );
    const said = rows.map(({ notes }) => notes.map(({ message }) => message.key));
    expect(said).toEqual([[], expected ? ["annex.note-same-task"] : []]);
    expect(rows.map(({ state }) => state)).toEqual(["ready", "ready"]);
  });

  test("codes that are taken are not given again", () => {
    const existing = [task({ code: "PL-01" })];
    const { rows } = plan(`1\t${PLAN}\n1\t${PLAN.replace("Cục Đào tạo", "Văn phòng")}`, {
      known: { existing },
    });
    expect(rows.map(({ code }) => code)).toEqual(["PL-02", "PL-03"]);
  });
});

test("the digest says what will be added, and nothing else", () => {
  const { digest } = plan(`1\t${PLAN}`);
  expect(plan(`1\t${PLAN}\n2\t\t\t\t\t\t`).digest).toBe(digest);
  expect(plan(`1\t${PLAN}`, { corrections: { 2: { dueOn: "2026-12-01" } } }).digest).not.toBe(
    digest,
  );
});

test("of several tables the annex is taken, with those that go on with it", () => {
  const signatures = readText("Nơi nhận\tKT. BỘ TRƯỞNG\nLưu VT\tThứ trưởng");
  const annex = readText(`${HEAD}1\t${PLAN}`);
  const more = readText(`2\t${PLAN}`);
  expect(chooseTable([signatures, annex, more])).toHaveLength(3);
  expect(chooseTable([signatures])).toEqual(signatures);
  expect(chooseTable([])).toEqual([]);
});

test("five hundred rows take a second or two, also where all is busy", () => {
  const units = Array.from({ length: 3_400 }, (_, n) =>
    unit(`u${n}`, "commune", `Công an xã Số ${n}`),
  );
  const body = Array.from(
    { length: 500 },
    (_, n) =>
      `${n}\tViệc thứ ${n}\tCông an xã Số ${n}; Công an xã Số ${n + 1}, Cục Đào tạo\tcác đơn vị liên quan ${n}\ttrước 15/12/2026\tKế hoạch ${n}\t`,
  );
  const began = performance.now();
  expect(plan(body.join("\n"), { known: { units: [...KNOWN.units, ...units] } }).rows).toHaveLength(
    500,
  );
  expect(performance.now() - began).toBeLessThan(4_000);
});
