import type { ReactNode } from "react";
import { Crumbs } from "#components/shell/crumbs.tsx";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import { yearOf } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { goalWords } from "./goal-words.ts";

type Props = { i18n: I18n; page: GoalPage };

/** Whose goal it is, and the sentence: pace, result, range, shortfall and the pace that is needed. */
export function GoalHead({ i18n, page }: Props) {
  const { t } = i18n;
  const { unit, goal } = page;
  const short = { name: unit.shortName, nameEn: unit.nameEn };
  return (
    <>
      <Crumbs
        i18n={i18n}
        crumbs={[
          ...unit.above.map((one) => ({
            href: `/goals/${goal.id}?unit=${one.id}`,
            label: nameOf(i18n, one),
          })),
          { href: `/dashboard/${unit.id}`, label: nameOf(i18n, short) },
          { label: t("trajectory.goals") },
        ]}
      />
      <p className="no-print mb-2 flex max-w-none flex-wrap gap-x-4 text-ink-2 text-s">
        <span>{nameOf(i18n, unit)}</span>
        {page.directive && <a href={`/directives/${page.directive.id}`}>{page.directive.number}</a>}
      </p>
      <h1 className="max-w-[78ch]">{sentenceOf(i18n, page)}</h1>
      <p className="lede">{restOf(i18n, page).join(" ")}</p>
    </>
  );
}

function sentenceOf(i18n: I18n, page: GoalPage): ReactNode {
  const { t } = i18n;
  const { goal, outlook, forecast } = page;
  const words = goalWords(i18n, page);
  const name = nameOf(i18n, goal);
  const { next } = goal.standing;
  const target = next ? words.value(next.target) : "";
  const now = goal.now ? words.value(goal.now.value) : t("common.missing");
  const day = next ? words.day(next.on) : "";
  const over = (text: ReactNode) => <span className="text-over">{text}</span>;
  switch (outlook) {
    case "will-miss":
    case "will-meet":
      return t.rich(`trajectory.title-${outlook}`, {
        over,
        goal: name,
        now,
        day,
        forecast: words.value(forecast?.value ?? 0),
        short: words.short,
        target,
      });
    case "met":
      return t("trajectory.title-met", { goal: name, now, target, year: yearWord(next?.on) });
    case "yearly":
      return yearSentence(i18n, page, { goal: name, target });
    case "no-forecast":
      return t("trajectory.title-no-forecast", { goal: name, now, day, target });
    case "no-target":
      return t("trajectory.title-no-target", { goal: name, now });
    case "no-figure":
      return t("trajectory.title-no-figure", { goal: name });
  }
}

/** The last closed year is judged; where none is closed yet, the running one is told. */
function yearSentence(i18n: I18n, page: GoalPage, said: { goal: string; target: string }): string {
  const words = goalWords(i18n, page);
  const { history, now } = page.goal;
  const closed = history.at(-1);
  if (closed) {
    return i18n.t("trajectory.title-yearly", {
      ...said,
      year: yearWord(closed.on),
      value: words.value(closed.value),
    });
  }
  return i18n.t("trajectory.title-running", {
    ...said,
    year: yearWord(now?.on),
    now: words.value(now?.value ?? 0),
  });
}

function restOf(i18n: I18n, page: GoalPage): string[] {
  const { t, format } = i18n;
  const { goal, outlook, forecast, whole, gaps, meetsIn } = page;
  const words = goalWords(i18n, page);
  const { next } = goal.standing;
  const said: string[] = [];
  const target = next ? words.value(next.target) : "";
  if (outlook === "no-forecast") said.push(t("trajectory.say-no-forecast"));
  if (outlook === "yearly") said.push(t("trajectory.say-yearly"));
  if (outlook === "no-target") said.push(t("trajectory.say-no-target"));
  if (forecast && outlook !== "met") {
    const [low, high] = [words.value(forecast.low), words.value(forecast.high)];
    if (low !== high) said.push(t("trajectory.say-range", { low, high }));
    const { needed, pace, times } = words;
    if (needed && pace && times !== null && times > 1.05) {
      const shown = { target, needed, pace, times: format.number(times, 1) };
      said.push(t("trajectory.say-needed-times", shown));
    } else if (needed && pace) said.push(t("trajectory.say-needed", { target, needed, pace }));
    if (outlook === "will-meet" && meetsIn)
      said.push(t("trajectory.say-early", { target, year: String(meetsIn) }));
  }
  if (whole.half > 1 && gaps.length > 2) said.push(t("trajectory.say-half", { half: whole.half }));
  return said;
}

function yearWord(on: string | undefined): string {
  return on ? String(yearOf(on)) : "";
}
