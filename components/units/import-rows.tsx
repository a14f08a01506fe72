import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ImportPage } from "#lib/units/import-page.ts";

type Props = {
  i18n: I18n;
  rows: ImportPage["rows"];
  /** Leaves a row out or takes it in again; the button says which. */
  leave: FormDeed;
  hidden: Record<string, string>;
};

/** The form that the rows' buttons belong to; it has no fields of its own. */
const LEAVE = "leave-row";

/** What each row becomes, or what is wrong with it. */
export function ImportRows({ i18n, rows, leave, hidden }: Props) {
  const { t, format } = i18n;
  return (
    <>
      <ActionForm id={LEAVE} deed={leave} hidden={hidden} className="">
        {null}
      </ActionForm>
      <Table
        i18n={i18n}
        caption={t("unit-import.caption")}
        stack
        columns={[
          { label: t("unit-import.row"), numeric: true },
          { label: t("units.name") },
          { label: t("units.code") },
          { label: t("units.parent"), from: "m" },
          { label: t("unit-import.outcome") },
          { label: t("common.deeds"), unseen: true },
        ]}
      >
        <RowGroup>
          {rows.map((row) => (
            <Row key={row.row}>
              <Cell numeric second label={t("unit-import.row")}>
                {format.number(row.row)}
              </Cell>
              <Title {...(row.nameEn && { note: row.nameEn })}>
                {row.name || t("common.missing")}
              </Title>
              <Cell label={t("units.code")}>{row.code || t("common.missing")}</Cell>
              <Cell from="m" second>
                {row.parentName ?? (row.parent || t("common.missing"))}
              </Cell>
              <Cell>
                <Outcome i18n={i18n} row={row} />
              </Cell>
              <Acts>
                {row.state !== "unchanged" && (
                  <Button
                    form={LEAVE}
                    name={row.state === "left-out" ? "take" : "leave"}
                    value={`${row.row}`}
                    small
                    kind="quiet"
                  >
                    {t(row.state === "left-out" ? "unit-import.take-row" : "unit-import.leave-row")}
                    <span className="sr-only"> {row.name || row.code}</span>
                  </Button>
                )}
              </Acts>
            </Row>
          ))}
        </RowGroup>
      </Table>
    </>
  );
}

function Outcome({ i18n, row }: { i18n: I18n; row: ImportPage["rows"][number] }) {
  const { t, say, format } = i18n;
  if (row.state === "left-out") return <>{t("unit-import.states.left-out")}</>;
  if (row.problem) {
    const all = row.wrong.length > 0 ? row.wrong : [row.problem];
    return <StateMark state="overdue">{all.map(say).join(" ")}</StateMark>;
  }
  if (row.state === "unchanged") return <>{t("unit-import.outcome-unchanged")}</>;
  const day = format.date(row.day);
  if (row.state === "new" && row.namesake)
    return (
      <StateMark state="due-soon">
        {t("unit-import.outcome-namesake", { day, code: row.namesake })}
      </StateMark>
    );
  if (row.state === "new")
    return (
      <StateMark state="ready">
        {row.life.to
          ? t("unit-import.outcome-new-to", { day, to: format.date(row.life.to) })
          : t("unit-import.outcome-new", { day })}
      </StateMark>
    );
  const renamed = row.onlyEnglish
    ? t("unit-import.outcome-english", {
        day,
        before: row.onlyEnglish.before ?? t("common.missing"),
        after: row.nameEn,
      })
    : t("unit-import.outcome-renamed", { day, before: row.nameBefore ?? "" });
  const said = [
    ...(row.renamed ? [renamed] : []),
    ...(row.otherName ? [t("unit-import.outcome-other-name")] : []),
    ...(row.edges
      ? [t("unit-import.outcome-moved", { day, parent: row.parentName ?? row.parent })]
      : []),
  ];
  return (
    <StateMark state={row.otherName ? "due-soon" : "within-term"}>{said.join("; ")}</StateMark>
  );
}
