import { useId } from "react";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import {
  type BarPiece,
  barParts,
  elbows,
  type Slice,
  STATE_PARTS,
  type StatePart,
  slicesOf,
} from "./state-bar-geometry.ts";
import { StateBarTable } from "./state-bar-table.tsx";
import { allOf, doneOf, type StateCounts } from "./state-counts.ts";
import { TableBehind } from "./table-behind.tsx";

const PART_MARKS: Record<StatePart, MarkState> = {
  doneOnTime: "done-on-time",
  doneLate: "done-late",
  withinTerm: "within-term",
  overdue: "overdue",
  noDeadline: "no-deadline",
};

const FILLS: Record<StatePart | Slice, string> = {
  doneOnTime: "paint-ok",
  doneLate: "paint-late",
  withinTerm: "paint-term",
  overdue: "paint-over",
  noDeadline: "paint-none",
  waiting: "paint-wait",
  dueSoon: "paint-soon",
};

/** Heights in px: of the bar, and between the levels of the elbows. All x are percent. */
const HEIGHT = 44;
const STEP = 5;

type WaitingPart = "waitingWithinTerm" | "waitingOverdue" | "waitingNoDeadline";

/** In which of the open parts what waits for review is shown. */
export const WAITING_IN: Partial<Record<StatePart, WaitingPart>> = {
  withinTerm: "waitingWithinTerm",
  overdue: "waitingOverdue",
  noDeadline: "waitingNoDeadline",
};

type Props = {
  i18n: I18n;
  counts: StateCounts;
  /** What each number is made of, within the reader's scope. */
  hrefs?: Partial<Record<StatePart | "dueSoon" | WaitingPart | "all", string>>;
};

/**
 * Where do we stand: one bar of the five states, its parts counted out. Done is solid, open is
 * hollow, overdue solid red; due soon is a slice of within term; waiting is hatched inside the state
 * the task still has. Stands in a `Figure`.
 */
export function StateBar({ i18n, counts, hrefs = {} }: Props) {
  const { t, format } = i18n;
  const id = useId();
  const parts = barParts(counts);
  const names = STATE_PARTS.map((part) =>
    t("charts.part-of-sentence", {
      name: t(`states.${PART_MARKS[part]}`),
      count: format.number(counts[part]),
    }),
  );
  return (
    <>
      <Brackets i18n={i18n} counts={counts} parts={parts} />
      <svg className="chart" height={HEIGHT} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{t("charts.state-bar")}</title>
        <desc id={`${id}-text`}>{names.join("; ")}</desc>
        {parts.map((part) => (
          <g key={part.name}>
            <Piece piece={part} />
            {slicesOf(part, counts).map((slice) => (
              <Piece key={slice.name} piece={slice} />
            ))}
          </g>
        ))}
      </svg>
      <Elbows parts={parts} />
      <Labels i18n={i18n} counts={counts} hrefs={hrefs} />
      <TableBehind i18n={i18n}>
        <StateBarTable i18n={i18n} counts={counts} marks={PART_MARKS} />
      </TableBehind>
    </>
  );
}

function Piece({ piece: { name, x, width } }: { piece: BarPiece<StatePart | Slice> }) {
  return (
    <rect x={percent(x)} width={percent(width)} y="1" height={HEIGHT - 2} className={FILLS[name]} />
  );
}

/** What is done and what is not, over the bar. */
function Brackets(props: { i18n: I18n; counts: StateCounts; parts: BarPiece<StatePart>[] }) {
  const { i18n, counts, parts } = props;
  const { t, format } = i18n;
  const [total, done] = [allOf(counts), doneOf(counts)];
  if (total === 0) return null;
  const firstOpen = parts.find(({ name }) => name !== "doneOnTime" && name !== "doneLate");
  const border = firstOpen?.x ?? 100;
  // The right words start at their bracket where both fit, else they end at the bar's end.
  const fits = border > 40 && border < 65;
  const text = (count: number) => ({ count, total, share: format.share(count, total) });
  return (
    <svg className="chart brackets" height="34" aria-hidden="true">
      {done > 0 && <Bracket from={0} to={border} />}
      {done < total && <Bracket from={border} to={100} />}
      <text x="0" y="14">
        <tspan className="text-strong">{t("charts.done")} </tspan>
        <tspan className="text-second">{t("charts.done-of", text(done))}</tspan>
      </text>
      <text x={fits ? percent(border) : "100%"} y="14" textAnchor={fits ? "start" : "end"}>
        <tspan className="text-strong">{t("charts.open")} </tspan>
        <tspan className="text-second">{t("charts.open-of", text(total - done))}</tspan>
      </text>
    </svg>
  );
}

function Bracket({ from, to }: { from: number; to: number }) {
  const [left, right] = [percent(from), percent(to)];
  return (
    <g className="rule">
      <line x1={left} x2={right} y1="22" y2="22" />
      <line x1={left} x2={left} y1="22" y2="28" />
      <line x1={right} x2={right} y1="22" y2="28" />
    </g>
  );
}

/** Lines from the parts to their labels, where those stand in columns. */
function Elbows({ parts }: { parts: BarPiece<StatePart>[] }) {
  const bottom = STEP * (STATE_PARTS.length + 1);
  return (
    <svg className="chart elbows" height={bottom} aria-hidden="true">
      <g transform="translate(6 0)" className="rule">
        {elbows(parts).map(({ name, from, to, level }) => {
          const [a, b, y] = [percent(from), percent(to), 4 + STEP * level];
          return (
            <g key={name}>
              <line x1={a} x2={a} y1="2" y2={y} />
              <line x1={a} x2={b} y1={y} y2={y} />
              <line x1={b} x2={b} y1={y} y2={bottom - 2} />
            </g>
          );
        })}
      </g>
    </svg>
  );
}

function Labels({ i18n, counts, hrefs }: Required<Props>) {
  const { t, format } = i18n;
  const total = allOf(counts);
  return (
    <ul className="state-labels">
      {STATE_PARTS.map((part) => (
        <li key={part}>
          <StateMark state={PART_MARKS[part]}>{t(`states.${PART_MARKS[part]}`)}</StateMark>
          <b>
            <Linked href={hrefs[part]}>{format.number(counts[part])}</Linked>
          </b>
          <span>{format.share(counts[part], total)}</span>
          <Inside i18n={i18n} part={part} counts={counts} hrefs={hrefs} />
        </li>
      ))}
      <li className="sum">
        <span>{t("common.total")}</span>
        <b>
          <Linked href={hrefs.all}>{format.number(total)}</Linked>
        </b>
        <span>{format.share(total, total)}</span>
      </li>
    </ul>
  );
}

function Inside(props: Required<Props> & { part: StatePart }) {
  const { i18n, part, counts, hrefs } = props;
  const { t, format } = i18n;
  const waitingPart = WAITING_IN[part];
  const waiting = (waitingPart && counts[waitingPart]) ?? 0;
  const dueSoon = part === "withinTerm" ? counts.dueSoon : 0;
  if (!waitingPart || waiting + dueSoon === 0) return null;
  return (
    <ul>
      {dueSoon > 0 && (
        <li>
          <StateMark state="due-soon">
            {t("states.of-which-due-soon")}:{" "}
            <b>
              <Linked href={hrefs.dueSoon}>{format.number(dueSoon)}</Linked>
            </b>
          </StateMark>
        </li>
      )}
      {waiting > 0 && (
        <li>
          <StateMark state="waiting">
            {t("states.of-which-waiting")}:{" "}
            <b>
              <Linked href={hrefs[waitingPart]}>{format.number(waiting)}</Linked>
            </b>
          </StateMark>
        </li>
      )}
    </ul>
  );
}

function Linked({ href, children }: { href: string | undefined; children: string }) {
  return href ? <a href={href}>{children}</a> : children;
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}
