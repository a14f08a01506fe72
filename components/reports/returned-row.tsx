import type { ReactNode } from "react";
import { ReasonRow } from "#components/ui/work-rows.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ReportContext } from "#lib/reports/report-context.ts";

type Props = {
  i18n: I18n;
  returned: NonNullable<ReportContext["returned"]>;
  columns: number;
  /** As its row. */
  from?: "s" | "m" | "l";
  /** On the phone only. */
  deeds?: ReactNode;
};

/** Under the row of a report that was sent back: who did and why. */
export function ReturnedRow({ i18n, returned, columns, from, deeds }: Props) {
  const { t, format } = i18n;
  const { unitName, unitNameEn, at, reason } = returned;
  return (
    <ReasonRow from={from} columns={columns} label={t("common.return-reason")} deeds={deeds}>
      ({named(i18n, unitName, unitNameEn)}, {format.dateTime(at)}): {reason}
    </ReasonRow>
  );
}
