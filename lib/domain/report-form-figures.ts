import { isOverWhole } from "./goal-progress.ts";
import { parseNumber } from "./number-input.ts";
import type { Message } from "./outcome.ts";
import type { ReportedValue } from "./report-content.ts";
import {
  type AskedIndicator,
  FIELD,
  type FormContext,
  lastFactDay,
  type Part,
  type ReportShape,
  readCompletion,
  type TypedFields,
  typedIndicators,
} from "./report-form.ts";

/** Figures: an amount, a numerator with its denominator, or yes and no. */
export function readFigures(shape: ReportShape, typed: TypedFields, context: FormContext): Part {
  const completion = readCompletion(typed, lastFactDay(shape, context.today), context.today);
  const asked = typedIndicators(shape);
  const parts = asked.map((indicator) =>
    indicator.kind === "yes_no" || indicator.kind === "works"
      ? readYesNo(indicator, typed)
      : readCounts(indicator, typed, context),
  );
  const over = asked.filter((indicator) => isTypedOverWhole(indicator, typed, context));
  const values = parts.flatMap(({ value }) => (value ? [value] : []));
  return {
    content: { ...completion.content, values },
    wrong: Object.assign(
      {},
      ...parts.map(({ wrong }) => wrong),
      ...over.map((indicator) => unconfirmed(indicator, typed)),
      completion.wrong,
    ),
    explain: [
      ...over.map((): Message => ({ key: "reports.over-whole-why" })),
      ...values.flatMap((value) => fallOf(shape, value)),
    ],
  };
}

/** Whether the counts that stand in the form make more than the whole. */
export function isTypedOverWhole(
  indicator: AskedIndicator,
  typed: TypedFields,
  context: Pick<FormContext, "locale">,
): boolean {
  if (indicator.kind !== "ratio") return false;
  const { value } = readCounts(indicator, typed, context);
  return value !== undefined && isOverWhole(indicator.kind, value);
}

/** It may be so, but nobody sends it unawares: it is confirmed beside the field, and the words say why. */
function unconfirmed({ id }: AskedIndicator, typed: TypedFields): Record<string, Message> {
  const name = FIELD.overWhole(id);
  return typed[name] === "yes" ? {} : { [name]: { key: "reports.over-whole" } };
}

type ReadValue = { value?: ReportedValue; wrong: Record<string, Message> };

function readYesNo({ id }: AskedIndicator, typed: TypedFields): ReadValue {
  const name = FIELD.numerator(id);
  const answer = typed[name];
  if (answer !== "yes" && answer !== "no") return { wrong: { [name]: { key: "reports.choose" } } };
  return {
    value: { indicatorId: id, numerator: answer === "yes" ? 1 : 0, denominator: 1 },
    wrong: {},
  };
}

function readCounts(
  { id, kind, decimals, partDecimals }: AskedIndicator,
  typed: TypedFields,
  { locale }: Pick<FormContext, "locale">,
): ReadValue {
  const most = { decimals: kind === "ratio" ? partDecimals : decimals };
  const names = { numerator: FIELD.numerator(id), denominator: FIELD.denominator(id) };
  const wrong: Record<string, Message> = {};
  const numerator = parseNumber(typed[names.numerator] ?? "", locale, most);
  if (!numerator.ok) wrong[names.numerator] = numerator.message;
  if (kind !== "ratio") {
    const amount = numerator.ok ? numerator.value : null;
    return amount === null
      ? { wrong }
      : { value: { indicatorId: id, numerator: amount, denominator: null }, wrong };
  }
  const denominator = parseNumber(typed[names.denominator] ?? "", locale, most);
  if (!denominator.ok) wrong[names.denominator] = denominator.message;
  if (!numerator.ok || !denominator.ok) return { wrong };
  if (denominator.value === 0 && numerator.value > 0) {
    return { wrong: { [names.denominator]: { key: "reports.part-of-nothing" } } };
  }
  return {
    value: { indicatorId: id, numerator: numerator.value, denominator: denominator.value },
    wrong,
  };
}

/** What only grows within the year has fallen: the reviewer would send it back without a reason. */
function fallOf(shape: ReportShape, value: ReportedValue): Message[] {
  const indicator = shape.indicators.find(({ id }) => id === value.indicatorId);
  if (!indicator?.cumulative || shape.previous?.year !== shape.period.year) return [];
  const before = shape.previous.content.values.find(
    ({ indicatorId }) => indicatorId === value.indicatorId,
  );
  if (!before || value.numerator >= before.numerator) return [];
  return [
    {
      key: "reports.figure-fell",
      values: { before: before.numerator, now: value.numerator },
    },
  ];
}
