import type { ReactNode } from "react";
import { type IconName, Shape } from "./icon.tsx";

/** What a report or a task is shown as; the words of each are `states.<state>`. */
export type MarkState =
  | "overdue"
  | "returned"
  | "due-soon"
  | "within-term"
  | "waiting"
  | "draft"
  | "not-entered"
  | "approved"
  | "ready"
  | "done-on-time"
  | "done-late"
  | "no-deadline"
  | "suspended";

/** The shape and the hue (`is-…`) of each state. */
export const MARKS: Record<MarkState, { icon: IconName; hue: string }> = {
  overdue: { icon: "over", hue: "is-over" },
  returned: { icon: "back", hue: "is-back" },
  "due-soon": { icon: "soon", hue: "is-soon" },
  "within-term": { icon: "term", hue: "is-term" },
  waiting: { icon: "wait", hue: "is-wait" },
  draft: { icon: "draft", hue: "is-none" },
  "not-entered": { icon: "draft", hue: "is-none" },
  approved: { icon: "tick", hue: "is-ok" },
  ready: { icon: "tick", hue: "is-ok" },
  "done-on-time": { icon: "done", hue: "is-ok" },
  "done-late": { icon: "late", hue: "is-late" },
  "no-deadline": { icon: "none", hue: "is-none" },
  suspended: { icon: "none", hue: "is-none" },
};

/** In rows only what needs somebody speaks in colour. */
const LOUD: ReadonlySet<MarkState> = new Set(["overdue", "returned"]);

type Props = {
  state: MarkState;
  /** `plain` in rows; `word` in heads of groups and filters; `fill` once a page, beside the title. */
  form?: "plain" | "word" | "fill";
  /** The words: always there, since neither colour nor shape may speak alone. */
  children: ReactNode;
};

/** A state: shape, word and colour. */
export function StateMark({ state, form = "plain", children }: Props) {
  const { icon, hue } = MARKS[state];
  const coloured = form === "word" || (form === "plain" && LOUD.has(state));
  const voice = form === "fill" ? " mark-fill" : coloured ? " mark-word" : "";
  return (
    <span className={`mark ${hue}${voice}`}>
      <svg aria-hidden="true">
        <Shape name={icon} />
      </svg>
      <span>{children}</span>
    </span>
  );
}
