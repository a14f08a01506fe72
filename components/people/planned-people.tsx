import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { addDays } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { PeopleImportPage } from "#lib/people/import-in-hand.ts";
import type { PlannedPerson, RowState } from "#lib/people/plan-people.ts";
import { termWords } from "./account-words.ts";

const MARKS: Record<RowState, MarkState> = {
  wrong: "overdue",
  new: "ready",
  role: "within-term",
  there: "done-on-time",
};

type Props = {
  i18n: I18n;
  rows: readonly PlannedPerson[];
  groups: PeopleImportPage["groups"];
};

/** What each row of a list of people becomes, or what is wrong with it. */
export function PlannedPeople({ i18n, rows, groups }: Props) {
  const { t, say, format, locale } = i18n;
  const groupNames = (ids: readonly string[]) =>
    groups.filter(({ id }) => ids.includes(id)).map((group) => group[locale]);
  return (
    <Table
      i18n={i18n}
      caption={t("people-import.caption")}
      stack
      columns={[
        { label: t("people-import.row"), numeric: true },
        { label: t("people.title") },
        { label: t("people.unit") },
        { label: t("people.role") },
        { label: t("people.state") },
      ]}
    >
      <RowGroup>
        {rows.map((row) => {
          const { cells, unit, role, line, from, lastDay, state, problems, groupIds } = row;
          const to = lastDay && addDays(lastDay, 1);
          return (
            <Row key={row.row}>
              <Cell numeric second label={t("people-import.row")}>
                {format.number(row.row)}
              </Cell>
              <Title note={cells.email} className="wrap-anywhere">
                {row.title || t("common.missing")}
              </Title>
              <Cell label={t("people.unit")}>
                {unit ? nameOf(i18n, unit) : cells.unit || t("common.missing")}
              </Cell>
              <Cell
                label={t("people.role")}
                below={[
                  t(`people.lines.${line}`),
                  termWords(i18n, { from, to }),
                  ...groupNames(groupIds),
                ].join(", ")}
              >
                {role ? t(`people.roles.${role}`) : cells.role || t("common.missing")}
              </Cell>
              <Cell below={problems.map(say).join(" ")}>
                <StateMark state={MARKS[state]}>{t(`people-import.states.${state}`)}</StateMark>
              </Cell>
            </Row>
          );
        })}
      </RowGroup>
    </Table>
  );
}
