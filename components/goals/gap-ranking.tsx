import { scaleLinear } from "d3-scale";
import { Figure } from "#components/charts/figure.tsx";
import { RankTable } from "#components/charts/rank-table.tsx";
import type { Bar, RowMark } from "#components/charts/row-bar.tsx";
import { address } from "#components/dashboards/addresses.ts";
import { DownloadLinks } from "#components/exports/download-links.tsx";
import { DotWords } from "#components/ui/dot-words.tsx";
import type { GapRow } from "#lib/dashboards/goal-gaps.ts";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import { yearOf } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { CompareForm, type CompareProps } from "./compare-form.tsx";
import { goalWords, missingWords } from "./goal-words.ts";

/** Columns that only a wide page has: the parts of the share, and the share of the gap. */
const EXTRA = 2;

const MARKS: RowMark[] = [
  { draw: "level", look: "rule" },
  { draw: "upright", look: "common", from: -7, to: 25 },
  { draw: "level", look: "was" },
  { draw: "sign", look: "goal-mark", path: "M0-4 4 0 0 4-4 0z" },
  { draw: "dot", look: "dot-open", r: 3.5 },
  { draw: "dot", look: "dot-now", r: 4.5 },
];

/** Who makes up the gap: each child on two days, who lacks most first, a heavy rule where they pass half of it. */
export function GapRanking({ i18n, page, typed }: CompareProps) {
  const { t, format } = i18n;
  const { goal, gaps, whole, from, to } = page;
  const words = goalWords(i18n, page);
  const bar = barsOf(page);
  if (gaps.length < 2) return null;
  const hasTarget = gaps.some(({ target }) => target !== null);
  const common = whole.now.value === null ? t("common.missing") : words.value(whole.now.value);
  const isShare = goal.measuredIn === "percent";
  return (
    <Figure
      title={titleOf(i18n, page)}
      subtitle={
        <DotWords>
          {t(`trajectory.gaps-subtitle-${isShare ? "share" : "amount"}`, {
            from: format.date(from),
            to: format.date(to),
            common,
          })}
        </DotWords>
      }
      remark={[whole.half > 0 && t("trajectory.gaps-remark"), ...movedMost(i18n, page)]
        .filter(Boolean)
        .join(" ")}
    >
      <CompareForm i18n={i18n} page={page} typed={typed} />
      <RankTable
        dots
        extra={EXTRA}
        caption={t("trajectory.gaps-caption")}
        name={t("trajectory.unit")}
        columns={[
          { head: t("trajectory.value"), strong: true },
          { head: t("trajectory.since", { day: format.date(from) }), change: "up" },
          { head: t("trajectory.missing"), list: lackingOf(page, "*") },
          {
            head: isShare ? t("trajectory.parts") : t("trajectory.given"),
            list: listOf(page, "*"),
          },
          { head: t("trajectory.share") },
        ]}
        href={address(`/goals/${goal.id}`, { ...compared(page), unit: "*" })}
        height={18}
        marks={MARKS}
        rows={[
          ...gaps.map((row) => ({
            id: row.part.id ?? "own",
            name: gapName(i18n, page, row),
            ...(row.part.id === null && { href: null }),
            ...(row.cut && { look: "cut" as const }),
            bar: bar(row),
            figures: [
              row.now.value === null ? t("common.missing") : words.value(row.now.value),
              changeText(i18n, page, row),
              row.missing === null ? t("common.missing") : missingWords(i18n, goal, row.missing),
              isShare ? partsOf(row) : given(row.target),
              hasTarget ? format.share(row.missing, whole.missing) : t("common.missing"),
            ],
          })),
          {
            look: "sum",
            plain: true,
            name: t("common.total"),
            lists: [null, null, lackingOf(page), listOf(page)],
            figures: [
              common,
              changeText(i18n, page, whole),
              hasTarget ? missingWords(i18n, goal, whole.missing) : t("common.missing"),
              isShare ? partsOf(whole) : given(goal.standing.next?.target ?? null),
              hasTarget ? format.share(whole.missing, whole.missing) : t("common.missing"),
            ],
          },
        ]}
      />
      <DownloadLinks
        i18n={i18n}
        list="goal-units"
        query={{ goal: goal.id, unit: page.unit.id, from: page.asked.from, to: page.asked.to }}
      />
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

/** The tasks behind the goal, of a child or of all together. */
function listOf({ unit, goal }: GoalPage, under?: string): string {
  return address(`/dashboard/${unit.id}/assignments`, { goal: goal.id, under });
}

/** The units that lack it on the later day; null where it is not units that are counted. */
function lackingOf({ unit, goal, to, listsUnits }: GoalPage, under?: string): string | null {
  if (!listsUnits) return null;
  return address(`/dashboard/${unit.id}/assignments`, { goal: goal.id, lacking: to, under });
}

/** The child, or the unit itself beside its children. */
export function gapName(i18n: I18n, { unit }: GoalPage, { part }: GapRow): string {
  if (part.name !== null) return nameOf(i18n, { name: part.name, nameEn: part.nameEn });
  const own = { name: unit.shortName, nameEn: unit.nameEn };
  return i18n.t("trajectory.own", { unit: nameOf(i18n, own) });
}

function changeText(i18n: I18n, page: GoalPage, row: Pick<GapRow, "before" | "now">): string {
  const change = isOfOneRun(page) ? changeOf(row) : null;
  return change === null ? i18n.t("common.missing") : changeWords(i18n, page, change);
}

/** A figure that starts anew each year is compared within a year: a whole one is more than a running one by itself. */
function isOfOneRun({ goal, from, to }: GoalPage): boolean {
  return !goal.yearly || yearOf(from) === yearOf(to);
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
function barsOf(page: GoalPage): (row: GapRow) => Bar {
  const values = page.gaps.flatMap(({ before, now, target }) => [
    before.value ?? 0,
    now.value ?? 0,
    target ?? 0,
  ]);
  const isShare = page.goal.measuredIn === "percent";
  const x = scaleLinear([0, Math.max(isShare ? 100 : 0, ...values) || 1], [2, 96]);
  const at = (value: number | null) => (value === null ? null : Math.round(x(value) * 100) / 100);
  const common = at(isShare ? page.whole.now.value : null);
  return (row) => {
    const [before, now] = [isOfOneRun(page) ? at(row.before.value) : null, at(row.now.value)];
    const moved: Bar[number] = before === null || now === null ? null : [before, now];
    return [[2, 96], common, moved, at(row.target), before, now];
  };
}

function titleOf(i18n: I18n, page: GoalPage): string {
  const { t } = i18n;
  const { gaps, whole, goal } = page;
  const [first] = gaps;
  if (!first || gaps.every(({ missing }) => missing === null)) return t("trajectory.gaps-plain");
  if (!first.missing || whole.missing === 0) return t("trajectory.gaps-none");
  const said = {
    first: gapName(i18n, page, first),
    most:
      goal.missingUnits === null
        ? missingWords(i18n, goal, first.missing)
        : t("trajectory.units", { count: first.missing }),
  };
  const tied = gaps.filter(({ missing }) => missing === first.missing).length;
  if (tied > 1) return t("trajectory.gaps-tied", { ...said, count: tied });
  if (whole.half > 1) return t("trajectory.gaps-half", { ...said, half: whole.half });
  return t("trajectory.gaps-first", said);
}

/** Who rose most between the two days, and who fell. */
function movedMost(i18n: I18n, page: GoalPage): string[] {
  const { t, format } = i18n;
  if (!isOfOneRun(page)) return [t("trajectory.gaps-yearly")];
  const moved = page.gaps
    .map((row) => ({ row, change: changeOf(row) ?? 0 }))
    .toSorted((a, b) => b.change - a.change);
  const [most, least] = [moved.at(0), moved.at(-1)];
  const said = (one: (typeof moved)[number]) => ({
    unit: gapName(i18n, page, one.row),
    change: changeWords(i18n, page, one.change),
  });
  return [
    ...(most && most.change > 0
      ? [t("trajectory.gaps-most", { ...said(most), from: format.date(page.from) })]
      : []),
    ...(least && least.change < 0 ? [t("trajectory.gaps-least", said(least))] : []),
  ];
}
