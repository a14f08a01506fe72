/** The stages of a building in order, with the share of physical progress (percent) that each stands for. */
export const STAGE_SHARES = {
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
} as const;
export type WorksStage = keyof typeof STAGE_SHARES;

export const WORKS_STAGES = Object.keys(STAGE_SHARES) as readonly WorksStage[];

export const WORKS_STATES = ["active", "paused", "cancelled", "rescoped", "replaced"] as const;
/** Beside the stages: paused by a document, cancelled, re-scoped by a merger, replaced by surplus premises. */
export type WorksState = (typeof WORKS_STATES)[number];

export const STAGE_GROUPS = ["procedures", "building", "handed_over", "stopped"] as const;
export type StageGroup = (typeof STAGE_GROUPS)[number];

/** 0 to 15. */
export function stageOrdinal(stage: WorksStage): number {
  return WORKS_STAGES.indexOf(stage);
}

/** Physical progress in percent: the stage decides it, nobody types it. */
export function physicalShare(stage: WorksStage): number {
  return STAGE_SHARES[stage];
}

/** "Has a headquarters" counts from hand-over on, by the day of hand-over. */
export function isHandedOver(stage: WorksStage): boolean {
  return stageOrdinal(stage) >= stageOrdinal("handed_over");
}

/** The group under which a building is counted; a building handed over stays so, whatever became of its project. */
export function groupOf(stage: WorksStage, state: WorksState = "active"): StageGroup {
  if (isHandedOver(stage)) return "handed_over";
  if (state === "paused" || state === "cancelled" || state === "replaced") return "stopped";
  return stageOrdinal(stage) < stageOrdinal("groundbreaking") ? "procedures" : "building";
}

/** Whether a unit has a headquarters thanks to this building; surplus premises put to use are works of their own. */
export function givesHeadquarters(stage: WorksStage, state: WorksState): boolean {
  return isHandedOver(stage) && state !== "cancelled" && state !== "replaced";
}

export type StageMove = "same" | "forward" | "back";

/** Stages may be passed over between two reports; going back is a correction and needs a reason. */
export function stageMove(from: WorksStage, to: WorksStage): StageMove {
  const steps = stageOrdinal(to) - stageOrdinal(from);
  if (steps === 0) return "same";
  return steps > 0 ? "forward" : "back";
}

/** A report may move only what goes on; `hasReason` for a step back. */
export function canMoveStage({
  from,
  to,
  state,
  hasReason,
}: {
  from: WorksStage;
  to: WorksStage;
  state: WorksState;
  hasReason: boolean;
}): boolean {
  const move = stageMove(from, to);
  if (move === "same") return true;
  if (state !== "active" && state !== "rescoped") return false;
  return move === "forward" || hasReason;
}

/** More than this many points between money and work deserves a look. */
export const MONEY_AHEAD_POINTS = 10;

/** Points (percent) by which disbursement runs ahead of physical progress; negative behind; null without a cost. */
export function moneyAhead(stage: WorksStage, disbursed: bigint, cost: bigint): number | null {
  return cost <= 0n ? null : (Number(disbursed) / Number(cost)) * 100 - physicalShare(stage);
}
