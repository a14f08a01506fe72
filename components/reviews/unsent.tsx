import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type CivilDate, daysBetween, vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";
import { DeedForm } from "./deed-forms.tsx";
import { unitOf, whichOf } from "./row-deeds.tsx";
import { SectionHead } from "./section-head.tsx";

type Props = { i18n: I18n; rows: readonly SortedRow[]; today: CivilDate };

/** Who has not sent, those who owe most first; the late are urged together, each once a day. */
export function Unsent({ i18n, rows, today }: Props) {
  const { t, format } = i18n;
  const late = rows.filter((row) => row.late);
  const toUrge = late.filter(({ urgedToday }) => !urgedToday);
  const urged = late.filter(({ urgedToday }) => urgedToday);
  const [dueOn] = rows.map((row) => row.dueOn).toSorted();
  const due = format.date(dueOn);
  const notes = [
    late.length > 0 && dueOn
      ? t("reviews.missing-note", { due, days: daysBetween(dueOn, today) })
      : t("reviews.missing-in-time", { due }),
    urged.length > 0 && t("reviews.urged-already", { count: unitsOf(urged) }),
  ];
  return (
    <section className="part" aria-labelledby="h-missing">
      <DeedForm id="missing">
        <SectionHead
          id="h-missing"
          mark={late.length > 0 ? "overdue" : "draft"}
          title={t("reviews.section-count", {
            name: t("reviews.sections.missing"),
            count: rows.length,
          })}
          note={notes.filter(Boolean).join(" ")}
          deeds={
            toUrge.length > 0 && (
              <div className="deeds">
                {toUrge.map(({ reportId }) => (
                  <input key={reportId} type="hidden" name="report" value={reportId} />
                ))}
                <SubmitButton kind="plain" name="urge" value="listed" busy={t("reviews.deciding")}>
                  {t("common.urge-many", { count: unitsOf(toUrge) })}
                </SubmitButton>
              </div>
            )
          }
        />
        <ul className="names">
          {rows.map((row) => (
            <li key={row.reportId}>
              <a href={`/assignments/${row.assignmentId}`}>
                {[unitOf(i18n, row), whichOf(i18n, row)].filter(Boolean).join(", ")}
              </a>
              <span className="second">{noteOf(i18n, row)}</span>
            </li>
          ))}
        </ul>
      </DeedForm>
    </section>
  );
}

/** A unit with several assignments is one that is urged. */
function unitsOf(rows: readonly SortedRow[]): number {
  return new Set(rows.map(({ unitId }) => unitId)).size;
}

function noteOf({ t, format }: I18n, row: SortedRow): string {
  const notes = [
    row.late
      ? t("reviews.unsent-periods", { count: Math.max(1, row.unsent) })
      : row.firstSubmittedOn
        ? t("reviews.recalled", { date: format.dayAndMonth(row.firstSubmittedOn) })
        : t("reviews.in-time"),
    row.state === "draft" && !row.firstSubmittedOn && t("reviews.drafting"),
    row.urgedAt &&
      t("reviews.urged-on", { date: format.dayAndMonth(vietnamDay(new Date(row.urgedAt))) }),
  ];
  return notes.filter(Boolean).join("; ");
}
