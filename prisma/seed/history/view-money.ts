import { type CivilDate, dayNumber, endOfMonth, yearOf } from "#lib/domain/civil-date.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import type { Duty } from "./duty.ts";
import { MILLION, type Money } from "./duty-money.ts";
import { DAY_MS, dayText } from "./moments.ts";
import { type Line, linesOn } from "./money-plan.ts";
import type { Sink } from "./tables.ts";
import type { Told } from "./tell-reports.ts";
import type { View } from "./view.ts";
import type { FundingSource, WorksPlan } from "./works-plan.ts";

const SOURCES: readonly FundingSource[] = [
  "ministry",
  "province",
  "district",
  "commune",
  "socialised",
];
/** A month's money is known some days after its end. */
const BOOKED_AFTER_DAYS = 12;

export type Sums = { planned: number; allocated: number; disbursed: number };

/** The lines that an assignment owns, with their sums, and those of others that it looks at. */
export function viewMoney(view: View, duty: Duty, told: Told, sink: Sink): Sums {
  const asOf = bookedUntil(view.today);
  const sums: Sums = { planned: 0, allocated: 0, disbursed: 0 };
  const own = (id: string, worksId: string | null, line: Line, isTold: boolean) => {
    const { year, source, planned, allocated, disbursed, carriedOver } = line;
    sums.planned += planned;
    sums.allocated += allocated;
    sums.disbursed += disbursed;
    if (!isTold) return;
    const money = [planned, allocated, disbursed, carriedOver];
    sink("funding_line", [id, duty.id, duty.unit.id, worksId, year, source, ...money]);
  };
  switch (duty.task.code) {
    case "A07":
      for (const works of duty.works) {
        for (const line of linesOn(works, asOf)) {
          own(lineId(works, line), works.id, inDong(line), view.moneyMoved);
        }
      }
      break;
    case "F02":
      for (const { year, source, ...money } of approvedMoney(told)) {
        const line = { year, source, ...money, carriedOver: 0 };
        const detail = year * 8 + SOURCES.indexOf(source);
        own(
          demoId(ID_OF.fundingLine, dayNumber(`${year}-01-15`) * DAY_MS, duty.ordinal, detail),
          null,
          line,
          true,
        );
      }
      break;
    case "A04":
    case "A09":
    case "B08":
      if (view.moneyMoved) viewShown(view, duty, asOf, sink);
  }
  return sums;
}

/** The money of each year as its newest approved report has it. */
function approvedMoney({ settled }: Told): Money[] {
  const newest = new Map(settled.map((report) => [yearOf(report.entry.period.endsOn), report]));
  return [...newest.values()].flatMap(({ content }) => content().money);
}

/** What the stations of the province own; a Party committee looks at the counterpart of the ministry's money. */
function viewShown({ country }: View, { id, task, unit }: Duty, asOf: number, sink: Sink): void {
  for (const station of country.units.communesOf(unit.provinceCode ?? "")) {
    for (const works of country.headquarters.get(station.id) ?? []) {
      for (const line of linesOn(works, asOf)) {
        if (task.code === "B08" && line.source === "ministry") continue;
        sink("assignment_funding", [id, lineId(works, line)]);
      }
    }
  }
}

/** The last month whose money is booked. */
export function bookedUntil(today: number): number {
  const day: CivilDate = dayText(today - BOOKED_AFTER_DAYS);
  const end = dayNumber(endOfMonth(day));
  return end <= today - BOOKED_AFTER_DAYS ? end : dayNumber(`${day.slice(0, 7)}-01`) - 1;
}

function lineId(works: WorksPlan, { year, source }: Line): string {
  return demoId(
    ID_OF.fundingLine,
    dayNumber("2022-08-01") * DAY_MS,
    works.ordinal,
    year * 8 + SOURCES.indexOf(source),
  );
}

function inDong(line: Line): Line {
  return {
    ...line,
    planned: line.planned * MILLION,
    allocated: line.allocated * MILLION,
    disbursed: line.disbursed * MILLION,
    carriedOver: line.carriedOver * MILLION,
  };
}
