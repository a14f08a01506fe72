import type { TreeView } from "#lib/units/tree.ts";
import type { CompactBranch } from "./compact-branch.ts";
import { treeHref } from "./tree-address.ts";
import { TreeUnitLine, type TreeWords, Twist } from "./tree-row.tsx";

type Props = {
  branches: readonly CompactBranch[];
  view: TreeView;
  /** Where the last branch begins, and how many of a branch are shown at once. */
  from: number;
  page: number;
  words: TreeWords;
  number: (count: number) => string;
};

/** The tree as lists of links: each opens or closes a branch by its address. */
export function PlainTree(props: Props) {
  return (
    <div className="tree">
      <PlainBranch {...props} under={null} above={null} level={1} />
    </div>
  );
}

type BranchProps = Props & {
  under: string | null;
  /** The unit above the branch's own: where closing leads. */
  above: string | null;
  level: number;
};

function PlainBranch({ under, above, level, ...props }: BranchProps) {
  const { branches, view, words, number, from, page } = props;
  const branch = branches.find((one) => one.under === under);
  if (!branch) return null;
  const isLast = under !== null && branches.at(-1) === branch;
  const shownTo = (isLast ? from : 0) + page;
  const name = branches.flatMap(({ units }) => units).find(([id]) => id === under)?.[1] ?? "";
  return (
    <ul>
      {branch.units.map((unit) => {
        const [id, called, , children] = unit;
        const open = branches.some((one) => one.under === id);
        return (
          <li key={id} id={`u-${id}`}>
            <div className="tree-row" data-level={level}>
              {children > 0 ? (
                <a
                  className="tree-twist-link"
                  href={treeHref({ ...view, at: open ? under : id })}
                  aria-label={(open ? words.close : words.open).replace("{name}", called)}
                >
                  <Twist open={open} />
                </a>
              ) : (
                <span className="tree-twist" />
              )}
              <TreeUnitLine unit={unit} count={number(children)} below={words.below} />
            </div>
            {open && <PlainBranch {...props} under={id} above={under} level={level + 1} />}
          </li>
        );
      })}
      {under !== null && branch.total > shownTo && (
        <li>
          <div className="tree-row" data-level={level}>
            <a href={treeHref({ ...view, at: under, from: shownTo })}>
              {words.more
                .replace("{count}", number(branch.total - shownTo))
                .replace("{name}", name)}
            </a>
          </div>
        </li>
      )}
    </ul>
  );
}
