// biome-ignore-all lint/a11y/noRedundantRoles: on the phone CSS changes `display`, which takes roles away
// biome-ignore-all lint/a11y/useSemanticElements: as above

import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { FundingSource } from "#lib/domain/funding.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { moneyUnitOf } from "#lib/domain/report-form-money.ts";
import type { SheetCell } from "#lib/domain/report-sheet.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import type { ReportContext } from "#lib/reports/report-context.ts";
import type { SaidRow } from "#lib/reports/sheet-row.ts";
import { SignedFileLink } from "../directive-line.tsx";
import { fieldLabels } from "../field-labels.ts";
import { figureText } from "../figure-text.ts";
import { HandedBackRow } from "../hand-up-notice.tsx";
import { ReturnedRow } from "../returned-row.tsx";
import { RowState, RowWhy } from "./row-says.tsx";
import { formRowMark, wordRow } from "./row-words.ts";
import { type CellPlace, SheetField } from "./sheet-field.tsx";
import { LiveWord } from "./sheet-live.tsx";

const COLUMNS = 8;

type Props = { i18n: I18n; row: SaidRow; number: string; withUnit: boolean };

/** A report's row: its fields have the names of the report's form behind the row's number. */
export function SheetRowView({ i18n, row, number, withUnit }: Props) {
  const { t } = i18n;
  const { context, cells, typed, mayStay } = row;
  const words = wordRow(i18n, row);
  const labels = new Map(fieldLabels(i18n, context));
  const field = (cell: SheetCell, place: Omit<CellPlace, "number">) => (
    <SheetField
      i18n={i18n}
      cell={cell}
      place={{ number, ...place }}
      label={
        sources.length > 1 && cell.control === "number"
          ? t(`funding.${place.column === "a" ? "allocated" : "disbursed"}`)
          : (labels.get(cell.name) ?? "")
      }
      value={typed[cell.name] ?? ""}
      wrong={words.wrong.includes(cell.name)}
    />
  );
  const sources = [...new Set(cells.flatMap(({ source }) => source ?? []))];
  const [first, second] = sources.length > 1 ? [] : placed(cells);
  const own = hasOwnLabels(row);
  const same = `${number}.${FIELD.noChange}`;
  const narrative = { name: FIELD.narrative, control: "words" } as const;
  return (
    <>
      <tr role="row">
        <RowTitle i18n={i18n} report={context} withUnit={withUnit} number={number} />
        <LastTold i18n={i18n} report={context} />
        <td role="cell" className={first ? "cell-a" : "cell-a phone-hide"}>
          <input type="hidden" name={`${number}.report`} value={context.id} />
          <input type="hidden" name={`${number}.version`} value={context.currentVersion} />
          <input
            type="hidden"
            name={`${number}.draft`}
            value={row.savedAt ?? ""}
            data-key={row.draftKey}
          />
          {first && field(first, { line: number, column: "a", own })}
        </td>
        <td role="cell" className={second ? "cell-b" : "cell-b phone-hide"}>
          {second && field(second, { line: number, column: "b", own })}
          {!second && <span className="second">{unitOf(i18n, row)}</span>}
        </td>
        <td role="cell" className="num cell-now">
          <LiveWord row={number} part="now">
            {words.now}
          </LiveWord>{" "}
          <span className="second">
            <LiveWord row={number} part="change">
              {words.change}
            </LiveWord>
          </span>
          {context.task.kind === "funding" && (
            <span className="second"> {t(`common.money-${moneyUnitOf(typed)}`)}</span>
          )}
        </td>
        <td role="cell" className={mayStay ? "cell-same" : "cell-same phone-hide"}>
          {mayStay && (
            <label>
              <input
                type="checkbox"
                name={same}
                value="yes"
                defaultChecked={typed[FIELD.noChange] === "yes"}
                data-column="same"
                data-row={number}
                data-line={number}
                aria-describedby={`${number}-title`}
              />{" "}
              {t("sheet.no-change")}
            </label>
          )}
        </td>
        <td role="cell" className="cell-memo">
          {field(narrative, { line: number, column: "memo", own: false })}
        </td>
        <td role="cell" className="phone-first">
          <RowState number={number} first={words} />
        </td>
      </tr>
      {sources.length > 1 &&
        sources.map((source) => (
          <SourceLine
            key={source}
            i18n={i18n}
            row={row}
            source={source}
            line={`${number}.${source}`}
            fieldOf={(cell, column) =>
              field(cell, { line: `${number}.${source}`, column, own: false })
            }
          />
        ))}
      {context.returned && (
        <ReturnedRow i18n={i18n} returned={context.returned} columns={COLUMNS} />
      )}
      {row.handedBack && <HandedBackRow i18n={i18n} back={row.handedBack} columns={COLUMNS} />}
      <RowWhy
        number={number}
        first={words}
        columns={COLUMNS}
        confirmed={words.confirm !== null && typed[words.confirm.name] === "yes"}
      />
    </>
  );
}

/** A report that asks for more than a row holds: its form is one link away. */
export function FormRow({
  i18n,
  report,
  withUnit,
  begun,
}: {
  i18n: I18n;
  report: ReportContext;
  withUnit: boolean;
  /** Something was typed into its form and not sent. */
  begun: boolean;
}) {
  const { t } = i18n;
  const title = taskTitle(i18n, report.task, report.assignment.occurrence);
  const { mark, state } = formRowMark(i18n, report, begun);
  return (
    <tr role="row">
      <RowTitle i18n={i18n} report={report} withUnit={withUnit} />
      <LastTold i18n={i18n} report={report} />
      <td role="cell" colSpan={COLUMNS - 3}>
        <ButtonLink small href={`/reports/${report.id}`}>
          {t("sheet.open")}
          <span className="sr-only">: {title}</span>
        </ButtonLink>
      </td>
      <td role="cell" className="phone-first">
        <StateMark state={mark}>{state}</StateMark>
      </td>
    </tr>
  );
}

type LineProps = {
  i18n: I18n;
  row: SaidRow;
  source: FundingSource;
  line: string;
  fieldOf: (cell: SheetCell, column: "a" | "b") => ReactNode;
};

/** Money of one of several sources, under its report. */
function SourceLine({ i18n, row, source, line, fieldOf }: LineProps) {
  const { t, format } = i18n;
  const { cells, shape } = row;
  const [first, second] = cells.filter((cell) => cell.source === source);
  const before = shape.previous?.content.money.find(
    (told) => told.source === source && told.year === shape.period.year,
  );
  return (
    <tr role="row" className="line">
      <th role="rowheader" scope="row" className="title" id={`${line}-title`}>
        {t(`funding.sources.${source}`)}
      </th>
      <td role="cell" className="num second cell-was" data-label={t("common.previous-period")}>
        {before ? format.money(before.disbursed) : t("common.missing")}
      </td>
      <td role="cell" className="cell-a">
        {first && fieldOf(first, "a")}
      </td>
      <td role="cell" className="cell-b">
        {second && fieldOf(second, "b")}
      </td>
      <td role="cell" colSpan={COLUMNS - 4} className="phone-hide" />
    </tr>
  );
}

type TitleProps = { i18n: I18n; report: ReportContext; withUnit: boolean; number?: string };

function RowTitle({ i18n, report, withUnit, number }: TitleProps) {
  const { format } = i18n;
  return (
    <th role="rowheader" scope="row" className="title" id={number && `${number}-title`}>
      <a href={`/reports/${report.id}`}>
        {taskTitle(i18n, report.task, report.assignment.occurrence)}
      </a>{" "}
      <small className={withUnit ? "block" : undefined}>
        {format.periodName(report.period)}
        {withUnit && ` · ${nameOf(i18n, report.unit)}`}
        {report.directive.file && (
          <>
            {" · "}
            <SignedFileLink i18n={i18n} file={report.directive.file} of={report.directive.number} />
          </>
        )}
      </small>
    </th>
  );
}

function LastTold({ i18n, report }: { i18n: I18n; report: ReportContext }) {
  const { t } = i18n;
  const { task, indicators, steps, previous } = report;
  const told = { kind: task.kind, indicators, stepCount: steps.length };
  return (
    <td role="cell" className="num second cell-was" data-label={t("common.previous-period")}>
      {previous ? figureText(i18n, told, previous.content) : t("common.missing")}
    </td>
  );
}

/** A day alone stands where the days of the others stand. */
function placed(cells: readonly SheetCell[]): [SheetCell | undefined, SheetCell | undefined] {
  const [first, second] = cells;
  return first?.name === FIELD.completedOn ? [undefined, first] : [first, second];
}

/** The head of the group cannot name the cells: two figures of their own, steps, or a day of completion. */
function hasOwnLabels({ shape, cells }: SaidRow): boolean {
  if (cells.some(({ name }) => name === FIELD.completedOn)) return true;
  if (shape.kind === "steps") return true;
  return (
    shape.kind === "indicator" &&
    shape.indicators.every(({ kind }) => kind !== "ratio") &&
    cells.length > 1
  );
}

function unitOf(i18n: I18n, { context, cells }: SaidRow): string {
  const [only] = context.task.kind === "indicator" && cells.length === 1 ? context.indicators : [];
  return only?.kind === "amount" ? named(i18n, only.unitVi, only.unitEn) : "";
}
