import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { OtherDeadlines } from "#lib/domain/moved-deadline.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Due = { dueOn: CivilDate | null; given: number; others: OtherDeadlines | null };

/** Until when a task is to be done today: its own deadline, and those of what was given with another one. */
export function deadlineWords({ t, format }: I18n, { dueOn, given, others }: Due): string {
  const own = format.date(dueOn);
  if (!others?.from || !others.to) return own;
  const { count, from, to } = others;
  const range = { count, from: format.date(from), to: format.date(to) };
  if (count === given) return from === to ? range.to : t("deadlines.due-range", range);
  const said =
    from === to ? t("deadlines.due-others", range) : t("deadlines.due-others-range", range);
  return t("deadlines.due-and-others", { own, others: said });
}
