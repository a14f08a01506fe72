import { Figure } from "#components/charts/figure.tsx";
import { goalValueWords } from "#components/dashboards/goal-values.ts";
import { instructGoalAddress } from "#components/instructions/instruct-link.tsx";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import type { Outlook } from "#lib/domain/goal-forecast.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { BriefTable } from "./brief-table.tsx";
import { outlookSentence, worstFirst } from "./goal-outlook-words.ts";
import { moreOf } from "./more-of.ts";

/** So many a phone shows at once. */
const FEW = 3;

const MARK: Record<Outlook, MarkState> = {
  "will-miss": "overdue",
  "no-forecast": "no-deadline",
  yearly: "within-term",
  "will-meet": "within-term",
  met: "done-on-time",
  "no-target": "no-deadline",
  "no-figure": "not-entered",
};

type Props = {
  i18n: I18n;
  page: BriefingPage;
  /** Whether the reader gives instructions. */
  leads: boolean;
};

/** Where each goal leads at this pace, in a plain sentence; those that will be missed first, those that are met in a line. */
export function GoalsTable({ i18n, page, leads }: Props) {
  const { t, format } = i18n;
  const { goals, unit, today } = page;
  const missed = goals.filter(({ outlook }) => outlook === "will-miss").length;
  const foreseen = goals.filter(
    ({ outlook }) => outlook === "will-meet" || outlook === "met",
  ).length;
  const sorted = worstFirst(goals);
  const open = sorted.filter(({ outlook }) => outlook !== "met");
  const met = sorted.filter(({ outlook }) => outlook === "met");
  const hrefOf = (id: string) => `/goals/${id}?unit=${unit.id}`;
  return (
    <Figure
      title={
        missed > 0
          ? t("briefing.goals-missed", { missed, all: goals.length })
          : t("briefing.goals-well", { well: foreseen, all: goals.length })
      }
      subtitle={t("briefing.goals-subtitle", { day: format.date(today) })}
    >
      <div className="goals-few">
        <BriefTable
          caption={t("dashboards.goals")}
          missing={t("common.missing")}
          columns={[
            { label: t("dashboards.goal") },
            { label: t("dashboards.value-now"), numeric: true },
            { label: t("briefing.target"), numeric: true },
            { label: t("briefing.leads-to") },
          ]}
          groups={[
            {
              key: "goals",
              ...moreOf(i18n, open.length, FEW),
              rows: open.map((one) => {
                const { goal, outlook } = one;
                const { next } = goal.standing;
                const name = nameOf(i18n, goal);
                return {
                  key: goal.id,
                  mark: MARK[outlook],
                  name: { text: name, href: hrefOf(goal.id) },
                  facts: [
                    goal.now && { text: goalValueWords(i18n, goal, goal.now.value), strong: true },
                    next && { text: goalValueWords(i18n, goal, next.target) },
                    {
                      text: outlookSentence(i18n, one),
                      ...(outlook === "will-miss" && { loud: true }),
                      ...(leads && {
                        below: {
                          text: t("instructions.give"),
                          said: name,
                          href: instructGoalAddress(unit.id, goal.id),
                          screen: true,
                        },
                      }),
                    },
                  ],
                };
              }),
            },
          ]}
        />
        {met.length > 0 && (
          <p className="goals-met">
            <StateMark state="done-on-time">
              {t("briefing.goals-met", { count: met.length })}
            </StateMark>
            :{" "}
            {met.map(({ goal }, place) => (
              <span key={goal.id}>
                {place > 0 && "; "}
                <a href={hrefOf(goal.id)}>{nameOf(i18n, goal)}</a>
              </span>
            ))}
          </p>
        )}
      </div>
    </Figure>
  );
}
