import { type CivilDate, dayNumber, yearOf } from "#lib/domain/civil-date.ts";
import { accountIdOf } from "../accounts.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import { idOf } from "../issue-documents.ts";
import { acknowledgedOn, type Country, type Duty } from "./duty.ts";
import { DAY_MS, dayOfMoment, dayText, instantText, workingMoment } from "./moments.ts";
import { endReason, STEPS, stepDays } from "./outcome-of-duty.ts";
import { stepId } from "./report-content.ts";
import type { Sink } from "./tables.ts";
import { type End, endKnown, type Told, tellReports } from "./tell-reports.ts";
import type { View } from "./view.ts";
import { dueNow, viewExtension } from "./view-extension.ts";
import { viewMoney } from "./view-money.ts";
import { viewWorks } from "./view-works.ts";

/** All rows of one assignment as they stand at the start of a day. */
export function viewDuty(view: View, duty: Duty, sink: Sink): void {
  const end = endKnown(view, duty);
  const told = tellReports(view, duty, end, sink);
  const state = stateOf(view, duty, end, told.firstSentAt);
  const money = viewMoney(view, duty, told, sink);
  sink("assignment", [
    duty.id,
    duty.taskId,
    duty.unit.id,
    duty.occurrence,
    state.name,
    assignedOn(view, duty),
    duty.startOn,
    duty.dueOn,
    dueNow(view, duty),
    end?.kind === "done" ? end.on : null,
    end ? dayOfMoment(end.knownAt) : null,
    end?.kind === "stopped" && duty.outcome.stopped ? endReason(duty.outcome.stopped) : null,
    duty.target,
    told.waiting,
    money.planned,
    money.allocated,
    money.disbursed,
    accountIdOf(view.country.units.ministry, "admin"),
  ]);
  for (const [day, name] of state.days) sink("assignment_day", [duty.id, day, name]);
  if (view.writtenUntil === null) viewParties(view.country, duty, sink);
  viewExtension(view, duty, sink);
  viewChanges(view, duty, sink);
  viewSteps(duty, told.settledThrough, sink);
  viewWorks(view, duty, told, sink);
  viewFigures(duty, told, sink);
}

/** On the day it begins; what begins later was announced before. */
function assignedOn({ today }: Pick<View, "today">, { startOn }: Duty): CivilDate {
  return dayText(Math.min(dayNumber(startOn), today - 1));
}

type State = { name: string; days: [CivilDate, string][] };

function stateOf({ today }: View, duty: Duty, end: End | null, firstSentAt: number | null): State {
  const { stopped } = duty.outcome;
  const days = new Map<CivilDate, string>([[assignedOn({ today }, duty), "assigned"]]);
  const last = end ? dayNumber(dayOfMoment(end.knownAt)) : today;
  const acknowledged = dayNumber(acknowledgedOn(duty));
  const begun = firstSentAt === null ? Infinity : dayNumber(dayOfMoment(firstSentAt));
  if (acknowledged < Math.min(last, begun)) days.set(dayText(acknowledged), "acknowledged");
  if (begun < last) days.set(dayText(begun), "in_progress");
  if (end)
    days.set(
      dayOfMoment(end.knownAt),
      end.kind === "done" ? "done" : (stopped?.state ?? "suspended"),
    );
  const all = [...days];
  return { name: all.at(-1)?.[1] ?? "assigned", days: all };
}

function viewParties({ units }: Country, { id, task, unit }: Duty, sink: Sink): void {
  if (task.coordinating === null) return;
  const coordinating =
    task.coordinating === "commune"
      ? units.communesOf(unit.provinceCode ?? "")
      : task.coordinating === "province" && unit.level === "department"
        ? []
        : [task.coordinating === "province" ? units.provinceOf(unit) : units.committeeOf(unit)];
  for (const party of coordinating)
    if (party) sink("assignment_party", [id, party.id, "coordinating"]);
  if (task.code === "A07")
    sink("assignment_party", [id, units.committeeOf(unit)?.id ?? units.ministry.id, "monitoring"]);
}

function viewChanges({ country, today }: View, duty: Duty, sink: Sink): void {
  const { stopped } = duty.outcome;
  const admin = accountIdOf(country.units.ministry, "admin");
  if (stopped && stopped.day < today) {
    const kind =
      stopped.state === "suspended"
        ? "suspension"
        : stopped.state === "cancelled"
          ? "cancellation"
          : "refusal";
    sink("assignment_change", [
      demoId(ID_OF.change, stopped.day * DAY_MS, duty.ordinal, 2),
      duty.id,
      kind,
      instantText(workingMoment(stopped.day, duty.seed, 6)),
      stopped.state === "refused" ? accountIdOf(duty.unit, "officer") : admin,
      stopped.reason,
      stopped.document,
      null,
      null,
    ]);
  }
}

function viewSteps(duty: Duty, settledThrough: number, sink: Sink): void {
  const words = STEPS[duty.task.code];
  if (!words) return;
  stepDays(duty.task, duty.seed, duty.outcome.doneDay ?? dayNumber(duty.dueOn)).forEach(
    ({ dueOn, doneDay }, index) => {
      const [title = "", titleEn = ""] = words[index] ?? [];
      sink("step", [
        stepId(duty, index + 1),
        duty.id,
        index + 1,
        title,
        titleEn,
        dueOn,
        doneDay <= settledThrough ? dayText(doneDay) : null,
      ]);
    },
  );
}

/** The approved figures, the latest, and those of each year. What follows from documents, stages and money lines is not written twice. */
function viewFigures(duty: Duty, { settled }: Told, sink: Sink): void {
  if (duty.task.kind !== "indicator") return;
  const lastOfYears = new Map(settled.map((told) => [yearOf(told.entry.period.endsOn), told]));
  for (const told of settled) {
    const { endsOn } = told.entry.period;
    const year = yearOf(endsOn);
    for (const { indicator, numerator, denominator } of told.content().figures) {
      const id = idOf.indicator(indicator);
      const version = told.versionId();
      const figure = [numerator, denominator, endsOn, version];
      sink("period_figure", [duty.id, id, endsOn, numerator, denominator, version]);
      if (told === lastOfYears.get(year)) sink("year_figure", [duty.id, id, year, ...figure]);
      if (told === settled.at(-1)) sink("assignment_figure", [duty.id, id, ...figure]);
    }
  }
}
