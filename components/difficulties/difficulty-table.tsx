import { DeedTable } from "#components/forms/deed-table.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, type Column, Title } from "#components/ui/table.tsx";
import { ReasonRow } from "#components/ui/work-rows.tsx";
import type { ListedDifficulty } from "#lib/difficulties/items.ts";
import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import { type WorkCalendar, workingDaysBetween } from "#lib/domain/working-days.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf, placedName } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  rows: readonly ListedDifficulty[];
  today: CivilDate;
  calendar: WorkCalendar;
  /** They come from several provinces, which then stand with them. */
  withArea: boolean;
  answerHref: (id: string) => string;
};

/** One by one those that ask the same, all ticked; below each what those on the way said. */
export function DifficultyTable({ i18n, rows, today, calendar, withArea, answerHref }: Props) {
  const { t } = i18n;
  return (
    <DeedTable
      i18n={i18n}
      caption={t("difficulties.caption")}
      columns={difficultyHeads(i18n)}
      rows={rows.map((row) => ({
        id: row.id,
        mine: row.mine
          ? {
              pick: pickOf(i18n, row),
              href: answerHref(row.id),
              label: t("difficulties.answer-one"),
            }
          : null,
        cells: <ItemCells i18n={i18n} row={row} {...{ today, calendar, withArea }} />,
        below: (columns) => <SaidRows i18n={i18n} row={row} columns={columns} />,
      }))}
    />
  );
}

/** The heads of a table of difficulties, one by one or by their wording. */
export function difficultyHeads({ t }: I18n): Column[] {
  return [
    { label: t("difficulties.text") },
    { label: t("difficulties.raised-by") },
    { label: t("difficulties.raised"), numeric: true },
    { label: t("difficulties.state") },
  ];
}

function pickOf(i18n: I18n, { id, unit: name, unitEn: nameEn, text }: ListedDifficulty) {
  const label = i18n.t("difficulties.pick-of", { unit: nameOf(i18n, { name, nameEn }), text });
  return { name: "item", value: id, label, checked: true };
}

type ItemProps = {
  i18n: I18n;
  row: ListedDifficulty;
  today: CivilDate;
  calendar: WorkCalendar;
  /** They come from several provinces, which then stand with them. */
  withArea: boolean;
};

function ItemCells({ i18n, row, today, calendar, withArea }: ItemProps) {
  const { t, format } = i18n;
  const unit = placedName(i18n, row, withArea);
  const raisedOn = dayOf(row.raisedAt);
  return (
    <>
      <Title
        href={`/assignments/${row.assignmentId}?show=difficulties`}
        note={t(`difficulties.kinds.${row.isProposal ? "proposal" : "difficulty"}`)}
        className="wrap-anywhere"
      >
        {row.text}
      </Title>
      <Cell below={nameOf(i18n, { name: row.title, nameEn: row.titleEn })}>{unit}</Cell>
      <Cell
        numeric
        label={t("difficulties.raised")}
        below={t("difficulties.age", { days: workingDaysBetween(raisedOn, today, calendar) })}
      >
        {format.date(raisedOn)}
      </Cell>
      <Cell
        below={
          row.answered ? format.date(dayOf(row.answered.at)) : heldWords(i18n, row, today, calendar)
        }
      >
        <StateMark state={row.answered ? "approved" : "waiting"}>
          {row.answered
            ? t("difficulties.answered")
            : t("difficulties.waits-at", {
                unit: nameOf(i18n, { name: row.holder, nameEn: row.holderEn }),
              })}
        </StateMark>
      </Cell>
    </>
  );
}

function SaidRows({ i18n, row, columns }: { i18n: I18n; row: ListedDifficulty; columns: number }) {
  const { t, format } = i18n;
  const by = (one: { by: string | null; byEn: string | null }) =>
    nameOf(i18n, { name: one.by ?? "", nameEn: one.byEn });
  return (
    <>
      {row.passes.map(({ opinion, at, ...units }) => (
        <ReasonRow
          key={at}
          state="waiting"
          columns={columns}
          label={t("difficulties.passed-on", {
            from: named(i18n, units.from, units.fromEn),
            to: named(i18n, units.to, units.toEn),
            day: format.date(dayOf(at)),
          })}
        >
          {opinion}
        </ReasonRow>
      ))}
      {row.answered && (
        <ReasonRow
          state="approved"
          columns={columns}
          label={t("difficulties.answer-of", {
            by: by(row.answered),
            day: format.date(dayOf(row.answered.at)),
          })}
        >
          {row.answered.answer}
        </ReasonRow>
      )}
    </>
  );
}

/** Since when its holder has it; nothing where that was so from the day on which it was raised, which stands beside it. */
export function heldWords(
  { t, format }: I18n,
  { heldSince, raisedAt }: Pick<ListedDifficulty, "heldSince" | "raisedAt">,
  today: CivilDate,
  calendar: WorkCalendar,
): string | undefined {
  const since = dayOf(heldSince);
  if (since === dayOf(raisedAt)) return undefined;
  const days = workingDaysBetween(since, today, calendar);
  return t("difficulties.held-since", { day: format.date(since), days });
}

export function dayOf(instant: string): CivilDate {
  return vietnamDay(new Date(instant));
}
