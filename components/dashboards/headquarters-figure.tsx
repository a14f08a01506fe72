import { Figure } from "#components/charts/figure.tsx";
import { StageBars, type StageRow } from "#components/charts/stage-bars.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { Headquarters } from "#lib/dashboards/figures/count-headquarters.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Addresses } from "./addresses.ts";

const STAGES = [
  ["handed_over", "done"],
  ["building", "under-way"],
  ["procedures", "preparing"],
  ["stopped", "halted"],
  ["none", "halted"],
] as const satisfies readonly (readonly [string, StageRow["look"]])[];

type Props = {
  i18n: I18n;
  page: Pick<DashboardPage, "headquarters" | "worksGoal" | "today">;
  to: Addresses;
};

/** Where the headquarters stand: each unit by its main works, the parts adding up to all units. */
export function HeadquartersFigure({ i18n, page, to }: Props) {
  const { t, format } = i18n;
  const { headquarters, worksGoal, today } = page;
  if (!headquarters) return null;
  const rows = STAGES.map(([stage, look]): StageRow => {
    const count = stage === "none" ? headquarters.notBegun : headquarters.groups[stage];
    return {
      id: stage,
      name: t(`dashboards.stages.${stage}`),
      count,
      look,
      ...(stage === "handed_over" && { waiting: headquarters.waiting }),
    };
  });
  return (
    <Figure
      title={titleOf(i18n, headquarters)}
      subtitle={t("dashboards.headquarters-subtitle", { day: format.date(today) })}
    >
      <StageBars
        i18n={i18n}
        caption={t("dashboards.headquarters-caption")}
        list={to.list({ goal: worksGoal?.id, stage: "*" })}
        goal={worksGoal?.target ? worksGoal.target / 100 : undefined}
        rows={rows.filter(({ id, count, waiting }) => !OPTIONAL.has(id) || count > 0 || waiting)}
      />
    </Figure>
  );
}

const OPTIONAL = new Set<string>(["stopped", "none"]);

function titleOf({ t }: I18n, { units, has, groups, notBegun }: Headquarters): string {
  if (has === units && units > 1) return t("dashboards.headquarters-all", { units });
  if (units === 1) {
    const stage =
      STAGES.find(([one]) => (one === "none" ? notBegun : groups[one]) > 0)?.[0] ?? "none";
    return t("dashboards.headquarters-own", { stage: t(`dashboards.stages.${stage}`) });
  }
  return t("dashboards.headquarters-finding", { has, units, procedures: groups.procedures });
}
