import { Figure } from "#components/charts/figure.tsx";
import { type Addresses, address } from "#components/dashboards/addresses.ts";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import type { InstructionHere, OpenBelow } from "#lib/instructions/at-page.ts";
import { BriefTable, type FactGroup, type FactRow } from "./brief-table.tsx";
import { moreOf } from "./more-of.ts";

/** Of each kind so many stand on the page. */
export const WAITS_SHOWN = 2;
const FEW = 1;
/** Of a line's length: the rest stands where it leads. */
const MOST_CHARACTERS = 70;

type Props = { i18n: I18n; page: BriefingPage; owed: OpenBelow; to: Addresses };

/** For whom others wait: what was asked and not answered, who must answer, and for how long it has waited. */
export function WaitsTable({ i18n, page, owed, to }: Props) {
  const { t, format } = i18n;
  const { answerers, today, unit } = page;
  const asked = {
    open: answerers.reduce((sum, { count }) => sum + count, 0),
    overdue: answerers.reduce((sum, one) => sum + one.late, 0),
  };
  const all = owed.open + asked.open;
  const groups = [
    groupOf("instruction", {
      rows: owed.rows.map(instructionRow),
      count: owed.open,
      href: address("/instructions", { view: "below", state: "open", below: unit.id }),
    }),
    groupOf("difficulty", {
      rows: answerers.filter(({ id }) => page.oldestAsked.has(id)).map(askedRow),
      count: asked.open,
      href: to.list({ reports: "asking" }),
    }),
  ];
  return (
    <Figure
      title={
        all === 0
          ? t("briefing.waits-none")
          : t("briefing.waits-title", { all, late: owed.overdue + asked.overdue })
      }
      subtitle={t("briefing.waits-subtitle")}
    >
      {all > 0 && (
        <div className="waits">
          <BriefTable
            caption={t("briefing.waits")}
            missing=""
            columns={[
              { label: t("briefing.asked-of") },
              { label: t("dashboards.lasts"), numeric: true },
            ]}
            groups={groups.flatMap((group) => group ?? [])}
          />
        </div>
      )}
    </Figure>
  );

  function groupOf(
    kind: "instruction" | "difficulty",
    { rows, count, href }: { rows: FactRow[]; count: number; href: string },
  ): FactGroup | null {
    if (rows.length === 0) return null;
    const label = t(`briefing.waits-${kind}`);
    const more = {
      key: "all",
      name: { text: t("briefing.waits-all", { count }), href },
      facts: [],
    };
    const shown = count > rows.length ? [...rows, more] : rows;
    const note = format.number(count);
    return { key: kind, label, note, rows: shown, ...moreOf(i18n, shown.length, FEW) };
  }

  function instructionRow({ id, text, owner, ownerEn, dueOn }: InstructionHere): FactRow {
    return {
      key: id,
      name: { text: beginningOf(text), href: `/instructions/${id}` },
      notes: [{ text: named(i18n, owner, ownerEn) }],
      facts: [{ text: format.distance(dueOn, today), ...(dueOn < today && { loud: true }) }],
    };
  }

  function askedRow(one: BriefingPage["answerers"][number]): FactRow {
    const { id, count, late } = one;
    return {
      key: id,
      name: {
        text: beginningOf(page.oldestAsked.get(id) ?? t("briefing.waits-difficulty")),
        href: to.list({ reports: "asking", who: id }),
      },
      notes: [
        { text: nameOf(i18n, one) },
        late > 0
          ? {
              text: t("briefing.waits-late", { count, late }),
              href: to.list({ reports: "unanswered", who: id }),
            }
          : { text: t("briefing.waits-count", { count }) },
      ],
      facts: [{ text: t("dashboards.working-days", { days: one.workingDays }) }],
    };
  }
}

/** As much of somebody's words as a line holds. */
function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length < MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`;
}
