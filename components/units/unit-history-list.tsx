import { deedWords } from "#components/audit/audit-words.ts";
import { DeedDetail } from "#components/audit/deed-detail.tsx";
import { Timeline, TimelineItem } from "#components/ui/timeline.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { UnitHistory } from "#lib/units/unit-history.ts";

/** Who changed what in the unit's entry, and when. */
export function UnitHistoryList({ i18n, history }: { i18n: I18n; history: UnitHistory }) {
  const { t, format } = i18n;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t("units.history")}</h2>
      {history.length === 0 ? (
        <p className="text-ink-2">{t("units.history-none")}</p>
      ) : (
        <Timeline>
          {history.map(({ id, at, deed, by, byEn, detail }) => (
            <TimelineItem
              key={id}
              day={format.date(vietnamDay(new Date(at)))}
              clock={format.time(at)}
              dateTime={new Date(at).toISOString()}
              mark={{ icon: "note" }}
              title={deedWords(i18n, deed)}
              note={by ? nameOf(i18n, { name: by, nameEn: byEn }) : t("units.system")}
            >
              <p>
                <DeedDetail i18n={i18n} detail={detail} />
              </p>
            </TimelineItem>
          ))}
        </Timeline>
      )}
    </section>
  );
}
