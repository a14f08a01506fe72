/** The way of a headquarters, in order; a stage includes those before it. */
export const WORKS_STAGES = [
  "need_confirmed",
  "site_proposed",
  "land_allocated",
  "policy_approved",
  "capital_assigned",
  "project_approved",
  "design_approved",
  "permit_cleared",
  "contractor_chosen",
  "groundbreaking",
  "foundation",
  "frame",
  "finish",
  "acceptance",
  "handed_over",
  "accounts_approved",
] as const;
export type WorksStage = (typeof WORKS_STAGES)[number];

/** The share of the physical work that a stage stands for, in percent: examples of the demo. */
const PROGRESS: Record<WorksStage, number> = {
  need_confirmed: 0,
  site_proposed: 5,
  land_allocated: 10,
  policy_approved: 15,
  capital_assigned: 18,
  project_approved: 25,
  design_approved: 30,
  permit_cleared: 33,
  contractor_chosen: 38,
  groundbreaking: 40,
  foundation: 50,
  frame: 65,
  finish: 85,
  acceptance: 92,
  handed_over: 97,
  accounts_approved: 100,
};

/** 0 to 100. */
export function progressOf(stage: WorksStage): number {
  return PROGRESS[stage];
}

export function isWorksStage(value: unknown): value is WorksStage {
  return WORKS_STAGES.includes(value as WorksStage);
}

/** Negative if `a` comes before `b`. */
export function compareStages(a: WorksStage, b: WorksStage): number {
  return WORKS_STAGES.indexOf(a) - WORKS_STAGES.indexOf(b);
}

/** From here on the station has its headquarters: the fact that counts for goals and deadlines. */
export function isHandedOver(stage: WorksStage): boolean {
  return compareStages(stage, "handed_over") >= 0;
}
