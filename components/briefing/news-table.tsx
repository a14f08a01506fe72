import type { I18n } from "#lib/i18n/i18n.ts";
import { BriefTable } from "./brief-table.tsx";
import { moreOf } from "./more-of.ts";
import type { News, NewsRow } from "./news.ts";

const FEW = 4;

/** What is new, a line each: the finding, for how long, how many now, the change; then what there was nothing of. */
export function NewsTable({ i18n, news, day }: { i18n: I18n; news: News; day: string }) {
  const { t, format } = i18n;
  const { rows, quiet } = news;
  const factsOf = ({ lasts, now, change }: NewsRow) => [
    lasts ? { text: lasts } : null,
    now ? { text: format.number(now.count), href: now.href, strong: true } : null,
    change ? { text: format.signed(change.value), change } : null,
  ];
  return (
    <>
      {rows.length > 0 && (
        <BriefTable
          caption={t("briefing.news")}
          missing=""
          columns={[
            { label: t("dashboards.finding") },
            { label: t("dashboards.lasts"), numeric: true },
            { label: t("dashboards.now"), numeric: true },
            { label: t("briefing.from", { day }), numeric: true },
          ]}
          groups={[
            {
              key: "news",
              ...moreOf(i18n, rows.length, FEW),
              rows: rows.map((row) => ({
                key: row.key,
                mark: row.state,
                name: { text: row.finding, href: row.href },
                ...(row.notes.length > 0 && { notes: row.notes }),
                facts: factsOf(row),
              })),
            },
          ]}
        />
      )}
      {quiet.length > 0 && (
        <p className="unchanged">
          {t("briefing.quiet", {
            day,
            what: quiet.map((key) => t(`briefing.quiet-${key}`)).join(", "),
          })}
        </p>
      )}
    </>
  );
}
