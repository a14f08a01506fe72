import { readReportForm } from "../read-report-form.ts";
import { NO_CONTENT, type ReportContent } from "../report-content.ts";
import type { ReportShape, TypedFields } from "../report-form.ts";

export const today = "2026-11-22";
export const NORTH = "n";
export const SOUTH = "s";

export const base: ReportShape = {
  kind: "indicator",
  noChange: true,
  period: { cadence: "monthly", year: 2026, endsOn: "2026-11-14" },
  indicators: [],
  works: [],
  steps: [],
  superiorIds: [NORTH, SOUTH],
  previous: null,
};
export const indicator = {
  decimals: 0,
  partDecimals: 2,
  cumulative: false,
  derived: false,
} as const;
export const ratio: ReportShape = {
  ...base,
  indicators: [{ ...indicator, id: "r", kind: "ratio" }],
};
/** A share whose parts count things. */
export const counted: ReportShape = {
  ...base,
  indicators: [{ ...indicator, partDecimals: 0, id: "r", kind: "ratio" }],
};
export const amount: ReportShape = {
  ...base,
  indicators: [{ ...indicator, id: "a", kind: "amount", cumulative: true }],
};
export const yesNo: ReportShape = {
  ...base,
  indicators: [{ ...indicator, id: "y", kind: "yes_no" }],
};
export const document: ReportShape = { ...base, kind: "document", noChange: false };
export const funding: ReportShape = {
  ...base,
  kind: "funding",
  period: { ...base.period, endsOn: "2026-10-31" },
};
export const building = {
  id: "w",
  stage: "frame",
  stageOn: "2026-09-28",
  state: "active",
  handedOverOn: null,
} as const;
export const works: ReportShape = { ...base, kind: "works", works: [building] };
export const steps: ReportShape = {
  ...base,
  kind: "steps",
  steps: [
    { id: "1", doneOn: "2026-01-10" },
    { id: "2", doneOn: null },
  ],
};

export function last(content: Partial<ReportContent>, year = 2026) {
  return { previous: { year, content: { ...NO_CONTENT, ...content } } };
}
export function value(indicatorId: string, numerator: number, denominator: number | null = null) {
  return { indicatorId, numerator, denominator };
}
export function line(
  source: "ministry" | "province",
  planned: string,
  allocated: string,
  disbursed: string,
) {
  return { year: 2026, source, planned, allocated, disbursed, note: null };
}
export function read(shape: ReportShape, typed: TypedFields, locale: "vi" | "en" = "vi") {
  return readReportForm(shape, typed, { locale, today });
}
