import type pg from "pg";
import { TASK_GROUPS } from "#lib/domain/task-groups.ts";
import { searchKey, slug } from "#lib/domain/text.ts";
import type { DemoAccount } from "./accounts.ts";
import { seedOf } from "./chance.ts";
import { type Cell, copyRows } from "./copy-rows.ts";
import { demoId, ID_OF } from "./demo-id.ts";
import {
  type DemoTask,
  demoDirectives,
  demoGoals,
  demoIndicators,
  ISSUERS,
  MILESTONES,
} from "./documents/read-documents.ts";
import { type DemoUnits, POLITICAL_DEPARTMENT } from "./units.ts";

const ENTERED_MS = Date.UTC(2016, 0, 1);

export const idOf = {
  indicator: (code: string) => demoId(ID_OF.indicator, ENTERED_MS, seedOf(code), 0),
  goal: (code: string) => demoId(ID_OF.goal, ENTERED_MS, seedOf(code), 0),
  directive: (key: string) => demoId(ID_OF.directive, ENTERED_MS, seedOf(key), 0),
  issuer: (key: string) => demoId(ID_OF.issuer, ENTERED_MS, seedOf(key), 0),
  taskGroup: (key: string) => demoId(ID_OF.taskGroup, ENTERED_MS, seedOf(key), 0),
  task: (code: string) => demoId(ID_OF.task, ENTERED_MS, seedOf(code), 0),
};

/** Issuers, directives with their links, indicators and goals, groups and tasks. */
export async function issueDocuments(
  client: pg.Client,
  units: DemoUnits,
  tasks: DemoTask[],
  enteredBy: DemoAccount,
): Promise<void> {
  const department = units.ofLevel("department").find(({ code }) => code === POLITICAL_DEPARTMENT);
  await copyRows(
    client,
    "task_group",
    ["id", "key", "name_vi", "name_en", "ordinal"],
    TASK_GROUPS.map(({ key, nameVi, nameEn }, index) => [
      idOf.taskGroup(key),
      key,
      nameVi,
      nameEn,
      index + 1,
    ]),
  );
  await copyRows(
    client,
    "issuer",
    ["id", "name_vi", "name_en", "search_name", "unit_id"],
    ISSUERS.map(({ key, nameVi, nameEn }) => [
      idOf.issuer(key),
      nameVi,
      nameEn,
      searchKey(nameVi),
      key === "DEPARTMENT"
        ? (department?.id ?? null)
        : key.startsWith("MINIST")
          ? units.ministry.id
          : null,
    ]),
  );

  const directives = demoDirectives();
  await copyRows(
    client,
    "directive",
    [
      "id",
      "number",
      "number_key",
      "type",
      "issuer_id",
      "issued_on",
      "title",
      "title_en",
      "search_title",
      "state",
      "created_by_id",
      "created_at",
    ],
    directives.map(({ key, number, type, issuer, issuedOn, titleVi, titleEn }) => [
      idOf.directive(key),
      number,
      slug(number),
      type,
      idOf.issuer(issuer),
      issuedOn,
      titleVi,
      titleEn,
      searchKey(titleVi),
      "issued",
      enteredBy.id,
      `${issuedOn}T02:00:00Z`,
    ]),
  );
  await copyRows(
    client,
    "directive_link",
    ["from_id", "to_id", "relation"],
    directives
      .filter(({ related }) => related)
      .map(({ key, related, relation }) => [
        idOf.directive(key),
        idOf.directive(related),
        relation,
      ]),
  );

  await copyRows(
    client,
    "indicator",
    [
      "id",
      "code",
      "name_vi",
      "name_en",
      "kind",
      "unit_vi",
      "unit_en",
      "decimals",
      "numerator_vi",
      "numerator_en",
      "denominator_vi",
      "denominator_en",
      "derivation",
      "source_id",
      "threshold",
    ],
    demoIndicators().map((row) => [
      idOf.indicator(row.code),
      row.code,
      row.nameVi,
      row.nameEn,
      row.kind,
      row.unitVi,
      row.unitEn,
      row.decimals,
      row.numeratorVi || null,
      row.numeratorEn || null,
      row.denominatorVi || null,
      row.denominatorEn || null,
      row.derivation || null,
      row.source ? idOf.indicator(row.source) : null,
      row.threshold || null,
    ]),
  );
  const goals = demoGoals();
  await copyRows(
    client,
    "goal",
    [
      "id",
      "code",
      "directive_id",
      "indicator_id",
      "name_vi",
      "name_en",
      "baseline_year",
      "baseline",
    ],
    goals.map((goal) => [
      idOf.goal(goal.code),
      goal.code,
      idOf.directive(goal.directive),
      idOf.indicator(goal.indicator),
      goal.nameVi,
      goal.nameEn,
      goal.baselineYear,
      goal.baseline,
    ]),
  );
  await copyRows(
    client,
    "goal_level",
    ["goal_id", "level_key"],
    goals.flatMap(({ code, levels }) => levels.split("+").map((level) => [idOf.goal(code), level])),
  );
  await copyRows(
    client,
    "goal_milestone",
    ["goal_id", "on", "target"],
    goals.flatMap((goal) =>
      Object.entries(MILESTONES).map(([column, on]) => [
        idOf.goal(goal.code),
        on,
        goal[column as keyof typeof MILESTONES],
      ]),
    ),
  );

  await copyRows(
    client,
    "task",
    [
      "id",
      "code",
      "directive_id",
      "task_group_id",
      "regime_key",
      "title",
      "title_en",
      "search_title",
      "product",
      "product_en",
      "kind",
      "cadence",
      "decision_rule",
      "no_change",
      "state",
      "start_on",
      "due_on",
    ],
    tasks.map((task) => [
      idOf.task(task.code),
      task.code,
      idOf.directive(task.directive),
      idOf.taskGroup(task.group),
      task.regime,
      task.titleVi,
      task.titleEn,
      searchKey(task.titleVi),
      task.productVi,
      task.productEn,
      task.kind,
      task.cadence,
      task.rule,
      task.noChange,
      "issued",
      task.startOn,
      task.dueOn,
    ]),
  );
  await copyRows(client, "task_level", ["task_id", "level_key", "role"], tasks.flatMap(levelRows));
  await copyRows(
    client,
    "task_indicator",
    ["task_id", "indicator_id", "ordinal", "cumulative"],
    tasks.flatMap(({ code, indicators }) =>
      indicators.map((indicator, index) => [
        idOf.task(code),
        idOf.indicator(indicator),
        index + 1,
        CUMULATIVE.has(indicator),
      ]),
    ),
  );
}

/** Figures that only grow within the year. */
const CUMULATIVE = new Set([
  "TRAIN",
  "COURSES",
  "PROGRAMMES",
  "PROGRAMME-MONEY",
  "MODELS",
  "EVENTS",
  "E-RECORD",
  "INV",
  "DISB",
]);

function levelRows({ code, lead, coordinating }: DemoTask): Cell[][] {
  const leading = lead.map((level) => [idOf.task(code), level, "lead"]);
  return coordinating ? [...leading, [idOf.task(code), coordinating, "coordinating"]] : leading;
}
