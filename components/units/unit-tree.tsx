"use client";

import { useEffect, useState } from "react";
import type { Locale } from "#lib/i18n/i18n.ts";
import type { TreeView } from "#lib/units/tree.ts";
import type { CompactBranch } from "./compact-branch.ts";
import type { LiveTree } from "./live-tree.tsx";
import { PlainTree } from "./plain-tree.tsx";
import type { TreeWords } from "./tree-row.tsx";

type Props = {
  branches: readonly CompactBranch[];
  view: TreeView;
  at: string | null;
  from: number;
  page: number;
  locale: Locale;
  words: TreeWords;
};

/**
 * Lists of links from the server; then, with script, a tree with keys, which fetches its branches as they are opened. Its
 * script comes after the page's own.
 */
export function UnitTree({ branches, view, at, from, page, locale, words }: Props) {
  const [Live, setLive] = useState<typeof LiveTree | null>(null);
  useEffect(() => {
    void import("./live-tree.tsx").then((module) => setLive(() => module.LiveTree));
  }, []);
  const number = (count: number) => count.toLocaleString(locale === "vi" ? "vi-VN" : "en-GB");
  const shared = { branches, view, words, number };
  return Live ? <Live {...shared} at={at} /> : <PlainTree {...shared} from={from} page={page} />;
}
