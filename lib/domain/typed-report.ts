import { dayForInput } from "./civil-date.ts";
import { inUnit, type MoneyUnit, moneyForInput, parseMoney } from "./money.ts";
import { type NumberLocale, numberForInput, parseDecimal } from "./number-input.ts";
import type { ReportContent } from "./report-content.ts";
import {
  askedSources,
  FIELD,
  type ReportShape,
  type TypedFields,
  typedIndicators,
} from "./report-form.ts";
import { DEFAULT_MONEY_UNIT, MONEY_COLUMNS, moneyUnitOf } from "./report-form-money.ts";

/** What would have to be typed to say this: for a form that corrects a version, or carries figures over. */
export function typedOf(
  shape: ReportShape,
  content: ReportContent,
  locale: NumberLocale,
): TypedFields {
  return { ...factsTyped(shape, content, locale), ...wordsTyped(shape, content) };
}

/** As `typedOf` without the words, which belong to their period. */
export function factsTyped(
  shape: ReportShape,
  content: ReportContent,
  locale: NumberLocale,
): TypedFields {
  const typed: Record<string, string> = {};
  for (const { id, kind } of typedIndicators(shape)) {
    const value = content.values.find(({ indicatorId }) => indicatorId === id);
    if (!value) continue;
    if (kind === "yes_no" || kind === "works") {
      typed[FIELD.numerator(id)] = value.numerator >= 1 ? "yes" : "no";
      continue;
    }
    typed[FIELD.numerator(id)] = numberForInput(value.numerator, locale);
    if (kind === "ratio") {
      typed[FIELD.denominator(id)] = numberForInput(value.denominator ?? 0, locale);
    }
  }
  Object.assign(typed, moneyTyped(shape, content, locale));
  if (shape.kind === "works" && content.stage) {
    typed[FIELD.works] = content.worksId ?? "";
    typed[FIELD.stage] = content.stage;
    if (content.stageOn) typed[FIELD.stageOn] = dayForInput(content.stageOn);
  }
  for (const { stepId, doneOn } of content.steps) typed[FIELD.step(stepId)] = dayForInput(doneOn);
  return typed;
}

function moneyTyped(shape: ReportShape, { money }: ReportContent, locale: NumberLocale) {
  const typed: Record<string, string> = {};
  const lines = money.filter(({ source }) => askedSources(shape).includes(source));
  if (shape.kind !== "funding" || lines.length === 0) return typed;
  const unit = commonUnit(
    lines.flatMap((line) => MONEY_COLUMNS.map((column) => BigInt(line[column]))),
  );
  typed[FIELD.moneyUnit] = unit;
  for (const line of lines) {
    for (const column of MONEY_COLUMNS) {
      typed[FIELD.money(column, line.source)] = moneyForInput(BigInt(line[column]), unit, locale);
    }
    if (line.note) typed[FIELD.money("note", line.source)] = line.note;
  }
  return typed;
}

/** How many decimals an amount may have in the unit that a form begins with: 775,864 is still read at a glance. */
const MOST_DECIMALS = 3;

/**
 * The unit of a form whose amounts are known: the one that an empty form begins with, as long as each of them has three
 * decimals at most there; amounts that need the đồng come in đồng. A form never changes to a larger unit by itself.
 */
export function commonUnit(amounts: readonly bigint[]): MoneyUnit {
  const fits = amounts.every(
    (amount) => decimalsOf(inUnit(amount, DEFAULT_MONEY_UNIT)) <= MOST_DECIMALS,
  );
  return fits ? DEFAULT_MONEY_UNIT : "dong";
}

function decimalsOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

function wordsTyped({ kind }: ReportShape, content: ReportContent): TypedFields {
  const { narrative, difficulty, proposal, proposalToId } = content;
  const typed: Record<string, string> = {
    [FIELD.narrative]: narrative ?? "",
    [FIELD.difficulty]: difficulty ?? "",
    [FIELD.proposal]: proposal ?? "",
  };
  if (proposalToId) typed[FIELD.proposalTo] = proposalToId;
  if (content.completedOn) typed[FIELD.completedOn] = dayForInput(content.completedOn);
  if (kind !== "document") return typed;
  if (!content.documentNumber) return { ...typed, [FIELD.documentExists]: "no" };
  return {
    ...typed,
    [FIELD.documentExists]: "yes",
    [FIELD.documentNumber]: content.documentNumber,
    [FIELD.documentDate]: content.documentDate ? dayForInput(content.documentDate) : "",
    [FIELD.completed]: content.completedOn ? "yes" : "",
  };
}

/** What was typed in one language, for the form in the other; what is no number there stays as it was typed. */
export function inLocale(
  shape: ReportShape,
  typed: TypedFields,
  from: NumberLocale,
  to: NumberLocale,
): TypedFields {
  if (from === to) return typed;
  const moved: Record<string, string> = { ...typed };
  const mark = to === "vi" ? "," : ".";
  for (const name of numberFields(shape)) {
    const parsed = parseDecimal(typed[name] ?? "", from);
    if (!parsed.ok) continue;
    const { negative, whole, fraction } = parsed.value;
    moved[name] = `${negative ? "-" : ""}${whole}${fraction && `${mark}${fraction}`}`;
  }
  return moved;
}

/** The figures of the period before where nothing was typed yet; amounts come in the unit that is chosen. */
export function takePrevious(
  shape: ReportShape,
  typed: TypedFields,
  locale: NumberLocale,
): TypedFields {
  if (!shape.previous) return typed;
  const before = factsTyped(shape, shape.previous.content, locale);
  const filled: Record<string, string> = { ...typed };
  const amounts = new Set(
    askedSources(shape).flatMap((source) =>
      MONEY_COLUMNS.map((column) => FIELD.money(column, source)),
    ),
  );
  const anyMoneyTyped = [...amounts].some((name) => typed[name]?.trim());
  for (const [name, value] of Object.entries(before)) {
    if (name === FIELD.moneyUnit) {
      if (!anyMoneyTyped) filled[name] = value;
    } else if (!typed[name]?.trim()) filled[name] = value;
  }
  if (!anyMoneyTyped) return filled;
  const [was, is] = [moneyUnitOf(before), moneyUnitOf(typed)];
  for (const name of amounts) {
    if (typed[name]?.trim() || !before[name]) continue;
    const parsed = parseMoney(before[name], was, locale);
    if (parsed.ok) filled[name] = moneyForInput(parsed.value, is, locale);
  }
  return filled;
}

function numberFields(shape: ReportShape): string[] {
  const figures = typedIndicators(shape).flatMap(({ id }) => [
    FIELD.numerator(id),
    FIELD.denominator(id),
  ]);
  const money = askedSources(shape).flatMap((source) =>
    MONEY_COLUMNS.map((column) => FIELD.money(column, source)),
  );
  return [...figures, ...money];
}
