import type { CivilDate } from "./civil-date.ts";
import type { FundingSource } from "./funding.ts";
import type { WorksStage } from "./works-stage.ts";

export const TASK_KINDS = ["document", "indicator", "funding", "works", "steps"] as const;
/** What a task's report is made of: a document, figures, money, the stage of works, a list of steps. */
export type TaskKind = (typeof TASK_KINDS)[number];

export type ReportedValue = { indicatorId: string; numerator: number; denominator: number | null };

/** Money of one year from one source; whole đồng as digits, as on the wire. */
export type ReportedMoney = {
  year: number;
  source: FundingSource;
  planned: string;
  allocated: string;
  disbursed: string;
  note: string | null;
};

export type ReportedStep = { stepId: string; doneOn: CivilDate };

/** What a version of a report says. What the kind of the task does not ask for is null or empty. */
export type ReportContent = {
  noChange: boolean;
  narrative: string | null;
  difficulty: string | null;
  proposal: string | null;
  proposalToId: string | null;
  /** The product exists since this day: the fact's own date. */
  completedOn: CivilDate | null;
  documentNumber: string | null;
  documentDate: CivilDate | null;
  worksId: string | null;
  stage: WorksStage | null;
  stageOn: CivilDate | null;
  values: ReportedValue[];
  money: ReportedMoney[];
  steps: ReportedStep[];
};

export const NO_CONTENT: ReportContent = {
  noChange: false,
  narrative: null,
  difficulty: null,
  proposal: null,
  proposalToId: null,
  completedOn: null,
  documentNumber: null,
  documentDate: null,
  worksId: null,
  stage: null,
  stageOn: null,
  values: [],
  money: [],
  steps: [],
};
