import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { OwnerCount } from "#lib/instructions/queries.ts";
import { OwedRows } from "./owed-rows.tsx";

const SHOWN = 5;

type Props = { i18n: I18n; unitId: string; owed: readonly OwnerCount[]; today: CivilDate };

/** On a dashboard: what leaders asked and nobody has answered, by whom and since when. */
export function OwedFigure({ i18n, unitId, owed, today }: Props) {
  const { t, format } = i18n;
  const unanswered = owed.filter(({ open }) => open > 0);
  const sum = (of: "open" | "overdue") => unanswered.reduce((all, one) => all + one[of], 0);
  return (
    <>
      <h2>{t("instructions.owed-title")}</h2>
      <p className="max-w-none text-ink-2 text-s">
        {t("instructions.owed-sentence", { open: sum("open"), overdue: sum("overdue") })}
      </p>
      <OwedRows
        caption={t("instructions.owed-caption")}
        heads={[
          t("instructions.owner"),
          t("instructions.owed-open"),
          t("instructions.owed-overdue"),
          t("instructions.owed-oldest"),
        ]}
        href="/instructions?view=below&state=open&owner=*"
        rows={unanswered.slice(0, SHOWN).map((one) => ({
          id: one.id,
          name: nameOf(i18n, one),
          open: format.number(one.open),
          overdue: format.number(one.overdue),
          oldest: format.date(one.oldestDueOn),
          ...(one.oldestDueOn && { distance: format.distance(one.oldestDueOn, today) }),
        }))}
      />
      <p className="mt-2">
        <a href={`/instructions?view=below&below=${unitId}`}>{t("instructions.owed-more")}</a>
      </p>
    </>
  );
}
