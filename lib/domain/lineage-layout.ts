/** A node of a family of documents: its column is found, its place in the column too. */
export type LineageNode = {
  id: string;
  /** Those it comes from. */
  parents: readonly string[];
  /** In pixels. */
  height: number;
};
export type Placed = { id: string; layer: number; y: number; height: number };
export type LineageLayout = {
  nodes: Placed[];
  /** From parent to child; a link that would close a ring is left out. */
  links: { from: string; to: string }[];
  layers: number;
  height: number;
};

/**
 * A family in layers from left to right: each node one layer beyond the farthest of its parents, in the order in which
 * a walk from the roots meets it, never over another. Rings are cut where the walk comes back; unknown parents are
 * passed over.
 */
export function layOutLineage(nodes: readonly LineageNode[], gap: number): LineageLayout {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const links = linksWithoutRings(nodes, known);
  const layers = layersOf(nodes, links);
  const order = walkOrder(nodes, links);
  const columns = new Map<number, LineageNode[]>();
  for (const id of order) {
    const node = known.get(id);
    if (!node) continue;
    const layer = layers.get(id) ?? 0;
    columns.set(layer, [...(columns.get(layer) ?? []), node]);
  }
  const placed = new Map<string, Placed>();
  const parentsOf = Map.groupBy(links, ({ to }) => to);
  for (const layer of [...columns.keys()].toSorted((a, b) => a - b)) {
    let free = 0;
    for (const { id, height } of columns.get(layer) ?? []) {
      // As high as the highest of its parents, or below what stands there already.
      const wanted = Math.min(
        ...(parentsOf.get(id) ?? []).map(({ from }) => placed.get(from)?.y ?? 0),
      );
      const y = Math.max(free, Number.isFinite(wanted) ? wanted : 0);
      placed.set(id, { id, layer, y, height });
      free = y + height + gap;
    }
  }
  const all = [...placed.values()];
  return {
    nodes: all,
    links,
    layers: Math.max(0, ...all.map(({ layer }) => layer + 1)),
    height: Math.max(0, ...all.map(({ y, height }) => y + height)),
  };
}

type Link = { from: string; to: string };

/** Walks down from every node and drops each link that leads back to where the walk came from. */
function linksWithoutRings(
  nodes: readonly LineageNode[],
  known: ReadonlyMap<string, LineageNode>,
): Link[] {
  const wanted = nodes.flatMap(({ id, parents }) =>
    [...new Set(parents)]
      .filter((from) => from !== id && known.has(from))
      .map((from) => ({ from, to: id })),
  );
  const below = Map.groupBy(wanted, ({ from }) => from);
  const kept: Link[] = [];
  const state = new Map<string, "open" | "done">();
  for (const { id } of nodes) {
    if (state.has(id)) continue;
    // No recursion: a chain of a thousand documents is no reason to fail.
    const stack: { id: string; next: number }[] = [{ id, next: 0 }];
    state.set(id, "open");
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = below.get(top.id)?.[top.next];
      top.next += 1;
      if (!link) {
        state.set(top.id, "done");
        stack.pop();
      } else if (state.get(link.to) !== "open") {
        kept.push(link);
        if (!state.has(link.to)) {
          state.set(link.to, "open");
          stack.push({ id: link.to, next: 0 });
        }
      }
    }
  }
  return kept;
}

/** One layer beyond the farthest parent; without rings every node is reached. */
function layersOf(nodes: readonly LineageNode[], links: readonly Link[]): Map<string, number> {
  const below = Map.groupBy(links, ({ from }) => from);
  const awaited = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { to } of links) awaited.set(to, (awaited.get(to) ?? 0) + 1);
  const layers = new Map<string, number>();
  const ready = nodes.filter(({ id }) => awaited.get(id) === 0).map(({ id }) => id);
  for (const id of ready) {
    const layer = layers.get(id) ?? 0;
    layers.set(id, layer);
    for (const { to } of below.get(id) ?? []) {
      layers.set(to, Math.max(layers.get(to) ?? 0, layer + 1));
      awaited.set(to, (awaited.get(to) ?? 0) - 1);
      if (awaited.get(to) === 0) ready.push(to);
    }
  }
  return layers;
}

/** A node, then all below it, then the next one: so that a branch stays together in every layer. */
function walkOrder(nodes: readonly LineageNode[], links: readonly Link[]): string[] {
  const below = Map.groupBy(links, ({ from }) => from);
  const fromAbove = new Set(links.map(({ to }) => to));
  const roots = nodes.filter(({ id }) => !fromAbove.has(id)).map(({ id }) => id);
  const seen = new Set<string>();
  const stack = roots.toReversed();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    stack.push(...(below.get(id) ?? []).map(({ to }) => to).toReversed());
  }
  return [...seen];
}
