import { ButtonLink } from "#components/ui/button.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { DirectivePage, GoalRow } from "#lib/directives/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** The goals of a directive: where they began, and what is to be reached by each milestone. */
export function DirectiveGoals({
  i18n,
  directive: { id, goals, mayWrite },
}: {
  i18n: I18n;
  directive: Pick<DirectivePage, "id" | "goals" | "mayWrite">;
}) {
  const { t, format, locale } = i18n;
  const days = [
    ...new Set(goals.flatMap(({ milestones }) => milestones.map(({ on }) => on))),
  ].toSorted();
  /** The end of a year is called by the year. */
  const targetOf = (on: string) =>
    t("goals.target-of", { year: on.endsWith("-12-31") ? on.slice(0, 4) : format.date(on) });
  const figure = (goal: GoalRow, value: number | undefined) => {
    if (value === undefined) return t("common.missing");
    return goal.unitVi === "đồng" ? format.money(BigInt(Math.round(value))) : format.number(value);
  };
  return (
    <section className="mt-8" aria-labelledby="goals">
      <div className="head">
        <h2 id="goals">{t("directives.goals")}</h2>
        {mayWrite && (
          <div className="deeds">
            <ButtonLink href={`/directives/${id}/goals/new`} small>
              {t("directives.goal-add")}
            </ButtonLink>
          </div>
        )}
      </div>
      {goals.length === 0 ? (
        <p className="text-ink-2">{t("directives.goals-none")}</p>
      ) : (
        <Table
          i18n={i18n}
          caption={t("directives.goals")}
          stack
          columns={[
            { label: t("directives.goals") },
            { label: t("goals.unit"), from: "m" },
            { label: t("goals.baseline"), numeric: true },
            ...days.map((on) => ({ label: targetOf(on), numeric: true })),
          ]}
        >
          <RowGroup>
            {goals.map((goal) => (
              <Row key={goal.id}>
                <Title note={goal.code}>{locale === "en" ? goal.nameEn : goal.nameVi}</Title>
                <Cell from="m" second>
                  {locale === "en" ? goal.unitEn : goal.unitVi}
                </Cell>
                <Cell
                  numeric
                  phone="half"
                  label={t("goals.baseline")}
                  below={`${goal.baselineYear}`}
                >
                  {figure(goal, goal.baseline)}
                </Cell>
                {days.map((on) => (
                  <Cell key={on} numeric phone="half" label={targetOf(on)}>
                    {figure(goal, goal.milestones.find((one) => one.on === on)?.target)}
                  </Cell>
                ))}
              </Row>
            ))}
          </RowGroup>
        </Table>
      )}
    </section>
  );
}
