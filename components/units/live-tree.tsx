"use client";

import {
  buildProxiedInstance,
  hotkeysCoreFeature,
  type ItemInstance,
  syncDataLoaderFeature,
} from "@headless-tree/core";
import { useTree } from "@headless-tree/react";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from "react";
import type { TreeView } from "#lib/units/tree.ts";
import type { CompactBranch, CompactUnit } from "./compact-branch.ts";
import { fetchBranch } from "./fetch-branch.ts";
import { treeHref } from "./tree-address.ts";
import { TreeUnitLine, type TreeWords, Twist } from "./tree-row.tsx";
import { ROOT, TreeStore } from "./tree-store.ts";
import { TypeAhead } from "./type-ahead.ts";

type Props = {
  branches: readonly CompactBranch[];
  view: TreeView;
  /** The unit that the address names: it is gone to first. */
  at: string | null;
  words: TreeWords;
  number: (count: number) => string;
};

const ROW_PX = 36;
/** Rows beside those in sight, so that keys and wheels meet no gap. */
const MORE_ROWS = 12;

/** A tree by the WAI-ARIA pattern: rows in sight alone are drawn, branches come when they are opened. */
export function LiveTree({ branches, view, at, words, number }: Props) {
  const [store] = useState(() => new TreeStore(branches));
  const [expanded, setExpanded] = useState(() => store.begun());
  const [said, setSaid] = useState<Record<string, string>>({});
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [ahead] = useState(() => new TypeAhead());
  const list = useRef<HTMLDivElement | null>(null);
  const [top, setTop] = useState(0);

  const load = async (id: string) => {
    const count = number(store.unit(id)[3]);
    setSaid((before) => ({ ...before, [id]: words.loading.replace("{count}", count) }));
    const branch = await fetchBranch(view, id);
    if (branch) store.put(branch);
    setSaid(({ [id]: _, ...rest }) => (branch ? rest : { ...rest, [id]: words.failed }));
    if (!branch) setExpanded((before) => before.filter((one) => one !== id));
    tree.rebuildTree();
    draw();
  };

  const tree = useTree<CompactUnit>({
    instanceBuilder: buildProxiedInstance,
    rootItemId: ROOT,
    features: [syncDataLoaderFeature, hotkeysCoreFeature],
    dataLoader: { getItem: (id) => store.unit(id), getChildren: (id) => store.below(id) },
    getItemName: (item) => item.getItemData()[1],
    isItemFolder: (item) => item.getItemData()[3] > 0,
    state: { expandedItems: expanded },
    setExpandedItems: (next) => {
      const after = typeof next === "function" ? next(expanded) : next;
      for (const id of after) if (!expanded.includes(id) && !store.isWhole(id)) void load(id);
      setExpanded(after);
    },
    initialState: at ? { focusedItem: at } : {},
    scrollToItem: (item) => rows.scrollToIndex(item.getItemMeta().index),
    hotkeys: {
      focusFirstItem: { hotkey: "Home", preventDefault: true },
      focusLastItem: { hotkey: "End", preventDefault: true },
      expandOrDown: { hotkey: "ArrowRight", canRepeat: true, preventDefault: true },
      collapseOrUp: { hotkey: "ArrowLeft", canRepeat: true, preventDefault: true },
    },
  });
  const items = tree.getItems();
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_PX,
    overscan: MORE_ROWS,
    scrollMargin: top,
    getItemKey: (index) => items[index]?.getId() ?? index,
  });
  const shown = rows.getVirtualItems();

  // The branches that a page without script shows in parts are fetched whole.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the tree takes over from the lists
  useEffect(() => {
    draw();
    for (const id of store.begun()) if (!store.isWhole(id)) void load(id);
  }, []);

  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || items.length === 0) return;
    arrived.current = true;
    const place = items.findIndex((item) => item.getId() === at);
    // One frame later the page is as long as the tree.
    if (place > 0) requestAnimationFrame(() => rows.scrollToIndex(place, { align: "center" }));
  });

  // The policy of the page allows no style in its text: space for the rows that are not drawn is set by script.
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    setTop(box.getBoundingClientRect().top + window.scrollY);
    const before = (shown[0]?.start ?? top) - top;
    const after = rows.getTotalSize() - ((shown.at(-1)?.end ?? top) - top);
    box.style.paddingTop = `${Math.max(0, before)}px`;
    box.style.paddingBottom = `${Math.max(0, after)}px`;
  });

  /** Back from the unit's page the tree is open where it was left. */
  const leave = (item: ItemInstance<CompactUnit>) => {
    window.history.replaceState(null, "", treeHref({ ...view, at: item.getId() }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = tree.getFocusedItem();
    if (event.key === "Enter" && focused) {
      event.preventDefault();
      leave(focused);
      window.location.assign(`/units/${focused.getId()}`);
      return;
    }
    if (event.key.length !== 1) return;
    event.preventDefault();
    const names = items.map((item) => item.getItemName());
    const from = Math.max(0, focused?.getItemMeta().index ?? 0);
    const place = ahead.next(event.key, event.timeStamp, names, from);
    if (place === null) return;
    items[place]?.setFocused();
    tree.updateDomFocus();
  };

  const { ref: register, ...named } = tree.getContainerProps(words.tree);
  const container = {
    ...named,
    onKeyDown,
    onFocus: (event: FocusEvent) => {
      if (event.target === event.currentTarget) tree.updateDomFocus();
    },
  };
  const inSight = shown.some(({ index }) => items[index]?.isFocused());
  return (
    <div
      {...container}
      className="tree tree-live"
      aria-describedby="tree-help"
      ref={(element: HTMLDivElement | null) => {
        list.current = element;
        register(element);
      }}
      // The row that the keyboard stops at may be scrolled away.
      tabIndex={inSight ? undefined : 0}
    >
      {shown.map(({ index, key }) => {
        const item = items[index];
        if (!item) return null;
        // Its name is what stands in it.
        const { ref, "aria-label": _, ...props } = item.getProps();
        const unit = item.getItemData();
        const onClick = ({ target }: MouseEvent) => {
          item.setFocused();
          if (target instanceof Element && target.closest("a")) return;
          if (item.isExpanded()) item.collapse();
          else item.expand();
        };
        const row = { ...props, onClick };
        return (
          <div
            key={key}
            {...row}
            className="tree-row"
            data-index={index}
            data-level={item.getItemMeta().level + 1}
            aria-busy={said[unit[0]] ? true : undefined}
            ref={(element) => {
              ref(element);
              rows.measureElement(element);
            }}
          >
            {item.isFolder() ? <Twist open={item.isExpanded()} /> : <span className="tree-twist" />}
            <TreeUnitLine
              unit={unit}
              count={number(unit[3])}
              below={words.below}
              inTree
              onFollow={() => leave(item)}
              {...(said[unit[0]] && { note: said[unit[0]] })}
            />
          </div>
        );
      })}
    </div>
  );
}
