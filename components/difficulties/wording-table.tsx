import { type DeedRow, DeedTable } from "#components/forms/deed-table.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Title } from "#components/ui/table.tsx";
import { ReasonRow, WideRow } from "#components/ui/work-rows.tsx";
import type { Wording } from "#lib/difficulties/wordings.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type WorkCalendar, workingDaysBetween } from "#lib/domain/working-days.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, placedName } from "#lib/i18n/named.ts";
import { AskersFold, saidBy } from "./askers-fold.tsx";
import { dayOf, difficultyHeads, heldWords } from "./difficulty-table.tsx";

type Props = {
  i18n: I18n;
  wordings: readonly Wording[];
  today: CivilDate;
  calendar: WorkCalendar;
  /** They come from several provinces, which then stand with them. */
  withArea: boolean;
  /** All are ticked. */
  picked: boolean;
  likeHref: (id: string) => string;
  answerHref: (chosen: { item: string } | { wording: string }) => string;
};

/** What was asked, once however many ask it: by how many units, since when, and who has it. */
export function WordingTable({ wordings, ...props }: Props) {
  const { i18n } = props;
  return (
    <DeedTable
      i18n={i18n}
      caption={i18n.t("difficulties.caption")}
      columns={difficultyHeads(i18n)}
      rows={wordings.map((one) => ({
        id: one.id,
        mine: one.mine > 0 ? deedOn({ ...props, one }) : null,
        cells: <WordingCells {...props} one={one} />,
        below: (columns) => (
          <>
            <SaidRows i18n={i18n} one={one} columns={columns} />
            {one.count > 1 && (
              <WideRow columns={columns}>
                <AskersFold {...props} one={one} />
              </WideRow>
            )}
          </>
        ),
      }))}
    />
  );
}

type RowProps = Omit<Props, "wordings"> & { one: Wording };

/** The only one that asks it, where it is one. */
function aloneIn({ count, askers }: Wording) {
  const [first] = askers;
  return count === 1 && first ? first : null;
}

function deedOn({ i18n, one, picked, answerHref }: RowProps): DeedRow["mine"] {
  const { t } = i18n;
  const alone = aloneIn(one);
  const label = alone
    ? t("difficulties.pick-of", { unit: named(i18n, alone.unit, alone.unitEn), text: one.text })
    : t("difficulties.pick-wording", { count: one.mine, text: one.text });
  return {
    pick: { name: alone ? "item" : "wording", value: one.id, label, checked: picked },
    href: answerHref(alone ? { item: alone.id } : { wording: one.id }),
    label: t("difficulties.answer-one"),
  };
}

function WordingCells({ i18n, one, today, calendar, withArea, likeHref }: RowProps) {
  const { t, format } = i18n;
  const alone = aloneIn(one);
  const raisedOn = dayOf(one.raisedAt);
  const age = { days: workingDaysBetween(raisedOn, today, calendar) };
  return (
    <>
      <Title
        href={alone ? `/assignments/${alone.assignmentId}?show=difficulties` : likeHref(one.id)}
        note={t(`difficulties.kinds.${one.isProposal ? "proposal" : "difficulty"}`)}
        className="wrap-anywhere"
      >
        {one.text}
      </Title>
      <Cell below={named(i18n, one.title, one.titleEn)}>{askersWords(i18n, one, withArea)}</Cell>
      <Cell
        numeric
        label={t("difficulties.raised")}
        below={t(alone ? "difficulties.age" : "difficulties.oldest", age)}
      >
        {format.date(raisedOn)}
      </Cell>
      <Cell below={alone && !one.answered ? heldWords(i18n, one, today, calendar) : undefined}>
        <StateMark state={one.answered ? "approved" : "waiting"}>
          {one.answered ? t("difficulties.answered") : holderWords(i18n, one)}
        </StateMark>
      </Cell>
    </>
  );
}

/** One unit by its name, several by their number; how many items only where it is another number. */
function askersWords(i18n: I18n, { units, count, askers }: Wording, withArea: boolean): string {
  const items = count === units ? 0 : count;
  const [first] = askers;
  return units === 1 && first
    ? i18n.t("difficulties.one-asker", {
        unit: placedName(i18n, first, withArea),
        count: items,
      })
    : i18n.t("difficulties.askers", { units, count: items });
}

function holderWords(i18n: I18n, { holders, askers }: Wording): string {
  const [first] = askers;
  return holders === 1 && first
    ? i18n.t("difficulties.waits-at", { unit: named(i18n, first.holder, first.holderEn) })
    : i18n.t("difficulties.waits-at-units", { count: holders });
}

type SaidProps = { i18n: I18n; one: Wording; columns: number };

/** What those on the way said of all of them; what was said of some stands with these, in the fold. */
function SaidRows({ i18n, one, columns }: SaidProps) {
  return one.said
    .filter(({ count }) => count === one.count)
    .map((each) => (
      <ReasonRow
        key={`${each.kind}${each.day}${each.by}${each.words}`}
        state={each.kind === "pass" ? "waiting" : "approved"}
        columns={columns}
        label={saidBy(i18n, each)}
      >
        {each.words}
      </ReasonRow>
    ));
}
