import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { OwnerCount } from "#lib/instructions/queries.ts";

const SHOWN = 5;

type Props = { i18n: I18n; owed: readonly OwnerCount[]; today: CivilDate };

/** On a dashboard: what leaders asked and nobody has answered, by whom and since when. */
export function OwedFigure({ i18n, owed, today }: Props) {
  const { t, format } = i18n;
  const unanswered = owed.filter(({ open }) => open > 0);
  const sum = (of: "open" | "overdue") => unanswered.reduce((all, one) => all + one[of], 0);
  return (
    <>
      <h2>{t("instructions.owed-title")}</h2>
      <p className="max-w-none text-ink-2 text-s">
        {t("instructions.owed-sentence", { open: sum("open"), overdue: sum("overdue") })}
      </p>
      <Table
        i18n={i18n}
        caption={t("instructions.owed-caption")}
        stack
        columns={[
          { label: t("instructions.owner") },
          { label: t("instructions.owed-open"), numeric: true },
          { label: t("instructions.owed-overdue"), numeric: true },
          { label: t("instructions.owed-oldest"), numeric: true },
        ]}
      >
        <RowGroup>
          {unanswered.slice(0, SHOWN).map((one) => (
            <Row key={one.id}>
              <Title href={`/instructions?view=below&state=open&owner=${one.id}`}>
                {nameOf(i18n, one)}
              </Title>
              <Cell numeric label={t("instructions.owed-open")} phone="half">
                {format.number(one.open)}
              </Cell>
              <Cell numeric label={t("instructions.owed-overdue")} phone="half">
                {format.number(one.overdue)}
              </Cell>
              <Cell
                numeric
                label={t("instructions.owed-oldest")}
                below={one.oldestDueOn && format.distance(one.oldestDueOn, today)}
              >
                {format.date(one.oldestDueOn)}
              </Cell>
            </Row>
          ))}
        </RowGroup>
      </Table>
      <p className="mt-2">
        <a href="/instructions?view=below">{t("instructions.owed-more")}</a>
      </p>
    </>
  );
}
