import { targetText, valueText } from "#components/reports/figure-text.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { AssignmentFacts } from "#lib/assignments/timeline.ts";
import type { Cascade, PartShown } from "#lib/cascade/queries.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { latenessOf } from "#lib/domain/lateness.ts";
import { addsUp, sharing } from "#lib/domain/shares.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  today: CivilDate;
  facts: AssignmentFacts;
  cascade: Cascade | null;
  /** What was just done here. */
  told: "broken-down" | "drafted" | null;
};

/** What the assignment is a part of, its parts below, and whether they make the whole. */
export function CascadeSection({ i18n, today, facts, cascade, told }: Props) {
  const { t } = i18n;
  if (!cascade) return null;
  const { whole, parts, mayBreakDown } = cascade;
  return (
    <section className="mt-4" id="parts" aria-labelledby={parts.length > 0 ? "h-parts" : undefined}>
      {told && <Notice state="approved" title={t(`cascade.told-${told}`)} announce />}
      {whole && (
        <p>
          {t("cascade.part-of")}{" "}
          {whole.readable ? (
            <a href={`/assignments/${whole.id}`}>{nameOf(i18n, whole)}</a>
          ) : (
            nameOf(i18n, whole)
          )}
        </p>
      )}
      {parts.length > 0 && <Parts i18n={i18n} today={today} facts={facts} parts={parts} />}
      {mayBreakDown && (
        <p className="mt-2">
          <ButtonLink kind="plain" href={`/assignments/${facts.id}/break-down`}>
            {t(parts.length > 0 ? "cascade.change" : "cascade.break-down")}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function Parts({
  i18n,
  today,
  facts,
  parts,
}: Omit<Props, "cascade" | "told"> & { parts: PartShown[] }) {
  const { t, format } = i18n;
  const { task, indicators, target } = facts;
  const [indicator] = indicators;
  const told = { task, indicators };
  const { handedOn, kept } = sharing({ target }, parts);
  const adds = addsUp(indicator?.kind);
  return (
    <>
      <h2 id="h-parts">{t("cascade.parts", { count: parts.length })}</h2>
      {adds && kept !== null && target !== null && (
        <p>
          {t("cascade.ledger", {
            received: targetText(i18n, target, told),
            handedOn: targetText(i18n, handedOn, told),
            kept: targetText(i18n, kept, told),
          })}
        </p>
      )}
      {adds && indicator && (
        <p>
          {t("cascade.consolidated", {
            own: valueText(i18n, indicator, { numerator: ownOf(facts), denominator: null }),
            below: valueText(i18n, indicator, { numerator: reached(parts), denominator: null }),
            all: valueText(i18n, indicator, {
              numerator: sharing({ target: null }, [
                { target: ownOf(facts) },
                { target: reached(parts) },
              ]).handedOn,
              denominator: null,
            }),
          })}
        </p>
      )}
      <Table
        i18n={i18n}
        stack
        caption={t("cascade.parts-caption")}
        columns={[
          { label: t("tasks.area") },
          { label: t("tasks.target-column"), numeric: true },
          { label: t("assignments.approved-figure"), numeric: true },
          { label: t("tasks.filter-state") },
          { label: t("tasks.due"), numeric: true },
        ]}
      >
        <RowGroup>
          {parts.map((part) => (
            <Row key={part.id}>
              <Title href={`/assignments/${part.id}`}>{nameOf(i18n, part)}</Title>
              <Cell numeric label={t("tasks.target-column")} phone="half">
                {part.target === null ? t("common.missing") : targetText(i18n, part.target, told)}
              </Cell>
              <Cell numeric label={t("assignments.approved-figure")} phone="half">
                {part.figure && indicator
                  ? valueText(i18n, indicator, part.figure)
                  : t("common.missing")}
              </Cell>
              <Cell>
                <PartMark i18n={i18n} today={today} part={part} />
              </Cell>
              <Cell numeric label={t("tasks.due")}>
                {format.date(part.dueOn)}
              </Cell>
            </Row>
          ))}
        </RowGroup>
      </Table>
    </>
  );
}

function PartMark({ i18n: { t }, today, part }: { i18n: I18n; today: CivilDate; part: PartShown }) {
  if (part.state === "suspended")
    return <StateMark state="suspended">{t("states.suspended")}</StateMark>;
  if (part.state === "refused")
    return <StateMark state="no-deadline">{t("assignments.states.refused")}</StateMark>;
  const lateness = latenessOf(part, today);
  return <StateMark state={lateness}>{t(`states.${lateness}`)}</StateMark>;
}

/** What the unit itself reached, of the part that it kept. */
function ownOf({ figures, indicators }: AssignmentFacts): number {
  const [indicator] = indicators;
  return figures.find(({ indicatorId }) => indicatorId === indicator?.id)?.numerator ?? 0;
}

function reached(parts: readonly PartShown[]): number {
  return sharing(
    { target: null },
    parts.map(({ figure }) => ({ target: figure?.numerator ?? 0 })),
  ).handedOn;
}
