import { figureText, stageText, targetText } from "#components/reports/figure-text.ts";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { AssignmentFacts } from "#lib/assignments/timeline.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { latenessOf } from "#lib/domain/lateness.ts";
import { NO_CONTENT } from "#lib/domain/report-content.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";

type Props = { i18n: I18n; facts: AssignmentFacts; today: CivilDate };

/** What the assignment is, where it stands, and the report that is awaited first. */
export function AssignmentHead({ i18n, facts, today }: Props) {
  const { t, format } = i18n;
  const { task, unit, owed, mine, occurrence } = facts;
  const title = taskTitle(i18n, task, occurrence);
  const coordinating = coordinatingOf(facts);
  return (
    <>
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/assignments", label: t("assignments.list") },
          { href: `/assignments?unit=${unit.id}`, label: nameOf(i18n, unit) },
          { label: title },
        ]}
        title={title}
        sentence={
          <>
            <span className="text-ink-2">{whoDoesIt(i18n, facts)}</span>{" "}
            <AssignmentMark i18n={i18n} facts={facts} today={today} />
          </>
        }
        facts={[
          {
            label: t("assignments.deadline"),
            value: facts.dueOn ? format.date(facts.dueOn) : t("states.no-deadline-short"),
          },
          {
            label: t("assignments.first-deadline"),
            value: facts.firstDueOn ? format.date(facts.firstDueOn) : t("common.missing"),
          },
          ...(facts.doneOn
            ? [{ label: t("assignments.done-on"), value: format.date(facts.doneOn) }]
            : []),
          ...reporting(i18n, facts),
          ...(facts.target === null
            ? []
            : [{ label: t("reports.target"), value: targetText(i18n, facts.target, facts) }]),
          ...approved(i18n, facts),
          {
            label: t("assignments.open-difficulties"),
            value:
              facts.openDifficulties > 0
                ? format.number(facts.openDifficulties)
                : t("assignments.none"),
          },
        ]}
        deeds={
          mine &&
          owed && (
            <ButtonLink kind={owed.handedUp ? "plain" : "primary"} href={`/reports/${owed.id}`}>
              {owedDeed(i18n, owed)}
            </ButtonLink>
          )
        }
      />
      {coordinating.length > MOST_NAMED && (
        <Disclosure summary={t("assignments.all-coordinating", { count: coordinating.length })}>
          <p className="text-s">{coordinating.map((party) => nameOf(i18n, party)).join(", ")}</p>
        </Disclosure>
      )}
    </>
  );
}

function owedDeed({ t, format }: I18n, owed: NonNullable<AssignmentFacts["owed"]>): string {
  const period = format.periodInSentence(owed.period);
  if (owed.handedUp) return t("assignments.report-before-head", { period });
  return owed.state === "returned"
    ? t("common.correct-resubmit")
    : t("assignments.report-for", { period });
}

/** So many are named in the head's sentence; more are told by their number, and stand folded below. */
const MOST_NAMED = 4;
const NAMED_OF_MANY = 2;

function coordinatingOf({ parties }: AssignmentFacts) {
  return parties.filter(({ role }) => role === "coordinating");
}

function whoDoesIt(i18n: I18n, facts: AssignmentFacts): string {
  const { t } = i18n;
  const lead = nameOf(i18n, facts.unit);
  const names = coordinatingOf(facts).map((party) => nameOf(i18n, party));
  if (names.length === 0) return t("assignments.lead", { lead });
  if (names.length <= MOST_NAMED) {
    return t("assignments.lead-and-coordinating", { lead, coordinating: names.join(", ") });
  }
  return t("assignments.lead-and-many", {
    lead,
    coordinating: names.slice(0, NAMED_OF_MANY).join(", "),
    others: names.length - NAMED_OF_MANY,
  });
}

/** A filled mark with the distance to the deadline; a state that ends the duty is said as such. */
function AssignmentMark({ i18n, facts, today }: Props) {
  const { t, format } = i18n;
  const { state, dueOn, doneOn, waiting } = facts;
  if (state === "refused" || state === "cancelled" || state === "superseded") {
    return (
      <StateMark state="no-deadline" form="fill">
        {t(`assignments.states.${state}`)}
      </StateMark>
    );
  }
  if (state === "suspended") {
    return (
      <StateMark state="suspended" form="fill">
        {t("states.suspended")}
      </StateMark>
    );
  }
  const lateness = latenessOf({ dueOn, doneOn }, today);
  const counting = dueOn !== null && doneOn === null && lateness !== "within-term";
  const words = counting
    ? t("assignments.state-and-distance", {
        state: t(`states.${lateness}`),
        distance: format.distance(dueOn, today),
      })
    : t(`states.${lateness}`);
  return (
    <>
      <StateMark state={lateness} form="fill">
        {words}
      </StateMark>
      {waiting > 0 && (
        <>
          {" "}
          <StateMark state="waiting">{t("states.waiting-uncounted")}</StateMark>
        </>
      )}
    </>
  );
}

/** By when the next report is awaited; of what was just given out when there is something to report at all. */
function reporting(i18n: I18n, { owed, firstReport }: AssignmentFacts) {
  const { t, format } = i18n;
  if (owed) {
    const value = t("assignments.report-by", {
      day: format.date(owed.dueOn),
      period: format.periodInSentence(owed.period),
    });
    return [{ label: t("reports.send-by"), value }];
  }
  if (!firstReport) return [];
  const { period, opensOn, dueOn } = firstReport;
  const value = t("assignments.first-report-of", {
    period: format.periodInSentence(period),
    opens: format.date(opensOn),
    closes: format.date(period.endsOn),
    due: format.date(dueOn),
  });
  return [{ label: t("assignments.first-report"), value }];
}

/** The figure, the stage and the money that count so far. */
function approved(i18n: I18n, facts: AssignmentFacts): { label: string; value: string }[] {
  const { t, format } = i18n;
  const { task, works, figures, indicators, allocated, disbursed } = facts;
  const shown: { label: string; value: string }[] = [];
  const [main] = works;
  if (main) {
    const stage = stageText(i18n, main.stage);
    const value = works.length > 1 ? `${main.name}: ${stage}` : stage;
    shown.push({ label: t("assignments.approved-stage"), value });
  } else if (task.kind === "indicator") {
    const told = { kind: task.kind, indicators, stepCount: 0 };
    const value =
      figures.length > 0
        ? figureText(i18n, told, { ...NO_CONTENT, values: figures })
        : t("assignments.nothing-approved");
    shown.push({ label: t("assignments.approved-figure"), value });
  }
  if (allocated !== "0" || disbursed !== "0") {
    shown.push({
      label: disbursedLabel(i18n, facts),
      value: t("assignments.part-of", {
        part: format.amount(disbursed, "million"),
        whole: format.money(allocated, { unit: "million" }),
      }),
    });
  }
  return shown;
}

/** The sum of all years says of which. */
function disbursedLabel({ t }: I18n, { money }: AssignmentFacts): string {
  const years = money
    .filter(({ allocated, disbursed }) => allocated !== "0" || disbursed !== "0")
    .map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return t("assignments.disbursed");
  return from === to
    ? t("assignments.disbursed-of", { years: String(to) })
    : t("assignments.disbursed-of", { years: `${from}–${to}` });
}
