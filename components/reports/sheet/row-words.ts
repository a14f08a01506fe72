import { goalValue } from "#lib/domain/goal-progress.ts";
import type { ReportContent } from "#lib/domain/report-content.ts";
import { FIELD, typedIndicators } from "#lib/domain/report-form.ts";
import { isTypedOverWhole } from "#lib/domain/report-form-figures.ts";
import { hasUnitSlip, moneyUnitOf, totalOf } from "#lib/domain/report-form-money.ts";
import { physicalShare } from "#lib/domain/works-stage.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { SaidRow } from "#lib/reports/sheet-row.ts";
import { fieldLabels } from "../field-labels.ts";
import { figureText } from "../figure-text.ts";
import type { RowMark, SheetCounts } from "./count-marks.ts";

/** What a row says of itself beside its fields. */
export type RowWords = {
  mark: RowMark;
  state: string;
  /** What it makes, and the change since the period before. */
  now: string;
  change: string;
  /** What is wrong with it, and in which fields. */
  message: string;
  wrong: string[];
  /** The field that confirms more than the whole, or money unlike before; null where nothing has to be confirmed. */
  confirm: { name: string; label: string } | null;
};

/** The words of a row as it stands: made by the rules of the report's own form. */
export function wordRow(i18n: I18n, row: SaidRow): RowWords {
  const { t, say } = i18n;
  const { read, shape, typed } = row;
  const over = typedIndicators(shape).find((one) => isTypedOverWhole(one, typed, i18n));
  const unchanged = typed[FIELD.noChange] === "yes";
  const words = { now: "", change: "", message: "", wrong: [] as string[] };
  const confirm = unchanged ? null : confirmationOf(i18n, row, over?.id);
  if (read.state === "blank") {
    return { ...untouched(i18n, row.context, isFilled(row)), ...words, confirm: null };
  }
  if (read.read.ok) {
    const told = changeTold(i18n, row, read.read.content);
    return { mark: "ready", state: t("states.ready"), ...words, ...told, confirm };
  }
  const labels = new Map(fieldLabels(i18n, row.context));
  labels.set(FIELD.narrative, t("sheet.words"));
  const unconfirmed = confirm !== null && confirm.name in read.read.fields;
  // What must be confirmed comes first; the reason for it is asked for afterwards.
  const wrong = Object.entries(read.read.fields).filter(
    ([name]) => !(unconfirmed && name === FIELD.narrative),
  );
  const message = wrong
    .map(([name, said]) => {
      const label = labels.get(name);
      return label && wrong.length > 1 ? `${label}: ${say(said)}` : say(said);
    })
    .join(" ");
  const names = wrong.map(([name]) => name);
  if (unconfirmed && over) names.push(FIELD.numerator(over.id), FIELD.denominator(over.id));
  return {
    mark: "overdue",
    state: t("sheet.wrong"),
    ...words,
    message,
    wrong: names,
    confirm,
  };
}

/** What the row asks to be confirmed, where it does. */
function confirmationOf(
  i18n: I18n,
  { shape, typed }: SaidRow,
  overId: string | undefined,
): RowWords["confirm"] {
  const { t } = i18n;
  if (overId) return { name: FIELD.overWhole(overId), label: t("sheet.over-whole") };
  if (shape.kind !== "funding" || !hasUnitSlip(shape, typed, i18n)) return null;
  const unit = t(`common.money-${moneyUnitOf(typed)}`);
  return { name: FIELD.moneySure, label: t("reports.unit-sure", { unit }) };
}

/** A row that stands as it began: it waits for what its report was sent back, or taken back, for. */
function untouched(
  { t }: I18n,
  { state, currentVersion }: SaidRow["context"],
  filled = false,
): Pick<RowWords, "mark" | "state"> {
  if (state === "returned") return { mark: "returned", state: t("states.returned") };
  return currentVersion > 0
    ? { mark: "draft", state: t("reports.groups.recalled") }
    : { mark: "not-entered", state: t(filled ? "sheet.unconfirmed" : "states.not-entered") };
}

/** Each cell holds what is known already; somebody has to say that it still is so. */
function isFilled({ cells, typed }: SaidRow): boolean {
  return cells.every(({ name }) => typed[name]?.trim());
}

/** How a report stands that has no row of its own; `begun`: there is a draft in its form. */
export function formRowMark(
  i18n: I18n,
  context: SaidRow["context"],
  begun: boolean,
): Pick<RowWords, "mark" | "state"> {
  const stands = untouched(i18n, context);
  if (!begun || stands.mark !== "not-entered") return stands;
  return { mark: "draft", state: i18n.t("states.draft") };
}

function changeTold(
  i18n: I18n,
  { shape, context }: SaidRow,
  content: ReportContent,
): Pick<RowWords, "now" | "change"> {
  const { t, format } = i18n;
  const before = shape.previous?.content;
  const [now, was] = [
    shareOf(shape.kind, context, content),
    before && shareOf(shape.kind, context, before),
  ];
  if (content.noChange) {
    return { now: now === null ? "" : format.percent(now), change: t("sheet.same") };
  }
  if (now !== null) {
    const change = typeof was === "number" ? format.points(now - was) : "";
    return { now: format.percent(now), change };
  }
  if (shape.kind === "indicator")
    return { now: "", change: amountChange(i18n, context, content, before) };
  if (shape.kind === "document") {
    return { now: "", change: content.documentNumber ? t("sheet.document") : "" };
  }
  const told = { ...context, kind: shape.kind, stepCount: shape.steps.length };
  return { now: figureText(i18n, told, content), change: "" };
}

/** Where a row makes a share: 0 to 1; else null. */
function shareOf(
  kind: SaidRow["shape"]["kind"],
  { indicators }: SaidRow["context"],
  { stage, values, money }: ReportContent,
): number | null {
  if (kind === "works") return stage ? physicalShare(stage) / 100 : null;
  if (kind === "funding") {
    const planned = Number(totalOf(money, "planned"));
    return planned > 0 ? Number(totalOf(money, "disbursed")) / planned : null;
  }
  const ratio = kind === "indicator" && indicators.find((one) => one.kind === "ratio");
  const value = ratio && values.find(({ indicatorId }) => indicatorId === ratio.id);
  if (!value) return null;
  const { numerator, denominator } = value;
  const percent = goalValue("ratio", { numerator, denominator: denominator ?? 0 });
  return percent === null ? null : percent / 100;
}

/** "+3 và −1" for two amounts. */
function amountChange(
  { locale, format }: I18n,
  { indicators }: SaidRow["context"],
  { values }: ReportContent,
  before: ReportContent | undefined,
): string {
  const amounts = indicators.filter(({ kind }) => kind === "amount");
  const changes = amounts.flatMap(({ id }) => {
    const [is, was] = [values, before?.values ?? []].map((told) =>
      told.find(({ indicatorId }) => indicatorId === id),
    );
    return is && was ? [format.signed(is.numerator - was.numerator)] : [];
  });
  return new Intl.ListFormat(locale).format(changes);
}

/** The button that sends, and how the rows stand; `towards`: the unit's head signs all of them first, or some. */
export function sheetSummary(
  { t, format }: I18n,
  counts: SheetCounts,
  savedAt: string | null,
  towards: string,
) {
  const { ready, wrong, blank } = counts;
  const stand = t("sheet.counts", { ready, wrong, blank });
  const saved = savedAt ? t("reports.draft-saved", { time: format.time(savedAt) }) : "";
  return {
    send: t(
      towards === "head"
        ? "sign-off.hand-up-many"
        : towards === "both"
          ? "sign-off.send-and-hand-up"
          : "sheet.send",
      { count: ready },
    ),
    say: [stand, saved].filter(Boolean).join(" "),
  };
}
