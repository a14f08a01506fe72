import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { languageOf } from "#lib/i18n/language-of.ts";
import { named } from "#lib/i18n/named.ts";
import type { InstructionHere } from "#lib/instructions/at-page.ts";
import { MARKS } from "./instruction-mark.tsx";
import { NoteRows } from "./note-rows.tsx";

type Props = {
  i18n: I18n;
  notes: readonly InstructionHere[];
  today: CivilDate;
  /** Where all of them are listed. */
  all: string;
  title?: string;
  sentence?: string;
};

/** Beside figures: what leaders wrote about them, and whether it was answered. Nothing where nobody wrote. */
export function NotesHere({ i18n, notes, today, all, title, sentence }: Props) {
  const { t, format } = i18n;
  if (notes.length === 0) return null;
  const when = ({ state, dueOn, answeredAt }: InstructionHere) =>
    state !== "open" && answeredAt
      ? t("instructions.here-answered", { day: format.date(vietnamDay(new Date(answeredAt))) })
      : t(dueOn < today ? "instructions.here-overdue" : "instructions.here-due", {
          day: format.date(dueOn),
        });
  return (
    <>
      <h2>{title ?? t("instructions.list")}</h2>
      {sentence && <p className="max-w-none text-ink-2 text-s">{sentence}</p>}
      <NoteRows
        rows={notes.map((one) => ({
          id: one.id,
          text: one.text,
          lang: languageOf(one.text),
          mark: one.state === "open" && one.dueOn < today ? "overdue" : MARKS[one.state],
          when: when(one),
          who: named(i18n, one.owner, one.ownerEn),
        }))}
      />
      <p className="mt-2 text-s">
        <a href={all}>{t("instructions.owed-more")}</a>
      </p>
    </>
  );
}
