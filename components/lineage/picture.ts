import { type LineageNode, layOutLineage, type Placed } from "#lib/domain/lineage-layout.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { Counts, LineageDirective, LineagePage } from "#lib/lineage/lineage-page.ts";
import { wrapWords } from "./wrap-words.ts";

/** More tasks of one document than these are one box with their counts. */
const TASKS_SHOWN = 6;
/** More documents that nothing came of, under one, are one box. */
const LEAVES_SHOWN = 6;
const MOST_LAYERS = 6;
/** At 12 px a letter is about this wide. */
const LETTER = 6.7;
const LINE = 16;
const PAD = 10;
const COLUMN_GAP = 44;
const ROW_GAP = 14;
export const PICTURE_WIDTH = 1120;

export type Box = Placed & {
  x: number;
  width: number;
  kind: "directive" | "task" | "fold";
  href: string;
  here: boolean;
  head: string;
  lines: string[];
  counts: string;
  overdue: string | null;
  /** What is overdue has a line of its own: beside the counts it would stick out. */
  below: boolean;
};
export type Picture = {
  width: number;
  height: number;
  boxes: Box[];
  links: { id: string; from: Box; to: Box }[];
  /** Documents further down than the picture goes. */
  deeper: number;
};

type Content = Pick<Box, "kind" | "href" | "here" | "head" | "counts" | "overdue"> & {
  title: string;
};
type Node = { parents: string[]; content: Content };

/** The family as boxes in columns; what is many of a kind is folded into one box that says how many. */
export function pictureOf(i18n: I18n, page: LineagePage): Picture {
  const nodes = nodesOf(i18n, page);
  // The layers do not depend on heights; the width of a column does on how many there are.
  const flat = layOutLineage(
    [...nodes].map(([id, { parents }]) => ({ id, parents, height: LINE })),
    ROW_GAP,
  );
  const layerOf = new Map(flat.nodes.map(({ id, layer }) => [id, layer]));
  const layers = Math.min(flat.layers, MOST_LAYERS);
  const width = Math.min(250, (PICTURE_WIDTH - (layers - 1) * COLUMN_GAP) / Math.max(layers, 1));
  const letters = Math.floor((width - 2 * PAD) / LETTER);
  const isBelow = ({ head, counts, overdue }: Content) =>
    overdue !== null && `${counts || head} · ${overdue}`.length > letters;
  const shown = [...nodes].filter(([id]) => (layerOf.get(id) ?? 0) < MOST_LAYERS);
  const lines = new Map(
    shown.map(([id, { content }]) => [id, wrapWords(content.title, letters, 2)]),
  );
  const sized: LineageNode[] = shown.map(([id, { parents, content }]) => ({
    id,
    parents,
    height:
      LINE *
        (1 + (lines.get(id)?.length ?? 0) + (content.counts ? 1 : 0) + Number(isBelow(content))) +
      PAD * 2 -
      4,
  }));
  const layout = layOutLineage(sized, ROW_GAP);
  const boxes = layout.nodes.flatMap((placed): Box[] => {
    const node = nodes.get(placed.id);
    if (!node) return [];
    const { title: _, ...content } = node.content;
    const x = placed.layer * (width + COLUMN_GAP);
    return [
      {
        ...placed,
        ...content,
        x,
        width,
        lines: lines.get(placed.id) ?? [],
        below: isBelow(node.content),
      },
    ];
  });
  const at = new Map(boxes.map((box) => [box.id, box]));
  return {
    width: Math.max(layers * (width + COLUMN_GAP) - COLUMN_GAP, 0),
    height: layout.height,
    boxes,
    links: layout.links.flatMap(({ from, to }) => {
      const [a, b] = [at.get(from), at.get(to)];
      return a && b ? [{ id: `${from} ${to}`, from: a, to: b }] : [];
    }),
    deeper: nodes.size - shown.length,
  };
}

function nodesOf(i18n: I18n, { directives, rootId }: LineagePage): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const folded = foldedLeaves(directives, rootId);
  for (const directive of directives) {
    if (folded.has(directive.id)) continue;
    nodes.set(directive.id, {
      parents: directive.parents.map(({ id }) => id),
      content: directiveContent(i18n, directive, rootId),
    });
    addTasks(i18n, nodes, directive);
  }
  const groups = Map.groupBy([...folded], ([, parentId]) => parentId);
  for (const [parentId, members] of groups) {
    const inside = directives.filter(({ id }) => members.some(([member]) => member === id));
    const overdue = inside.reduce((sum, { branch }) => sum + branch.overdue, 0);
    nodes.set(`${parentId} rest`, {
      parents: [parentId],
      content: {
        kind: "fold",
        href: `#doc-${parentId}`,
        here: false,
        head: i18n.t("lineage.rest", { count: inside.length }),
        title: "",
        counts: "",
        overdue: overdue > 0 ? i18n.t("lineage.overdue", { count: overdue }) : null,
      },
    });
  }
  return nodes;
}

/** Documents that nothing came of, beyond the most pressing ones of their parent: by their parent. */
function foldedLeaves(
  directives: readonly LineageDirective[],
  rootId: string,
): Map<string, string> {
  const withChildren = new Set(directives.flatMap(({ parents }) => parents.map(({ id }) => id)));
  const leaves = directives.filter(
    ({ id, parents }) => id !== rootId && parents.length === 1 && !withChildren.has(id),
  );
  const folded = new Map<string, string>();
  for (const [parentId, siblings] of Map.groupBy(leaves, ({ parents }) => parents[0]?.id ?? "")) {
    if (siblings.length <= LEAVES_SHOWN + 1) continue;
    const pressing = siblings.toSorted((a, b) => b.branch.overdue - a.branch.overdue);
    for (const { id } of pressing.slice(LEAVES_SHOWN)) folded.set(id, parentId);
  }
  return folded;
}

function directiveContent(i18n: I18n, directive: LineageDirective, rootId: string): Content {
  const { t } = i18n;
  const { branch, state } = directive;
  return {
    kind: "directive",
    href: `/directives/${directive.id}`,
    here: directive.id === rootId,
    head: directive.number,
    title: named(i18n, directive.title, directive.titleEn),
    counts: [
      ...(state === "draft" ? [t("lineage.draft")] : []),
      t("lineage.tasks", { count: branch.tasks }),
    ].join(" · "),
    overdue: overdueOf(i18n, branch),
  };
}

function addTasks(
  i18n: I18n,
  nodes: Map<string, Node>,
  { id, tasks, own }: LineageDirective,
): void {
  if (tasks.length > TASKS_SHOWN) {
    nodes.set(`${id} tasks`, {
      parents: [id],
      content: {
        kind: "fold",
        href: `/directives/${id}`,
        here: false,
        head: i18n.t("lineage.tasks", { count: tasks.length }),
        title: "",
        counts: i18n.t("lineage.given", { count: own.given }),
        overdue: overdueOf(i18n, own),
      },
    });
    return;
  }
  for (const task of tasks)
    nodes.set(task.id, {
      parents: [id],
      content: {
        kind: "task",
        href: `/tasks/${task.id}`,
        here: false,
        head: task.code,
        title: named(i18n, task.title, task.titleEn),
        counts:
          task.given === 0 && task.drafts > 0
            ? i18n.t("lineage.drafts", { count: task.drafts })
            : i18n.t("lineage.given", { count: task.given }),
        overdue: overdueOf(i18n, task),
      },
    });
}

function overdueOf({ t }: I18n, { overdue }: Counts): string | null {
  return overdue > 0 ? t("lineage.overdue", { count: overdue }) : null;
}
