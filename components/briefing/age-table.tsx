import { Figure } from "#components/charts/figure.tsx";
import type { Addresses } from "#components/dashboards/addresses.ts";
import type { MarkState } from "#components/ui/state-mark.tsx";
import type { AgeRow } from "#lib/dashboards/briefing-parts.ts";
import { AGES, type Age } from "#lib/domain/exception-age.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { BriefTable } from "./brief-table.tsx";
import { moreOf } from "./more-of.ts";

/** So many of the five a phone shows at once. */
const FEW = 1;

type Props = { i18n: I18n; rows: AgeRow[]; to: Addresses };

const MARK: Record<AgeRow["matter"], MarkState> = {
  overdue: "overdue",
  missing: "not-entered",
  waiting: "waiting",
  returned: "returned",
  unanswered: "no-deadline",
};

/** What lies open, by how long: each count leads to its tasks, and the counts of a row add up to its sum. */
export function AgeTable({ i18n, rows, to }: Props) {
  const { t, format } = i18n;
  const hrefOf = (matter: AgeRow["matter"], age: Age | null) => {
    if (matter === "overdue") return to.list({ state: "overdue", age });
    return to.list({ reports: matter === "unanswered" ? "asking" : matter, age });
  };
  return (
    <div className="ages">
      <Figure title={titleOf(i18n, rows)} subtitle={t("briefing.ages-subtitle")}>
        <BriefTable
          caption={t("briefing.ages")}
          missing="0"
          columns={[
            { label: t("dashboards.finding") },
            ...AGES.map((age) => ({ label: t(`dashboards.ages.${age}`), numeric: true })),
            { label: t("common.total"), numeric: true },
            { label: t("briefing.oldest"), numeric: true },
          ]}
          groups={[
            {
              key: "ages",
              ...moreOf(i18n, rows.length, FEW),
              rows: rows.map(({ matter, byAge, total, oldestOn, days }) => ({
                key: matter,
                mark: MARK[matter],
                name: { text: t(`briefing.matter-${matter}`) },
                facts: [
                  ...AGES.map((age) =>
                    byAge[age] === 0
                      ? null
                      : { text: format.number(byAge[age]), href: hrefOf(matter, age) },
                  ),
                  { text: format.number(total), href: hrefOf(matter, null), strong: true },
                  { text: format.date(oldestOn), below: { text: t("dashboards.days", { days }) } },
                ],
              })),
            },
          ]}
        />
      </Figure>
    </div>
  );
}

/** How much of what is overdue has been so for more than three months: what nobody brings back by waiting. */
function titleOf({ t }: I18n, rows: readonly AgeRow[]): string {
  const overdue = rows.find(({ matter }) => matter === "overdue");
  if (!overdue) return t("briefing.ages-title-none");
  const old = overdue.byAge.year + overdue.byAge.older;
  if (old === overdue.total) return t("briefing.ages-title-all-old", { all: overdue.total });
  return old > 0
    ? t("briefing.ages-title-old", { old, all: overdue.total })
    : t("briefing.ages-title", { all: overdue.total });
}
