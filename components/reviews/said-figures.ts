import { pointsBetween } from "#lib/domain/shown-percent.ts";
import { stageMove, stageOrdinal } from "#lib/domain/works-stage.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { PileIndicator, PileTask } from "#lib/reviews/pile.ts";
import type { SaidFacts } from "#lib/reviews/pile-sql.ts";

/** A figure as it is read, and a smaller line under it. */
export type FigureText = {
  /** The indicator's id; where the task has one figure its kind. */
  key: string;
  main: string;
  below?: string;
};

/** Whether the head of the column says the unit, or each figure its own. */
type Units = "in-head" | "with-units";

/** What a version says, for a column: one text, or one for each figure of the task. */
export function figureTexts(
  i18n: I18n,
  task: PileTask,
  said: SaidFacts | null,
  units: Units = "in-head",
): FigureText[] {
  if (said && task.kind === "indicator") {
    return task.indicators.map((indicator) => ({
      key: indicator.id,
      ...valueText(i18n, indicator, said),
    }));
  }
  return [
    {
      key: task.kind,
      ...(said ? factText(i18n, task, said, units) : { main: i18n.t("common.missing") }),
    },
  ];
}

type Text = Omit<FigureText, "key">;

function factText(i18n: I18n, { kind }: PileTask, said: SaidFacts, units: Units): Text {
  const { t, format } = i18n;
  if (kind === "funding") return moneyText(i18n, said, units);
  if (kind === "steps") return { main: t("reviews.figures.steps", { count: said.steps }) };
  if (kind === "document") {
    if (!said.documentNumber) return { main: t("reviews.figures.no-document") };
    return { main: said.documentNumber, below: format.date(said.documentDate) };
  }
  if (!said.stage) return completionText(i18n, said);
  return { main: t(`works.stages.${said.stage}`), below: format.date(said.stageOn) };
}

/** The change since last period with its sign, in the order of `figureTexts`. */
export function changeTexts(
  i18n: I18n,
  task: PileTask,
  now: SaidFacts | null,
  last: SaidFacts | null,
  units: Units = "in-head",
): string[] {
  const { t, format } = i18n;
  const withUnit = units === "with-units";
  const missing = t("common.missing");
  if (!now || !last) return [missing];
  switch (task.kind) {
    case "indicator":
      return task.indicators.map((indicator) => {
        const change = changeIn(indicator, now, last);
        if (change === null) return missing;
        const told = format.signed(change, indicator.kind === "ratio" ? 1 : indicator.decimals);
        if (!withUnit) return told;
        return indicator.kind === "ratio"
          ? t("reviews.figures.points", { change: told })
          : [told, unitOf(i18n, indicator)].filter(Boolean).join("\u00a0");
      });
    case "funding": {
      const change = moneyChange(now, last);
      if (change === null) return [missing];
      return [withUnit ? signedMoney(i18n, change) : signedMillions(i18n, change)];
    }
    case "works": {
      if (!now.stage || !last.stage) return [missing];
      if (stageMove(last.stage, now.stage) === "same") return [t("reviews.figures.same")];
      const stages = format.signed(stageOrdinal(now.stage) - stageOrdinal(last.stage));
      return [t("reviews.figures.stages-change", { change: stages })];
    }
    case "document":
      if (!now.documentNumber) return [missing];
      return [
        now.documentNumber === last.documentNumber
          ? t("reviews.figures.same")
          : t("reviews.figures.new-document"),
      ];
    case "steps":
      return [t("reviews.figures.steps-change", { change: format.signed(now.steps - last.steps) })];
  }
}

/** In points of percent for a ratio, between the shares as they are, else in the figure's own unit; null where either is not known. */
export function changeIn(
  { id, kind }: PileIndicator,
  now: SaidFacts,
  last: SaidFacts | null,
): number | null {
  const [is, was] = [figureIn(now, id), last && figureIn(last, id)];
  if (!is || !was) return null;
  if (kind !== "ratio") return is.n - was.n;
  const [percent, before] = [percentOf(is), percentOf(was)];
  if (percent === null || before === null) return null;
  return pointsBetween(percent / 100, before / 100);
}

/** Đồng disbursed since last period of the same year. */
export function moneyChange(now: SaidFacts, last: SaidFacts | null): bigint | null {
  if (!now.money || !last?.money || now.year !== last.year) return null;
  return BigInt(now.money.disbursed) - BigInt(last.money.disbursed);
}

export function signedMoney({ format }: I18n, change: bigint): string {
  return `${change > 0n ? "+" : ""}${format.money(change)}`;
}

/** For a column whose head says the unit. */
function signedMillions({ format }: I18n, change: bigint): string {
  return `${change > 0n ? "+" : ""}${format.amount(change, "million", 1)}`;
}

/** The share that a dot line shows, in percent: of a ratio, or of the plan that was disbursed. */
export function shareOf(task: PileTask, said: SaidFacts | null): number | null {
  if (!said) return null;
  if (task.kind === "funding") {
    const planned = Number(said.money?.planned ?? 0);
    return planned > 0 ? (Number(said.money?.disbursed) / planned) * 100 : null;
  }
  const [first] = task.indicators;
  if (task.kind !== "indicator" || first?.kind !== "ratio") return null;
  const value = figureIn(said, first.id);
  return value ? percentOf(value) : null;
}

type Value = { n: number; d: number | null };

function figureIn(said: SaidFacts, id: string): Value | null {
  return said.values?.find(({ i }) => i === id) ?? null;
}

function percentOf({ n, d }: Value): number | null {
  return d ? (n / d) * 100 : null;
}

function valueText(i18n: I18n, indicator: PileIndicator, said: SaidFacts): Text {
  const { t, format } = i18n;
  const value = figureIn(said, indicator.id);
  if (!value) return { main: t("common.missing") };
  if (indicator.kind === "ratio") {
    const main = `${format.number(value.n)}\u00a0/\u00a0${format.number(value.d)}`;
    return { main, below: format.share(value.n, value.d) };
  }
  if (indicator.kind === "amount") {
    return { main: format.number(value.n, indicator.decimals), below: unitOf(i18n, indicator) };
  }
  return { main: t(value.n >= 1 ? "reviews.figures.yes" : "reviews.figures.no") };
}

function unitOf(i18n: I18n, { unit, unitEn }: PileIndicator): string {
  return nameOf(i18n, { name: unit, nameEn: unitEn });
}

function moneyText({ t, format }: I18n, { money }: SaidFacts, units: Units): Text {
  if (!money) return { main: t("common.missing") };
  const share = format.share(Number(money.disbursed), Number(money.planned));
  const amount = (dong: string) =>
    units === "with-units"
      ? format.money(dong, { unit: "million", decimals: 1 })
      : format.amount(dong, "million", 1);
  const planned = amount(money.planned);
  return { main: amount(money.disbursed), below: t("reviews.figures.of-plan", { share, planned }) };
}

function completionText({ t, format }: I18n, { completedOn }: SaidFacts): Text {
  if (!completedOn) return { main: t("reviews.figures.not-completed") };
  return { main: t("reviews.figures.completed", { date: format.date(completedOn) }) };
}
