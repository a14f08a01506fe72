import { Cell } from "#components/ui/table.tsx";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** The heads of `DatedCells`. */
export function datedColumns({ t }: I18n) {
  return [
    { label: t("units.from"), numeric: true },
    { label: t("units.to"), numeric: true },
    { label: t("units.basis"), from: "m" as const },
  ];
}

type Props = {
  i18n: I18n;
  from: CivilDate;
  to: CivilDate | null;
  basis: string | null;
};

/** From when to when something is so, and by which decision. */
export function DatedCells({ i18n: { t, format }, from, to, basis }: Props) {
  return (
    <>
      <Cell numeric label={t("units.from")} phone="half">
        {format.date(from)}
      </Cell>
      <Cell numeric label={t("units.to")} phone="half">
        {to ? format.date(to) : t("units.now")}
      </Cell>
      <Cell from="m" second className="wrap-anywhere">
        {basis ?? t("common.missing")}
      </Cell>
    </>
  );
}
