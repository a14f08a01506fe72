import { scaleLinear } from "d3-scale";
import { Change } from "#components/charts/change.tsx";
import { Figure } from "#components/charts/figure.tsx";
import { RankRow, RankTable } from "#components/charts/rank-table.tsx";
import { RowBar } from "#components/charts/row-bar.tsx";
import { address } from "#components/dashboards/addresses.ts";
import type { GapRow } from "#lib/dashboards/goal-gaps.ts";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { CompareForm } from "./compare-form.tsx";
import { goalWords, missingWords } from "./goal-words.ts";

type Props = { i18n: I18n; page: GoalPage };

/** Columns that only a wide page has: the parts of the share, and the share of the gap. */
const EXTRA = 2;

/** Who makes up the gap: each child on two days, who lacks most first, a heavy rule where they pass half of it. */
export function GapRanking({ i18n, page }: Props) {
  const { t, format } = i18n;
  const { goal, gaps, whole, from, to } = page;
  const words = goalWords(i18n, page);
  if (gaps.length < 2) return null;
  const hasTarget = gaps.some(({ target }) => target !== null);
  const common = whole.now.value === null ? t("common.missing") : words.value(whole.now.value);
  const isShare = goal.measuredIn === "percent";
  return (
    <Figure
      title={titleOf(i18n, page)}
      subtitle={t(`trajectory.gaps-subtitle-${isShare ? "share" : "amount"}`, {
        from: format.date(from),
        to: format.date(to),
        common,
      })}
      remark={[whole.half > 0 && t("trajectory.gaps-remark"), ...movedMost(i18n, page)]
        .filter(Boolean)
        .join(" ")}
    >
      <CompareForm i18n={i18n} page={page} />
      <RankTable
        dots
        extra={EXTRA}
        caption={t("trajectory.gaps-caption")}
        name={t("trajectory.unit")}
        figures={[
          t("trajectory.value"),
          t("trajectory.since", { day: format.date(from) }),
          t("trajectory.missing"),
          isShare ? t("trajectory.parts") : t("trajectory.given"),
          t("trajectory.share"),
        ]}
      >
        {gaps.map((row) => (
          <RankRow
            key={row.part.child ?? "own"}
            extra={EXTRA}
            name={unitName(i18n, page, row)}
            href={
              row.part.id
                ? address(`/goals/${goal.id}`, { ...compared(page), unit: row.part.id })
                : undefined
            }
            look={row.cut ? "cut" : undefined}
            bar={<Dots row={row} page={page} />}
            figures={[
              <b key="value">
                {row.now.value === null ? t("common.missing") : words.value(row.now.value)}
              </b>,
              <ChangeOf key="since" i18n={i18n} page={page} row={row} />,
              row.missing === null ? t("common.missing") : missingWords(i18n, goal, row.missing),
              <a key="parts" href={listOf(page, row)}>
                {isShare ? partsOf(row) : given(row.target)}
              </a>,
              hasTarget ? format.share(row.missing, whole.missing) : t("common.missing"),
            ]}
          />
        ))}
        <RankRow
          look="sum"
          extra={EXTRA}
          name={t("common.total")}
          figures={[
            common,
            <ChangeOf key="since" i18n={i18n} page={page} row={whole} />,
            hasTarget ? missingWords(i18n, goal, whole.missing) : t("common.missing"),
            <a
              key="parts"
              href={address(`/dashboard/${page.unit.id}/assignments`, { goal: goal.id })}
            >
              {isShare ? partsOf(whole) : given(goal.standing.next?.target ?? null)}
            </a>,
            hasTarget ? format.share(whole.missing, whole.missing) : t("common.missing"),
          ]}
        />
      </RankTable>
    </Figure>
  );

  function given(target: number | null): string {
    return target === null ? t("common.missing") : words.value(target);
  }

  function partsOf({ now }: Pick<GapRow, "now">): string {
    const part = (of: number) =>
      goal.ofMoney ? format.amount(BigInt(Math.round(of)), "billion", 0) : format.number(of, 0);
    return `${part(now.numerator)} / ${part(now.denominator)}`;
  }
}

/** The two days in the address, where they are not the ones that stand there by themselves. */
function compared({ asked }: GoalPage) {
  return { from: asked.from, to: asked.to };
}

function listOf({ unit, goal }: GoalPage, { part }: GapRow): string {
  return address(`/dashboard/${unit.id}/assignments`, {
    goal: goal.id,
    under: part.id ?? "own",
  });
}

function unitName(i18n: I18n, { unit }: GoalPage, { part }: GapRow): string {
  if (part.name !== null) return nameOf(i18n, { name: part.name, nameEn: part.nameEn });
  const own = { name: unit.shortName, nameEn: unit.nameEn };
  return i18n.t("trajectory.own", { unit: nameOf(i18n, own) });
}

type ChangeProps = { i18n: I18n; page: GoalPage; row: Pick<GapRow, "before" | "now"> };

function ChangeOf({ i18n, page, row: { before, now } }: ChangeProps) {
  const change = changeOf({ before, now });
  if (change === null) return i18n.t("common.missing");
  return (
    <Change value={change} good="up">
      {changeWords(i18n, page, change)}
    </Change>
  );
}

function changeOf({ before, now }: Pick<GapRow, "before" | "now">): number | null {
  if (before.value === null || now.value === null) return null;
  const change = now.value - before.value;
  return Math.abs(change) < 0.05 && now.denominator > 0 ? 0 : change;
}

function changeWords(i18n: I18n, page: GoalPage, change: number): string {
  if (change === 0) return "0";
  const { format } = i18n;
  if (page.goal.measuredIn === "percent") return format.signed(change, page.goal.decimals);
  return `${change < 0 ? "\u2212" : "+"}${goalWords(i18n, page).value(Math.abs(change))}`;
}

/** Before and now as two dots and a line, the common line dashed, the milestone in gold. */
function Dots({ row, page }: { row: GapRow; page: GoalPage }) {
  const values = page.gaps.flatMap(({ before, now, target }) => [
    before.value ?? 0,
    now.value ?? 0,
    target ?? 0,
  ]);
  const isShare = page.goal.measuredIn === "percent";
  const x = scaleLinear([0, Math.max(isShare ? 100 : 0, ...values) || 1], [2, 96]);
  const at = (value: number) => `${Math.round(x(value) * 100) / 100}%`;
  const { before, now, target } = row;
  const common = isShare ? page.whole.now.value : null;
  return (
    <RowBar height={18}>
      <line x1={at(0)} x2="96%" y1="9" y2="9" className="rule" />
      {common !== null && (
        <line x1={at(common)} x2={at(common)} y1="-7" y2="25" className="common" />
      )}
      {before.value !== null && now.value !== null && (
        <line x1={at(before.value)} x2={at(now.value)} y1="9" y2="9" className="was" />
      )}
      {target !== null && (
        <svg x={at(target)} y="9" overflow="visible" aria-hidden="true">
          <path d="M0-4 4 0 0 4-4 0z" className="goal-mark" />
        </svg>
      )}
      {before.value !== null && (
        <circle cx={at(before.value)} cy="9" r="3.5" className="dot-open" />
      )}
      {now.value !== null && <circle cx={at(now.value)} cy="9" r="4.5" className="dot-now" />}
    </RowBar>
  );
}

function titleOf(i18n: I18n, page: GoalPage): string {
  const { t } = i18n;
  const { gaps, whole, goal } = page;
  const [first] = gaps;
  if (!first || gaps.every(({ missing }) => missing === null)) return t("trajectory.gaps-plain");
  if (!first.missing || whole.missing === 0) return t("trajectory.gaps-none");
  const said = {
    first: unitName(i18n, page, first),
    most:
      goal.missingUnits === null
        ? missingWords(i18n, goal, first.missing)
        : t("trajectory.units", { count: first.missing }),
  };
  if (whole.half > 1) return t("trajectory.gaps-half", { ...said, half: whole.half });
  return t("trajectory.gaps-first", said);
}

/** Who rose most between the two days, and who fell. */
function movedMost(i18n: I18n, page: GoalPage): string[] {
  const { t, format } = i18n;
  const moved = page.gaps
    .map((row) => ({ row, change: changeOf(row) ?? 0 }))
    .toSorted((a, b) => b.change - a.change);
  const [most, least] = [moved.at(0), moved.at(-1)];
  const said = (one: (typeof moved)[number]) => ({
    unit: unitName(i18n, page, one.row),
    change: changeWords(i18n, page, one.change),
  });
  return [
    ...(most && most.change > 0
      ? [t("trajectory.gaps-most", { ...said(most), from: format.date(page.from) })]
      : []),
    ...(least && least.change < 0 ? [t("trajectory.gaps-least", said(least))] : []),
  ];
}
