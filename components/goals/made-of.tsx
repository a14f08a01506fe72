import { address } from "#components/dashboards/addresses.ts";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import { STAGE_GROUPS } from "#lib/domain/works-stage.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

type Props = { i18n: I18n; page: GoalPage };

/** What the figure is made of, each line open to its source; and the document and tasks behind it. */
export function MadeOf({ i18n, page }: Props) {
  const { t, format } = i18n;
  const { goal, unit, sources } = page;
  const list = (params: Record<string, string>) =>
    address(`/dashboard/${unit.id}/assignments`, { goal: goal.id, ...params });
  const given = sources.reduce((sum, one) => sum + one.given, 0);
  return (
    <>
      <h2>{t("trajectory.made-of")}</h2>
      <p className="max-w-none text-ink-2 text-s">{t("trajectory.made-of-why")}</p>
      <dl className="made-of">
        {partsOf(page).map(({ key, count, params }) => (
          <Line key={key} count={format.number(count)}>
            {params ? <a href={list(params)}>{words(key)}</a> : words(key)}
          </Line>
        ))}
        {goal.waiting > 0 && (
          <Line count={format.number(goal.waiting)}>
            <StateMark state="waiting">
              <a href={list({ reports: "waiting" })}>{t("trajectory.made-waiting")}</a>
            </StateMark>
          </Line>
        )}
        <Line count={format.number(given)}>
          <a href={list({})}>{t("trajectory.made-given")}</a>
        </Line>
      </dl>
      <div className="section">
        <h2>{t("trajectory.sources")}</h2>
        <ul className="mt-2 flex flex-col gap-2 text-s">
          {page.directive && (
            <li>
              <a href={`/directives/${page.directive.id}`}>{page.directive.number}</a>
            </li>
          )}
          {sources.map((one) => (
            <li key={one.id}>
              <a href={address(`/dashboard/${unit.id}/assignments`, { task: one.id })}>
                {nameOf(i18n, { name: one.title, nameEn: one.titleEn })}
              </a>
              <br />
              <span className="text-ink-2">
                {one.overdue > 0
                  ? t("trajectory.source-overdue", { given: one.given, overdue: one.overdue })
                  : t("trajectory.source-given", { given: one.given })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );

  function words(key: string): string {
    if (key === "reached" || key === "missing" || key === "all") return t(`trajectory.made-${key}`);
    return t(`dashboards.stages.${key as "none"}`);
  }
}

function Line({ count, children }: { count: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{count}</dt>
      <dd>{children}</dd>
    </>
  );
}

type Part = { key: string; count: number; params: Record<string, string> | null };

/** Units by what they have, the parts before the sum; for works by the stage of the building. */
function partsOf({ goal, headquarters, listsUnits, today }: GoalPage): Part[] {
  if (headquarters) {
    const groups = STAGE_GROUPS.map((group) => ({
      key: group,
      count: headquarters.groups[group],
      params: { stage: group },
    }));
    return [
      ...groups.filter(({ count }) => count > 0),
      ...(headquarters.notBegun > 0
        ? [{ key: "none", count: headquarters.notBegun, params: { stage: "none" } }]
        : []),
      { key: "all", count: headquarters.units, params: null },
    ];
  }
  if (!goal.fraction || goal.missingUnits === null) return [];
  const { numerator, denominator } = goal.fraction;
  return [
    { key: "reached", count: numerator, params: listsUnits ? { reached: today } : null },
    {
      key: "missing",
      count: denominator - numerator,
      params: listsUnits ? { lacking: today } : null,
    },
    { key: "all", count: denominator, params: null },
  ];
}
