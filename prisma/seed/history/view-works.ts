import { dayForInput, dayNumber } from "#lib/domain/civil-date.ts";
import { between } from "../chance.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import { territoryId } from "../frame.ts";
import type { Duty } from "./duty.ts";
import { MILLION } from "./duty-money.ts";
import { DAY_MS, dayText, instantText, workingMoment } from "./moments.ts";
import type { Sink } from "./tables.ts";
import type { Told } from "./tell-reports.ts";
import type { View } from "./view.ts";
import { landDecision } from "./words.ts";
import { ACCOUNTS, HANDED_OVER, LAND, STAGES, type WorksPlan } from "./works-plan.ts";

/** What the works of an assignment are known to have reached: by its approved reports, before it began, or after its end. */
export function viewWorks({ today, writtenUntil }: View, duty: Duty, told: Told, sink: Sink): void {
  const begins = dayNumber(duty.startOn);
  for (const plan of duty.works) {
    if (plan.foundDay !== null && plan.foundDay >= today) continue;
    if (writtenUntil === null || plan.foundDay !== null)
      sink("assignment_works", [duty.id, plan.id]);
    // A province's land task looks at works that the stations own.
    if (duty.task.code === "A06") continue;
    viewOne(
      plan,
      today,
      (stage, day) => isKnown(plan, told, begins, today, stage, day),
      told,
      sink,
    );
  }
}

function isKnown(
  { reached, turn }: WorksPlan,
  told: Told,
  begins: number,
  today: number,
  stage: number,
  day: number,
): boolean {
  if (day >= today) return false;
  if (turn && turn.state !== "rescoped" && day > turn.day) return false;
  if (stage === 0 || day < begins || day <= told.settledThrough) return true;
  // The accounts are settled when the assignment is over; the province notes it.
  return (
    stage === ACCOUNTS &&
    (reached[HANDED_OVER] ?? Infinity) <= told.settledThrough &&
    day + 10 < today
  );
}

function viewOne(
  plan: WorksPlan,
  today: number,
  known: (stage: number, day: number) => boolean,
  told: Told,
  sink: Sink,
): void {
  const { id, siteId, unit, reached, turn, seed, money } = plan;
  const first = Math.min(reached[0] ?? today - 1, today - 1);
  let [stage, stageDay] = [0, first];
  const events: { stage: number; day: number }[] = [];
  reached.forEach((day, index) => {
    if (day === null || !known(index, day)) return;
    events.push({ stage: index, day });
    [stage, stageDay] = [index, day];
  });
  const isTurned = turn !== null && turn.day < today;
  const landDay = events.find((event) => event.stage === LAND)?.day ?? null;
  const handedOver = stage >= HANDED_OVER ? (reached[HANDED_OVER] ?? null) : null;
  const cost = money
    ? (money.ministry + money.province + money.local + money.socialised) * MILLION
    : null;

  sink("site", [
    siteId,
    unit.id,
    territoryId("commune", unit.code),
    `Khu trung tâm ${unit.shortName}`,
    between(seed, 80, 600, 3200),
    landDay === null ? null : landDecision(seed),
    landDay === null ? null : dayText(landDay),
  ]);
  sink("works", [
    id,
    unit.id,
    siteId,
    plan.kind,
    plan.name,
    plan.isMain,
    STAGES[stage]?.key ?? "need_confirmed",
    dayText(stageDay),
    isTurned ? turn.state : "active",
    isTurned ? turn.reason : null,
    isTurned ? turn.document : null,
    handedOver === null ? null : dayText(handedOver),
    plan.floorAreaM2,
    cost,
  ]);
  for (const event of events) {
    const key = STAGES[event.stage]?.key ?? "";
    // The first approved report after the fact told it, if it spoke of this works and stage.
    const first = told.settled.find(({ entry }) => entry.endDay >= event.day);
    const content = first?.content();
    const teller =
      first && content?.worksId === id && content.stage === key ? first.versionId() : null;
    sink("works_stage_event", [
      demoId(ID_OF.stageEvent, event.day * DAY_MS, plan.ordinal, event.stage),
      id,
      key,
      dayText(event.day),
      event.stage === HANDED_OVER
        ? `Biên bản bàn giao ngày ${dayForInput(dayText(event.day))}`
        : null,
      teller,
      instantText(workingMoment(event.day + 3, seed, 90 + event.stage)),
    ]);
  }
}
