import type { SheetCell } from "#lib/domain/report-sheet.ts";
import { WORKS_STAGES } from "#lib/domain/works-stage.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { stageText } from "../figure-text.ts";

export type CellPlace = {
  /** The number of the row in the page. */
  number: string;
  /** Tells the lines of a row apart; the row's number where it has one. */
  line: string;
  column: "a" | "b" | "memo";
  /** The label is shown: the column's head says something else. */
  own: boolean;
};

type Props = {
  i18n: I18n;
  cell: SheetCell;
  place: CellPlace;
  label: string;
  value: string;
  wrong: boolean;
};

/** A field of a row. Its name for those who hear it is its label and the row's title. */
export function SheetField({ i18n, cell, place, label, value, wrong }: Props) {
  const { t } = i18n;
  const { number, line, column, own } = place;
  const id = `${number}.${cell.name}`;
  const common = {
    id,
    name: id,
    defaultValue: value,
    "data-column": column,
    "data-row": number,
    "data-line": line,
    "aria-labelledby": [`${line}-${column}`, ...new Set([`${line}-title`, `${number}-title`])].join(
      " ",
    ),
    "aria-describedby": wrong ? `${number}-error` : undefined,
    "aria-invalid": wrong ? (true as const) : undefined,
  };
  return (
    <>
      <label
        className={own ? "cell-label own" : "cell-label"}
        htmlFor={id}
        id={`${line}-${column}`}
      >
        {column === "memo" ? t("sheet.words") : label}
      </label>
      {cell.control === "words" ? (
        <textarea className="input" rows={1} {...common} />
      ) : cell.control === "stage" || cell.control === "answer" ? (
        <select className="input" {...common}>
          <option value="">{t("reports.choose-one")}</option>
          {optionsOf(i18n, cell.control).map(({ value: option, label: words }) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          className={cell.control === "number" ? "input input-number" : "input"}
          type="text"
          inputMode={INPUT_MODES[cell.control]}
          autoComplete="off"
          {...common}
        />
      )}
    </>
  );
}

const INPUT_MODES = { number: "decimal", day: "numeric", text: undefined } as const;

function optionsOf(i18n: I18n, control: "stage" | "answer"): { value: string; label: string }[] {
  const { t } = i18n;
  if (control === "stage") {
    return WORKS_STAGES.map((stage) => ({ value: stage, label: stageText(i18n, stage) }));
  }
  return [
    { value: "yes", label: t("reports.yes") },
    { value: "no", label: t("reports.no") },
  ];
}
