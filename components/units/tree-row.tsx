import { Icon } from "#components/ui/icon.tsx";
import type { CompactUnit } from "./compact-branch.ts";

/** What the tree says, worded by the server; `{name}` and `{count}` are put in where it is drawn. */
export type TreeWords = {
  tree: string;
  help: string;
  open: string;
  close: string;
  below: string;
  more: string;
  loading: string;
  failed: string;
};

type Props = {
  unit: CompactUnit;
  /** Instead of the level and the number below: that its branch is on its way. */
  note?: string;
  count: string;
  below: string;
  /** A row of the tree with keys is one stop of the keyboard: its link is none. */
  inTree?: boolean;
  onFollow?: () => void;
};

/** A unit in the tree: its name leads to its page. */
export function TreeUnitLine({ unit, note, count, below, inTree, onFollow }: Props) {
  const [id, name, level, children] = unit;
  return (
    <span className="tree-unit">
      <a href={`/units/${id}`} tabIndex={inTree ? -1 : undefined} onClick={onFollow}>
        {name}
      </a>{" "}
      <small>
        {note ?? (children > 0 ? `${level} · ${below.replace("{count}", count)}` : level)}
      </small>
    </span>
  );
}

/** Closed it points to the right, open downwards. */
export function Twist({ open }: { open: boolean }) {
  return (
    <span className={open ? "tree-twist is-open" : "tree-twist"}>
      <Icon name="chevron" size={12} />
    </span>
  );
}
