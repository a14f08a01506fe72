import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ThresholdChange } from "#lib/reviews/threshold-page.ts";
import { thresholdText } from "./threshold-words.ts";

/** Every change of the office's thresholds, the newest on top. */
export function ThresholdHistory({
  i18n,
  history,
}: {
  i18n: I18n;
  history: readonly ThresholdChange[];
}) {
  const { t, format } = i18n;
  if (history.length === 0) return <p className="text-ink-2">{t("thresholds.history-none")}</p>;
  const said = ({ key }: ThresholdChange, value: number | null) =>
    value === null ? t("thresholds.cleared") : thresholdText(i18n, key, value);
  return (
    <Table
      i18n={i18n}
      stack
      caption={t("thresholds.history-caption")}
      columns={[
        { label: t("thresholds.what") },
        { label: t("thresholds.from-to") },
        { label: t("thresholds.reason") },
        { label: t("thresholds.by") },
        { label: t("thresholds.at") },
      ]}
    >
      <RowGroup>
        {history.map((change) => (
          <Row key={change.id}>
            <Title
              note={
                change.group
                  ? named(i18n, change.group, change.groupEn)
                  : t("thresholds.all-groups")
              }
            >
              {t(`thresholds.names.${change.key}`)}
            </Title>
            <Cell label={t("thresholds.from-to")}>
              {said(change, change.before)} → {said(change, change.value)}
            </Cell>
            <Cell>{change.reason}</Cell>
            <Cell second>{named(i18n, change.by, change.byEn)}</Cell>
            <Cell second>{format.dateTime(change.at)}</Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}
