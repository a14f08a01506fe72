import type { Cadence, Regime } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { DecisionRule } from "#lib/domain/report-status.ts";
import type { TaskGroupKey } from "#lib/domain/task-groups.ts";
import { readTable } from "../read-table.ts";
import type { Level } from "../units.ts";

export type TaskKind = "document" | "indicator" | "funding" | "works" | "steps";

export type DemoTask = {
  /** Its place in the list, from 1: stable, new tasks go to the end. */
  ordinal: number;
  code: string;
  directive: string;
  group: TaskGroupKey;
  regime: Regime;
  kind: TaskKind;
  cadence: Cadence;
  rule: DecisionRule;
  noChange: boolean;
  lead: Level[];
  coordinating: Level | null;
  startOn: CivilDate;
  dueOn: CivilDate;
  indicators: string[];
  titleVi: string;
  titleEn: string;
  productVi: string;
  productEn: string;
};

type TaskColumn =
  | "code"
  | "directive"
  | "group"
  | "regime"
  | "kind"
  | "cadence"
  | "rule"
  | "noChange"
  | "lead"
  | "coordinating"
  | "startOn"
  | "dueOn"
  | "indicators"
  | "titleVi"
  | "titleEn"
  | "productVi"
  | "productEn";

export function demoTasks(): DemoTask[] {
  return readTable<TaskColumn>(new URL("tasks.tsv", import.meta.url)).map((row, index) => ({
    ...row,
    ordinal: index + 1,
    group: row.group as TaskGroupKey,
    regime: row.regime as Regime,
    kind: row.kind as TaskKind,
    cadence: row.cadence as Cadence,
    rule: row.rule as DecisionRule,
    noChange: row.noChange === "yes",
    lead: row.lead.split("+") as Level[],
    coordinating: (row.coordinating || null) as Level | null,
    indicators: row.indicators ? row.indicators.split("+") : [],
  }));
}

type DirectiveColumn =
  | "key"
  | "number"
  | "type"
  | "issuer"
  | "issuedOn"
  | "relation"
  | "related"
  | "titleVi"
  | "titleEn";
export type DemoDirective = Record<DirectiveColumn, string>;

export function demoDirectives(): DemoDirective[] {
  return readTable<DirectiveColumn>(new URL("directives.tsv", import.meta.url));
}

export const ISSUERS = [
  { key: "POLITBURO", nameVi: "Bộ Chính trị", nameEn: "Politburo" },
  { key: "SECRETARIAT", nameVi: "Ban Bí thư", nameEn: "Secretariat" },
  { key: "CENTRAL-COMMITTEE", nameVi: "Ban Chấp hành Trung ương", nameEn: "Central Committee" },
  {
    key: "CPSPC",
    nameVi: "Đảng ủy Công an Trung ương",
    nameEn: "Central Public Security Party Committee",
  },
  { key: "MINISTER", nameVi: "Bộ trưởng Bộ Công an", nameEn: "Minister of Public Security" },
  { key: "MINISTRY", nameVi: "Bộ Công an", nameEn: "Ministry of Public Security" },
  {
    key: "DEPARTMENT",
    nameVi: "Cục Công tác đảng và công tác chính trị",
    nameEn: "Department of Party and Political Work",
  },
] as const;

type IndicatorColumn =
  | "code"
  | "kind"
  | "unitVi"
  | "unitEn"
  | "decimals"
  | "nameVi"
  | "nameEn"
  | "numeratorVi"
  | "numeratorEn"
  | "denominatorVi"
  | "denominatorEn"
  | "derivation"
  | "source"
  | "threshold";
export type DemoIndicator = Record<IndicatorColumn, string>;

export function demoIndicators(): DemoIndicator[] {
  return readTable<IndicatorColumn>(new URL("indicators.tsv", import.meta.url));
}

type GoalColumn =
  | "code"
  | "directive"
  | "indicator"
  | "levels"
  | "baselineYear"
  | "baseline"
  | "target2025"
  | "target2030"
  | "nameVi"
  | "nameEn";
export type DemoGoal = Record<GoalColumn, string>;

export function demoGoals(): DemoGoal[] {
  return readTable<GoalColumn>(new URL("goals.tsv", import.meta.url));
}

export const MILESTONES = { target2025: "2025-12-31", target2030: "2030-12-31" } as const;
