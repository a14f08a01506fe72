import { addDays, type CivilDate, dayNumber } from "#lib/domain/civil-date.ts";
import { DEMO_COMMUNES } from "../accounts.ts";
import { between, chance, mix, type Seed, waiting } from "../chance.ts";
import type { DemoTask } from "../documents/read-documents.ts";
import { temperOf } from "../provinces.ts";
import type { DemoUnit } from "../units.ts";
import { type ExtensionPlan, extensionOf } from "./extension-plan.ts";
import { mainOf } from "./headquarters.ts";
import { dayOfRank, type SCurve } from "./s-curve.ts";
import { HANDED_OVER, LAND, type WorksPlan } from "./works-plan.ts";

/** How an assignment goes in the end, however far away that is. */
export type DutyOutcome = {
  /** Day of the fact that completes it; null: never. */
  doneDay: number | null;
  stopped: {
    state: "suspended" | "cancelled" | "refused";
    day: number;
    reason: string;
    document: string | null;
  } | null;
  extension: ExtensionPlan | null;
};

const NEVER = dayNumber("2033-12-31");
const BEGINS = {
  A14: ["2022-09-20", "2025-03-31", "2025-12-31"],
  A20: ["2022-08-20", "2025-09-30", "2026-10-31"],
  F06: ["2026-02-10", "2026-12-14", "2027-12-14"],
} as const;

export function outcomeOf(
  task: DemoTask,
  unit: DemoUnit,
  occurrence: number,
  seed: Seed,
  works: readonly WorksPlan[],
): DutyOutcome {
  const stopped = stoppedOf(task, seed, works);
  const doneDay = stopped ? null : atLast(doneDayOf(task, unit, occurrence, seed, works));
  return { doneDay, stopped, extension: stopped ? null : extensionOf(task, seed, doneDay) };
}

function atLast(day: number | null): number | null {
  return day === null || day > NEVER ? null : day;
}

function doneDayOf(
  task: DemoTask,
  unit: DemoUnit,
  occurrence: number,
  seed: Seed,
  works: readonly WorksPlan[],
): number | null {
  if (task.cadence === "once") return doneOnceDay(task, unit, seed);
  // The demo's own stations and each premises of the busy one keep their work open.
  if (occurrence > 1) return null;
  const isDemo = DEMO_COMMUNES.includes(unit.code) && unit.level === "commune";
  switch (task.code) {
    case "A07":
      return handedOver(mainOf(works));
    case "F07":
      return handedOver(mainOf(works));
    case "A08":
    case "A18":
      return Math.max(...works.map((plan) => handedOver(plan) ?? Infinity));
    case "A06":
      return lastLand(works);
    case "A14":
    case "A20":
    case "F06":
      return isDemo && task.code !== "A14"
        ? null
        : dayOfRank(curveOf(task.code, unit), chance(seed, 1)) + between(seed, 2, 0, 30);
    case "A15":
    case "D02":
      return (
        dayNumber(task.dueOn) +
        (chance(seed, 1) < 0.7 ? between(seed, 2, -80, 0) : between(seed, 3, 20, 500))
      );
    default:
      return dayNumber(task.dueOn);
  }
}

/** Most in time, a part late, of the newer ones a few still open. */
function doneOnceDay({ startOn, dueOn }: DemoTask, unit: DemoUnit, seed: Seed): number {
  const [start, due] = [dayNumber(startOn), dayNumber(dueOn)];
  const { pace } = temperOf(unit.provinceCode);
  const isRecent = dueOn >= "2025-01-01";
  const inTime = isRecent ? 0.5 + 0.35 * pace : 0.72 + 0.22 * pace;
  if (chance(seed, 1) < inTime)
    return start + Math.round((due - start) * (0.25 + 0.75 * chance(seed, 2) ** 0.6));
  return (
    due + 2 + Math.min(isRecent ? 900 : 240, Math.round(waiting(seed, 3, isRecent ? 190 : 45)))
  );
}

function curveOf(code: "A14" | "A20" | "F06", unit: DemoUnit): SCurve {
  const { pace } = temperOf(unit.provinceCode);
  const [begin, middle, end] = BEGINS[code];
  const [start, last] = {
    A14: [0.08, 0.6 + 0.36 * pace],
    A20: [0.21, 0.5 + 0.42 * pace],
    F06: [0.02, 0.6 + 0.35 * pace],
  }[code] as [number, number];
  return {
    points: [
      [begin, start],
      [middle, start + 0.3 * (last - start)],
      [end, last],
    ],
    after: 1,
  };
}

function handedOver({ reached, turn }: WorksPlan): number | null {
  const day = reached[HANDED_OVER] ?? null;
  return day === null || (turn && turn.state !== "rescoped" && turn.day < day) ? null : day;
}

/** A province has found land when nine of ten of its sites have it; the rest is settled case by case. */
function lastLand(works: readonly WorksPlan[]): number {
  const days = works.map(({ reached }) => reached[LAND] ?? 0).sort((a, b) => a - b);
  return Math.max(dayNumber("2023-01-20"), days[Math.floor(days.length * 0.9)] ?? NEVER);
}

function stoppedOf(
  { code, startOn }: DemoTask,
  seed: Seed,
  works: readonly WorksPlan[],
): DutyOutcome["stopped"] {
  if (code === "F07" && chance(seed, 40) < 0.0012) {
    return {
      state: "refused",
      day: dayNumber(startOn) + 14,
      document: null,
      reason: "Đơn vị dùng chung trụ sở với xã theo quyết định của Ủy ban nhân dân cấp tỉnh.",
    };
  }
  const turn = code === "A07" ? mainOf(works).turn : null;
  if (turn?.state === "cancelled") return { ...turn, state: "cancelled" };
  if (turn?.state === "paused" && chance(seed, 41) < 0.5) return { ...turn, state: "suspended" };
  return null;
}

/** How the steps of a task of that kind are planned: evenly over its time. */
export const STEPS: Record<string, readonly (readonly [vi: string, en: string])[]> = {
  A15: [
    ["Xây dựng đề cương đề án", "Outline the scheme"],
    ["Khảo sát, đánh giá thực trạng", "Survey and assess"],
    ["Xây dựng dự thảo, lấy ý kiến", "Draft and consult"],
    ["Thẩm định, hoàn thiện", "Appraise and revise"],
    ["Trình phê duyệt", "Submit for approval"],
    ["Nghiệm thu, bàn giao sản phẩm", "Accept and hand over"],
  ],
  D02: [
    ["Xây dựng hướng dẫn", "Write the guidance"],
    ["Phát động, đăng ký", "Launch and register"],
    ["Kiểm tra giữa kỳ", "Check at mid-term"],
    ["Bình xét, đề nghị", "Assess and propose"],
  ],
};

/** Planned and actual day of each step. */
export function stepDays(
  task: DemoTask,
  seed: Seed,
  doneDay: number,
): { dueOn: CivilDate; doneDay: number }[] {
  const steps = STEPS[task.code] ?? [];
  const [start, due] = [dayNumber(task.startOn), dayNumber(task.dueOn)];
  return steps.map((_, index) => {
    const part = (index + 1) / steps.length;
    const wobble = index === steps.length - 1 ? 0 : between(mix(seed, index), 60, -12, 12);
    return {
      dueOn:
        index === steps.length - 1
          ? task.dueOn
          : addDays(task.startOn, Math.round((due - start) * part)),
      doneDay: Math.min(doneDay, Math.round(start + (doneDay - start) * part) + wobble),
    };
  });
}

export function endReason({
  reason,
  document,
}: {
  reason: string;
  document: string | null;
}): string {
  return document ? `${reason} Văn bản ${document}.` : reason;
}
