import { stageText, valueText } from "#components/reports/figure-text.ts";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { type MoneyUnit, readableUnit } from "#lib/domain/money.ts";
import type { NamedIndicator, NamedStep } from "#lib/domain/report-names.ts";
import type { VersionChange } from "#lib/domain/version-changes.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  changes: readonly VersionChange[];
  /** What the two columns are: versions of a report, or periods. */
  heads: [before: string, after: string];
  indicators: readonly NamedIndicator[];
  steps: readonly NamedStep[];
  works: readonly { id: string; name: string }[];
};

/** What differs, as before and after; what stayed is not shown. */
export function ChangesTable({ i18n, changes, heads, ...about }: Props) {
  const { t } = i18n;
  const [before, after] = heads;
  const moneyUnit = commonMoneyUnit(changes);
  return (
    <Table
      i18n={i18n}
      compact
      caption={t("assignments.changes-caption")}
      columns={[{ label: t("assignments.changed") }, { label: before }, { label: after }]}
    >
      <RowGroup>
        {changes.map((change) => {
          const { key, label, was, is } = worded(i18n, change, { ...about, moneyUnit });
          return (
            <Row key={key}>
              <Title>{label}</Title>
              <Cell second>{was ?? t("assignments.nothing-said")}</Cell>
              <Cell>
                <b>{is ?? t("assignments.nothing-said")}</b>
              </Cell>
            </Row>
          );
        })}
      </RowGroup>
    </Table>
  );
}

/** The finest of what is told, so that what stands side by side is read in one unit. */
function commonMoneyUnit(changes: readonly VersionChange[]): MoneyUnit {
  const amounts = changes.flatMap((change) =>
    change.what === "money" ? [change.before, change.after] : [],
  );
  const units = amounts.flatMap((amount) =>
    amount && BigInt(amount) !== 0n ? [readableUnit(BigInt(amount))] : [],
  );
  return (["dong", "million"] as const).find((unit) => units.includes(unit)) ?? "billion";
}

type Worded = { key: string; label: string; was: string | null; is: string | null };

function worded(
  i18n: I18n,
  change: VersionChange,
  {
    indicators,
    steps,
    works,
    moneyUnit: unit,
  }: Pick<Props, "indicators" | "steps" | "works"> & { moneyUnit: MoneyUnit },
): Worded {
  const { t, format } = i18n;
  const days = ({ before, after }: { before: string | null; after: string | null }) => ({
    was: before && format.date(before),
    is: after && format.date(after),
  });
  switch (change.what) {
    case "value": {
      const indicator = indicators.find(({ id }) => id === change.indicatorId);
      if (!indicator) return { key: change.indicatorId, label: "", was: null, is: null };
      return {
        key: indicator.id,
        label: named(i18n, indicator.nameVi, indicator.nameEn),
        was: change.before && valueText(i18n, indicator, change.before),
        is: change.after && valueText(i18n, indicator, change.after),
      };
    }
    case "money": {
      const source = t(`funding.sources.${change.source}`);
      const label = `${source}: ${t(`funding.${change.column}`)}`;
      return {
        key: `${change.year} ${change.source} ${change.column}`,
        label,
        was: change.before && format.money(change.before, { unit }),
        is: change.after && format.money(change.after, { unit }),
      };
    }
    case "stage":
      return {
        key: change.what,
        label: t("assignments.stage"),
        was: change.before && stageText(i18n, change.before),
        is: change.after && stageText(i18n, change.after),
      };
    case "step": {
      const step = steps.find(({ id }) => id === change.stepId);
      const label = step ? named(i18n, step.title, step.titleEn) : "";
      return { key: change.stepId, label, ...days(change) };
    }
    case "works": {
      const nameOf = (id: string | null) => works.find((one) => one.id === id)?.name ?? null;
      const label = t("assignments.works");
      return { key: change.what, label, was: nameOf(change.before), is: nameOf(change.after) };
    }
    case "document":
      return {
        key: change.what,
        label: t("reports.document-number"),
        was: change.before,
        is: change.after,
      };
    case "documentDate":
      return { key: change.what, label: t("reports.document-date"), ...days(change) };
    case "stageOn":
      return { key: change.what, label: t("reports.stage-on"), ...days(change) };
    case "completedOn":
      return { key: change.what, label: t("reports.completed-on"), ...days(change) };
  }
}
