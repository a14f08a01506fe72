import { Figure } from "#components/charts/figure.tsx";
import { instructGoalAddress } from "#components/instructions/instruct-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { MarkState } from "#components/ui/state-mark.tsx";
import type { GoalOutlook } from "#lib/dashboards/goal-outlooks.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { JUDGEMENTS, type Judgement } from "#lib/domain/goal-judgement.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { goalsTitle, judgementOn, worstFirst } from "./goal-outlook-words.ts";
import { goalRowWords } from "./goal-row-words.ts";
import { GoalTable } from "./goal-table.tsx";

const MARKS: Record<Judgement, MarkState> = {
  "will-miss": "overdue",
  behind: "due-soon",
  "catching-up": "due-soon",
  "on-road": "within-term",
  met: "done-on-time",
  unmeasured: "no-deadline",
};
/** What needs somebody's eye stands in full on a phone as well. */
const WELL: ReadonlySet<Judgement> = new Set(["on-road", "met", "unmeasured"]);

type Props = {
  i18n: I18n;
  page: { unit: { id: string }; today: CivilDate };
  goals: readonly GoalOutlook[];
  /** Who gives instructions finds the way to one about a goal. */
  leads?: boolean;
  /** The page of five minutes. */
  brief?: boolean;
};

/** Each goal as it stands today against the straight road, and where it leads: bad news first. */
export function GoalsFigure({ i18n, page, goals, leads = false, brief = false }: Props) {
  const { t, format } = i18n;
  const { today } = page;
  const passed = goals.find(({ goal }) => goal.standing.passed)?.goal.standing.passed;
  const ahead = goals.find(({ goal }) => goal.standing.next)?.goal.standing.next;
  const span = spanOf(goals, today);
  const heads = {
    goal: t("dashboards.goal"),
    road: t("dashboards.road", { from: String(yearOf(span[0])), to: String(yearOf(span[1])) }),
    now: t("dashboards.value-now"),
    ...(passed && { passed: t("dashboards.end-of", { year: String(yearOf(passed.on)) }) }),
    ...(ahead && { ahead: t("dashboards.forecast-of", { year: String(yearOf(ahead.on)) }) }),
    standing: t("dashboards.standing"),
  };
  return (
    <Figure
      title={goalsTitle(i18n, goals)}
      subtitle={t("dashboards.goals-subtitle", { day: format.date(today) })}
    >
      <div className="goals">
        <p className="mb-1 max-w-none text-ink-2 text-s no-print">
          <span className="text-gold">
            <Icon name="goal" size={12} />
          </span>{" "}
          {t("dashboards.goals-key")}
        </p>
        <GoalTable
          caption={t("dashboards.goals")}
          heads={heads}
          href={`/goals/*?unit=${page.unit.id}`}
          {...(leads && {
            instruct: {
              href: instructGoalAddress(page.unit.id, "*"),
              words: t("instructions.give"),
            },
          })}
          missing={t("common.missing")}
          groups={JUDGEMENTS.flatMap((judgement) => {
            const rows = worstFirst(goals.filter((one) => judgementOn(one) === judgement));
            return rows.length === 0
              ? []
              : {
                  mark: MARKS[judgement],
                  label: t(`dashboards.judged-${judgement}`),
                  note: format.number(rows.length),
                  ...(WELL.has(judgement) && { well: true }),
                  goals: rows.map((one) => goalRowWords({ i18n, one, span, heads, brief })),
                };
          })}
        />
      </div>
    </Figure>
  );
}

/** From the first point of any goal to the last, so that a year stands at the same place in every row. */
function spanOf(goals: readonly GoalOutlook[], today: CivilDate): readonly [CivilDate, CivilDate] {
  const days = goals
    .flatMap(({ goal: { baseline, milestones, history } }) => [
      ...(baseline ? [baseline] : []),
      ...milestones,
      ...history,
    ])
    .map(({ on }) => on)
    .concat(today)
    .sort();
  return [days[0] ?? today, days.at(-1) ?? today];
}
