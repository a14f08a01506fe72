import { Figure } from "#components/charts/figure.tsx";
import { type Addresses, address } from "#components/dashboards/addresses.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { BriefTable, type FactGroup, type FactRow } from "./brief-table.tsx";
import { moreOf } from "./more-of.ts";
import type { WaitRow } from "./waits.ts";

const KINDS = ["instruction", "difficulty"] as const;
const SHOWN = { instruction: 3, difficulty: 4 };
const FEW = 1;

/** A count and what it is made of. */
type Linked = { count: number; href: string };

type Props = { i18n: I18n; unitId: string; rows: WaitRow[]; to: Addresses };

/** For whom others wait: instructions and difficulties without an answer, by the unit that must give it. */
export function WaitsTable({ i18n, unitId, rows, to }: Props) {
  const { t, format } = i18n;
  const late = sumOf(rows, "late");
  const count = sumOf(rows, "count");
  const instructions = (state: string) =>
    address("/instructions", { view: "below", state, below: unitId });
  const all = {
    instruction: {
      open: instructions("open"),
      late: instructions("overdue"),
    },
    difficulty: {
      open: to.list({ reports: "asking" }),
      late: to.list({ reports: "unanswered" }),
    },
  };
  const factsOf = (open: Linked, tooLate: Linked) => [
    { text: format.number(open.count), href: open.href },
    tooLate.count === 0
      ? { text: "0" }
      : { text: format.number(tooLate.count), href: tooLate.href },
  ];
  const groups = KINDS.flatMap((kind): FactGroup[] => {
    const own = rows.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const shown: FactRow[] = own.slice(0, SHOWN[kind]).map((one) => ({
      key: one.key,
      name: { text: one.unit },
      facts: [...factsOf(one, { count: one.late, href: one.lateHref }), { text: one.lasts }],
    }));
    if (own.length > shown.length) {
      shown.push({
        key: "all",
        name: { text: t("briefing.all-units", { count: own.length }) },
        facts: factsOf(
          { count: sumOf(own, "count"), href: all[kind].open },
          { count: sumOf(own, "late"), href: all[kind].late },
        ),
      });
    }
    const note = format.number(sumOf(own, "count"));
    const label = t(`briefing.waits-${kind}`);
    return [{ key: kind, label, note, rows: shown, ...moreOf(i18n, shown.length, FEW) }];
  });
  return (
    <Figure
      title={
        count === 0 ? t("briefing.waits-none") : t("briefing.waits-title", { all: count, late })
      }
      subtitle={t("briefing.waits-subtitle")}
    >
      {count > 0 && (
        <BriefTable
          caption={t("briefing.waits")}
          missing=""
          columns={[
            { label: t("briefing.must-answer") },
            { label: t("briefing.open"), numeric: true },
            { label: t("briefing.late-answers"), numeric: true },
            { label: t("dashboards.lasts"), numeric: true },
          ]}
          groups={groups}
        />
      )}
    </Figure>
  );
}

function sumOf(rows: readonly WaitRow[], of: "count" | "late"): number {
  return rows.reduce((sum, one) => sum + one[of], 0);
}
