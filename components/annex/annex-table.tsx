import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts, ReasonRow, WideRow } from "#components/ui/work-rows.tsx";
import type { PlannedRow, RowState } from "#lib/annex/plan-annex.ts";
import type { ImportPage } from "#lib/annex/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { ROW_MARKS } from "./annex-tabs.tsx";
import { RowForm } from "./row-form.tsx";
import { type Meant, meantBy, namesOf, reasonsOf, SaidWords, timeOf } from "./row-words.tsx";

/** The form that a row's buttons belong to; it has no fields of its own. */
const CHOOSE = "choose";
const COLUMNS = 7;

type Props = {
  i18n: I18n;
  page: ImportPage;
  /** Rows of one state alone. */
  show: RowState | null;
  /** The row whose form is open. */
  open: number;
  choose: FormDeed;
  correct: FormDeed;
};

/** Every row of the annex with what it became, under the annex's own headings. */
export function AnnexTable({ i18n, page, show, open, choose, correct }: Props) {
  const { t } = i18n;
  const { id, version, directive, plan } = page;
  const rows = plan.rows.filter(({ state }) => show === null || state === show);
  const hidden = {
    importId: id,
    version: `${version}`,
    directiveId: directive.id,
    ...(show && { show }),
  };
  return (
    <>
      <ActionForm id={CHOOSE} deed={choose} hidden={hidden} className="">
        {null}
      </ActionForm>
      <Table
        i18n={i18n}
        stack
        caption={t("annex.caption")}
        columns={[
          { label: t("annex.fields.title") },
          { label: t("annex.fields.lead") },
          { label: t("annex.fields.coordinating"), from: "l" },
          { label: t("annex.fields.deadline") },
          { label: t("annex.how"), from: "m" },
          { label: t("directives.state") },
          { label: t("common.deeds"), unseen: true },
        ]}
      >
        {groupsOf(rows).map(({ label, members }) => (
          <RowGroup key={members[0]?.number} {...(label && { head: { label, columns: COLUMNS } })}>
            {members.map((row) => (
              <OneRow
                key={row.number}
                i18n={i18n}
                page={page}
                row={row}
                show={show}
                form={
                  row.number === open && (
                    <RowForm i18n={i18n} deed={correct} hidden={hidden} page={page} row={row} />
                  )
                }
              />
            ))}
          </RowGroup>
        ))}
      </Table>
    </>
  );
}

/** Rows that stand under the same headings of the annex, one after the other. */
function groupsOf(rows: readonly PlannedRow[]): { label: string; members: PlannedRow[] }[] {
  const groups: { label: string; members: PlannedRow[] }[] = [];
  for (const row of rows) {
    const label = row.sections
      .map((section) => (section.label ? `${section.label}. ${section.title}` : section.title))
      .join(" › ");
    const last = groups.at(-1);
    if (last?.label === label) last.members.push(row);
    else groups.push({ label, members: [row] });
  }
  return groups;
}

type RowProps = Pick<Props, "i18n" | "page" | "show"> & {
  row: PlannedRow;
  form: React.ReactNode;
};

function OneRow({ i18n, page, row, show, form }: RowProps) {
  const { t } = i18n;
  const { facts, number, state, code } = row;
  const { groups, levels } = page.choices;
  const group = groups.find(({ id }) => id === facts.taskGroupId);
  const groupName = group && (i18n.locale === "en" ? group.en : group.vi);
  const reasons = reasonsOf(i18n, row);
  const isGuessed =
    (state === "ready" || state === "wrong") && row.guessed.some((what) => what !== "cadence");
  const meant = reasons.length > 0 ? meantBy(i18n, row, levels) : [];
  const filter = show ? `show=${show}&` : "";
  return (
    <>
      <Row>
        <Title>
          <span id={`row-${number}`} lang="vi" className="font-semibold">
            {facts.title || t("annex.untitled", { number })}
          </span>
          <span className="block text-ink-2" lang="vi">
            {[code, facts.product].filter(Boolean).join(" · ")}
          </span>
          <span className="block text-ink-2 m:hidden">
            {[t(`tasks.kinds.${facts.kind}`), groupName, isGuessed && t("annex.guessed")]
              .filter(Boolean)
              .join(", ")}
          </span>
        </Title>
        <Cell label={t("annex.fields.lead")}>
          <SaidWords became={namesOf(i18n, facts.lead, levels)} words={facts.said.lead} />
          {facts.coordinatingWords && (
            <small className="below l:hidden">
              {t("annex.fields.coordinating")}:{" "}
              <SaidWords
                became={namesOf(i18n, facts.coordinating, levels)}
                words={facts.said.coordinating}
              />
            </small>
          )}
        </Cell>
        <Cell from="l" label={t("annex.fields.coordinating")}>
          <SaidWords
            became={namesOf(i18n, facts.coordinating, levels)}
            words={facts.said.coordinating}
          />
        </Cell>
        <Cell label={t("annex.fields.deadline")}>
          <SaidWords became={timeOf(i18n, facts)} words={row.words.deadline} />
          {row.guessed.includes("cadence") && <small className="below">{t("annex.guessed")}</small>}
        </Cell>
        <Cell
          from="m"
          below={
            <>
              {groupName}
              {isGuessed && <span className="block">{t("annex.guessed")}</span>}
            </>
          }
        >
          {t(`tasks.kinds.${facts.kind}`)}
        </Cell>
        <Cell phone="first">
          <StateMark state={ROW_MARKS[state]}>{t(`annex.states.${state}`)}</StateMark>
        </Cell>
        <Acts>
          <RowDeeds i18n={i18n} row={row} filter={filter} />
        </Acts>
      </Row>
      {reasons.length > 0 && (
        <ReasonRow
          state={state === "wrong" ? "overdue" : "no-deadline"}
          columns={COLUMNS}
          label={t("annex.row", { number })}
        >
          {reasons.join(" ")}
          <MayBe i18n={i18n} row={row} meant={meant} />
          {isChangeable(row) && (
            <span className="deeds mt-2">
              <Button form={CHOOSE} name="anyway" value={`${number}`} small>
                {t("annex.choices.anyway")}
              </Button>
            </span>
          )}
        </ReasonRow>
      )}
      {form && <WideRow columns={COLUMNS}>{form}</WideRow>}
    </>
  );
}

/** Whom the words may mean, each to be taken with one button. */
function MayBe({
  i18n: { t },
  row,
  meant,
}: Pick<RowProps, "i18n" | "row"> & { meant: readonly Meant[] }) {
  const byWords = Map.groupBy(meant, ({ field, words }) => `${field} ${words}`);
  return [...byWords.values()].map((some) => (
    <span key={`${some[0]?.field} ${some[0]?.words}`} className="deeds mt-2">
      <span>{t("annex.may-be", { words: some[0]?.words ?? "" })}</span>
      {some.map(({ field, name, said }) => (
        <Button
          key={name + said}
          form={CHOOSE}
          name="name"
          value={JSON.stringify({ row: row.number, field, words: said })}
          small
        >
          {name}
        </Button>
      ))}
    </span>
  ));
}

/** A draft task of the same name that this row could change; to add it all the same is the other way then. */
function isChangeable({ state, task, differences }: PlannedRow): boolean {
  return state === "similar" && Boolean(task?.changeable) && differences.length > 0;
}

/** What can be done with a row as it stands: two deeds at most. */
function RowDeeds({
  i18n: { t },
  row,
  filter,
}: Pick<RowProps, "i18n" | "row"> & { filter: string }) {
  const { state, number, task } = row;
  const choice = (name: "leave" | "take" | "anyway" | "update" | "undo", quiet = false) => (
    <Button form={CHOOSE} name={name} value={`${number}`} small {...(quiet && { kind: "quiet" })}>
      {t(`annex.choices.${name}`)}
    </Button>
  );
  if (state === "there") return task && <a href={`/tasks/${task.id}`}>{task.code}</a>;
  if (state === "left-out") return choice("take");
  if (state === "twice") return null;
  return (
    <>
      {choice("leave", true)}
      {state === "similar" ? (
        choice(isChangeable(row) ? "update" : "anyway")
      ) : state === "changes" ? (
        choice("undo")
      ) : (
        <ButtonLink href={`?${filter}row=${number}#row-${number}`} small>
          {t("annex.correct")}
        </ButtonLink>
      )}
    </>
  );
}
