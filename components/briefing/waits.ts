import type { Addresses } from "#components/dashboards/addresses.ts";
import { address } from "#components/dashboards/addresses.ts";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import { type CivilDate, daysBetween } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { OwnerCount } from "#lib/instructions/queries.ts";

/** Somebody who must answer: what, how many, how many of them too late, and for how long the oldest has waited. */
export type WaitRow = {
  key: string;
  kind: "instruction" | "difficulty";
  unit: string;
  href: string;
  lateHref: string;
  count: number;
  late: number;
  lasts: string;
};

/** Instructions, then difficulties, of each what is too late for longest first; then what has waited longest. */
export function waitsOf(
  i18n: I18n,
  {
    owed,
    answerers,
    today,
    to,
  }: { owed: readonly OwnerCount[]; today: CivilDate; to: Addresses } & Pick<
    BriefingPage,
    "answerers"
  >,
): WaitRow[] {
  const { t } = i18n;
  const asked = owed
    .filter(({ open }) => open > 0)
    .map((one) => {
      const due = one.oldestDueOn ?? today;
      const days = daysBetween(due, today);
      const list = (state: string) =>
        address("/instructions", { view: "below", state, owner: one.id });
      return {
        days,
        row: {
          key: `i${one.id}`,
          kind: "instruction" as const,
          unit: nameOf(i18n, one),
          href: list("open"),
          lateHref: list("overdue"),
          count: one.open,
          late: one.overdue,
          lasts: i18n.format.distance(due, today),
        },
      };
    });
  const raised = answerers.map((one) => ({
    days: daysBetween(one.oldestOn, today),
    row: {
      key: `d${one.id}`,
      kind: "difficulty" as const,
      unit: nameOf(i18n, one),
      href: to.list({ reports: "asking", who: one.id }),
      lateHref: to.list({ reports: "unanswered", who: one.id }),
      count: one.count,
      late: one.late,
      lasts: t("dashboards.working-days", { days: one.workingDays }),
    },
  }));
  const inOrder = <Row extends { days: number; row: WaitRow }>(rows: Row[]) =>
    rows
      .toSorted((a, b) => lateFirst(b) - lateFirst(a) || b.days - a.days || b.row.late - a.row.late)
      .map(({ row }) => row);
  return [...inOrder(asked), ...inOrder(raised)];
}

function lateFirst({ row }: { row: WaitRow }): number {
  return row.late > 0 ? 1 : 0;
}
