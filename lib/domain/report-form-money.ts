import { checkFunding, type FundingSource } from "./funding.ts";
import { MONEY_UNITS, type MoneyUnit, parseMoney, sumMoney } from "./money.ts";
import type { Message } from "./outcome.ts";
import type { ReportContent, ReportedMoney } from "./report-content.ts";
import {
  askedSources,
  FIELD,
  type FormContext,
  lastFactDay,
  type Part,
  type ReportShape,
  readCompletion,
  type TypedFields,
  wordsOf,
} from "./report-form.ts";
import { unitSlips } from "./unit-slip.ts";

export const MONEY_COLUMNS = ["planned", "allocated", "disbursed"] as const;
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

export const DEFAULT_MONEY_UNIT: MoneyUnit = "million";

/** The unit in which all amounts of the form are typed. */
export function moneyUnitOf(typed: TypedFields): MoneyUnit {
  const unit = typed[FIELD.moneyUnit];
  return MONEY_UNITS.find((known) => known === unit) ?? DEFAULT_MONEY_UNIT;
}

type Compared = { previous: { content: Pick<ReportContent, "money"> } | null };

/** Whether an amount that stands in the form looks typed in another unit. */
export function hasUnitSlip(
  shape: Compared & Pick<ReportShape, "period">,
  typed: TypedFields,
  { locale }: Pick<FormContext, "locale">,
): boolean {
  return askedSources(shape).some(
    (source) =>
      Object.keys(slipsOf(source, amountsOf(source, typed, locale).amounts, shape)).length > 0,
  );
}

/** Planned, allocated and disbursed of the year by source; a source without money is left empty. */
export function readMoney(shape: ReportShape, typed: TypedFields, context: FormContext): Part {
  const completion = readCompletion(typed, lastFactDay(shape, context.today), context.today);
  const before = sameYear(shape);
  const read = askedSources(shape).map((source) =>
    readSource(source, shape, typed, context, before.get(source)),
  );
  const money = read.flatMap(({ line }) => (line ? [line] : []));
  const wrong: Record<string, Message> = Object.assign({}, ...read.map((one) => one.wrong));
  const [first] = askedSources(shape);
  if (money.length === 0 && Object.keys(wrong).length === 0 && first) {
    wrong[FIELD.money("planned", first)] = { key: "reports.money-missing" };
  }
  return {
    content: { ...completion.content, money },
    wrong: { ...wrong, ...completion.wrong },
    explain: money.flatMap((line) => fallOf(line, before.get(line.source))),
  };
}

function readSource(
  source: FundingSource,
  shape: ReportShape,
  typed: TypedFields,
  { locale }: FormContext,
  before: ReportedMoney | undefined,
): { line?: ReportedMoney; wrong: Record<string, Message> } {
  const note = wordsOf(typed[FIELD.money("note", source)]);
  const blank = MONEY_COLUMNS.every((column) => !typed[FIELD.money(column, source)]?.trim());
  if (blank && !note) {
    // Said once for the line: nobody wonders three times what became of it.
    const gone = { [FIELD.money("planned", source)]: { key: "reports.money-was-there" } };
    return { wrong: before ? gone : {} };
  }

  const { amounts, wrong } = amountsOf(source, typed, locale);
  const slips = typed[FIELD.moneySure] === "yes" ? {} : slipsOf(source, amounts, shape);
  // A slip explains what else does not fit.
  Object.assign(wrong, slips);
  if (Object.keys(wrong).length === 0) {
    const stood = before && {
      planned: BigInt(before.planned),
      allocated: BigInt(before.allocated),
    };
    Object.assign(wrong, byField(source, checkFunding({ ...amounts, note }, stood)));
  }
  if (Object.keys(wrong).length > 0) return { wrong };
  const [planned, allocated, disbursed] = MONEY_COLUMNS.map((column) => amounts[column].toString());
  return {
    line: {
      year: shape.period.year,
      source,
      planned: planned ?? "0",
      allocated: allocated ?? "0",
      disbursed: disbursed ?? "0",
      note,
    },
    wrong,
  };
}

/** What stands in the fields of a source, 0 where it cannot be read, and what cannot. */
function amountsOf(source: FundingSource, typed: TypedFields, locale: FormContext["locale"]) {
  const wrong: Record<string, Message> = {};
  const amounts = { planned: 0n, allocated: 0n, disbursed: 0n };
  for (const column of MONEY_COLUMNS) {
    const name = FIELD.money(column, source);
    const parsed = parseMoney(typed[name] ?? "", moneyUnitOf(typed), locale);
    if (parsed.ok) amounts[column] = parsed.value;
    else wrong[name] = parsed.message;
  }
  return { amounts, wrong };
}

function slipsOf(
  source: FundingSource,
  amounts: Record<MoneyColumn, bigint>,
  { previous }: Compared,
): Record<string, Message> {
  return byField(source, unitSlips(source, amounts, previous?.content.money ?? []));
}

function byField(source: FundingSource, wrong: Partial<Record<MoneyColumn, Message>>) {
  const entries = Object.entries(wrong) as [MoneyColumn, Message][];
  return Object.fromEntries(entries.map(([column, said]) => [FIELD.money(column, source), said]));
}

/** Money adds up within its year; last year's says nothing about this one's. */
function sameYear({ previous, period }: ReportShape): Map<FundingSource, ReportedMoney> {
  const lines = previous?.content.money.filter(({ year }) => year === period.year) ?? [];
  return new Map(lines.map((line) => [line.source, line]));
}

function fallOf(now: ReportedMoney, before: ReportedMoney | undefined): Message[] {
  if (!before || BigInt(now.disbursed) >= BigInt(before.disbursed)) return [];
  return [{ key: "reports.disbursed-fell" }];
}

export function totalOf(money: readonly ReportedMoney[], column: MoneyColumn): bigint {
  return sumMoney(money.map((line) => BigInt(line[column])));
}
