import { Figure } from "#components/charts/figure.tsx";
import type { Addresses } from "#components/dashboards/addresses.ts";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import { REVIEW_WORKING_DAYS } from "#lib/domain/review-clock.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { BriefTable, type FactRow } from "./brief-table.tsx";
import { moreOf } from "./more-of.ts";

const SHOWN = 4;
const FEW = 2;

type Props = { i18n: I18n; page: BriefingPage; to: Addresses };

/** Who sits on reports, by the unit that decides: never by a person. */
export function ReviewersTable({ i18n, page: { reviewers }, to }: Props) {
  const { t, format } = i18n;
  const sum = (of: "count" | "late") => reviewers.reduce((all, one) => all + one[of], 0);
  const shown = reviewers.slice(0, SHOWN);
  const late = sum("late");
  const rowOf = (key: string, name: string, counts: [number, number], who?: string) => {
    const list = (reports: string) => to.list({ reports, ...(who && { who }) });
    const [count, tooLong] = counts;
    return {
      key,
      name: { text: name },
      facts: [
        { text: format.number(count), href: list("waiting") },
        tooLong === 0
          ? { text: "0" }
          : { text: format.number(tooLong), href: list("waiting-late"), strong: Boolean(who) },
      ],
    };
  };
  const rows: FactRow[] = shown.map((one) => {
    const row = rowOf(one.id, nameOf(i18n, one), [one.count, one.late], one.id);
    const longest = { text: t("dashboards.working-days", { days: one.workingDays }) };
    return { ...row, facts: [...row.facts, longest] };
  });
  if (reviewers.length > shown.length) {
    const all = t("briefing.all-units", { count: reviewers.length });
    rows.push(rowOf("all", all, [sum("count"), late]));
  }
  return (
    <Figure
      title={
        late > 0
          ? t("briefing.reviewers-title", {
              late,
              units: reviewers.filter((one) => one.late > 0).length,
            })
          : t("briefing.reviewers-none", { allowed: REVIEW_WORKING_DAYS })
      }
      subtitle={t("briefing.reviewers-subtitle")}
    >
      {reviewers.length > 0 && (
        <div className="reviewers">
          <BriefTable
            caption={t("briefing.reviewers")}
            missing=""
            columns={[
              { label: t("briefing.reviewer") },
              { label: t("briefing.waiting-reports"), numeric: true },
              { label: t("briefing.too-long", { allowed: REVIEW_WORKING_DAYS }), numeric: true },
              { label: t("briefing.longest"), numeric: true },
            ]}
            groups={[{ key: "reviewers", rows, ...moreOf(i18n, rows.length, FEW) }]}
          />
        </div>
      )}
    </Figure>
  );
}
