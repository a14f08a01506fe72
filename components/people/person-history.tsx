import { deedWords } from "#components/audit/audit-words.ts";
import { DeedDetail } from "#components/audit/deed-detail.tsx";
import { Timeline, TimelineItem } from "#components/ui/timeline.tsx";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { PersonEvent } from "#lib/people/one-person.ts";

/** What was done about an account, from the journal, the newest first. */
export function PersonHistory({ i18n, events }: { i18n: I18n; events: readonly PersonEvent[] }) {
  const { t, format } = i18n;
  return (
    <Timeline>
      {events.map(({ at, deed, by, byEn, detail }) => (
        <TimelineItem
          key={`${at} ${deed}`}
          day={format.date(vietnamDay(new Date(at)))}
          clock={format.time(at)}
          dateTime={at}
          mark={{ icon: "note" }}
          title={deedWords(i18n, deed)}
          note={named(i18n, by ?? t("audit.system"), byEn)}
        >
          <p>
            <DeedDetail i18n={i18n} detail={detail} />
          </p>
        </TimelineItem>
      ))}
    </Timeline>
  );
}
