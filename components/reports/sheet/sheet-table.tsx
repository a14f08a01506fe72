// biome-ignore-all lint/a11y/noRedundantRoles: on the phone CSS changes `display`, which takes roles away
// biome-ignore-all lint/a11y/useSemanticElements: as above

import type { TaskKind } from "#lib/domain/report-content.ts";
import { SHEET_KINDS } from "#lib/domain/report-sheet.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Sheet } from "#lib/reports/sheet.ts";
import { FormRow, SheetRowView } from "./sheet-row-view.tsx";

/** A report of the sheet with the number of its row in the page. */
export type NumberedReport = Sheet["reports"][number] & { number: string };

type Props = {
  i18n: I18n;
  reports: readonly NumberedReport[];
  /** The actor reports for several units. */
  withUnit: boolean;
};

/** One row a report, under the heads of what is told of it; on the phone a row is an item. */
export function SheetTable({ i18n, reports, withUnit }: Props) {
  const { t } = i18n;
  return (
    <table role="table" className="data data-stack sheet">
      <caption className="sr-only">{t("sheet.caption")}</caption>
      {SHEET_KINDS.map((kind) => {
        const members = reports.filter(({ context }) => context.task.kind === kind);
        return members.length === 0 ? null : (
          <tbody key={kind} role="rowgroup">
            <KindHead i18n={i18n} kind={kind} count={members.length} />
            {members.map(({ context, row, number, begun }) =>
              row ? (
                <SheetRowView
                  key={number}
                  i18n={i18n}
                  row={row}
                  number={number}
                  withUnit={withUnit}
                />
              ) : (
                <FormRow
                  key={number}
                  i18n={i18n}
                  report={context}
                  withUnit={withUnit}
                  begun={begun}
                />
              ),
            )}
          </tbody>
        );
      })}
    </table>
  );
}

function KindHead({ i18n, kind, count }: { i18n: I18n; kind: TaskKind; count: number }) {
  const { t, format } = i18n;
  return (
    <tr role="row" className="group">
      <th role="rowheader" scope="rowgroup">
        {t(`sheet.kinds.${kind}`)}
        <span className="group-note">{format.number(count)}</span>
      </th>
      <th role="columnheader" scope="col" className="num">
        {t("common.previous-period")}
      </th>
      <th role="columnheader" scope="col">
        {t(`sheet.first.${kind}`)}
      </th>
      <th role="columnheader" scope="col">
        {t(`sheet.second.${kind}`)}
      </th>
      <th role="columnheader" scope="col" className="num">
        {t("sheet.change")}
      </th>
      <th role="columnheader" scope="col">
        <span className="sr-only">{t("sheet.no-change")}</span>
      </th>
      <th role="columnheader" scope="col">
        {t("sheet.words")}
      </th>
      <th role="columnheader" scope="col">
        {t("sheet.row")}
      </th>
    </tr>
  );
}
