import type { MarkState } from "#components/ui/state-mark.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { type CountedState, StateBarDrawn } from "./state-bar-drawn.tsx";
import { STATE_PARTS, type StatePart } from "./state-bar-geometry.ts";
import { allOf, categoryKey, doneOf, type StateCounts } from "./state-counts.ts";

const PART_MARKS: Record<StatePart, MarkState> = {
  doneOnTime: "done-on-time",
  doneLate: "done-late",
  withinTerm: "within-term",
  overdue: "overdue",
  noDeadline: "no-deadline",
};

type WaitingPart = "waitingWithinTerm" | "waitingOverdue" | "waitingNoDeadline";

/** In which of the open parts what waits for review is shown. */
const WAITING_IN: Partial<Record<StatePart, WaitingPart>> = {
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
export function StateBar({ i18n: { t, format }, counts, hrefs = {} }: Props) {
  const [total, done] = [allOf(counts), doneOf(counts)];
  const counted = (count: number) => ({
    count: format.number(count),
    share: format.share(count, total),
  });
  const text = (count: number) => ({ count, total, share: format.share(count, total) });
  const parts = STATE_PARTS.map((part) => {
    const mark = PART_MARKS[part];
    return {
      mark,
      name: t(categoryKey(mark)),
      ...counted(counts[part]),
      href: hrefs[part],
      inside: insideOf(part),
    };
  });
  return (
    <StateBarDrawn
      counts={counts}
      title={t("charts.state-bar")}
      said={parts
        .map(({ name, count }) => t("charts.part-of-sentence", { name, count }))
        .join("; ")}
      brackets={
        total === 0
          ? null
          : {
              done: [t("charts.done"), t("charts.done-of", text(done))],
              open: [t("charts.open"), t("charts.open-of", text(total - done))],
            }
      }
      parts={parts}
      total={{ name: t("common.total"), ...counted(total), href: hrefs.all }}
      behind={{
        summary: t("common.figures-behind"),
        heads: [t("charts.state"), t("charts.tasks"), t("charts.share")],
      }}
    />
  );

  /** The table names what waits also where nothing does, but for what has no deadline. */
  function insideOf(part: StatePart): CountedState[] {
    const waitingPart = WAITING_IN[part];
    const waiting = (waitingPart && counts[waitingPart]) ?? 0;
    const one = (mark: "due-soon" | "waiting", count: number, href?: string): CountedState => ({
      mark,
      name: t(`states.of-which-${mark}`),
      ...counted(count),
      href,
      ...(count === 0 && { none: true }),
    });
    return [
      ...(part === "withinTerm" ? [one("due-soon", counts.dueSoon, hrefs.dueSoon)] : []),
      ...(waitingPart && (waiting > 0 || part !== "noDeadline")
        ? [one("waiting", waiting, hrefs[waitingPart])]
        : []),
    ];
  }
}
