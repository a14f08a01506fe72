import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import type { TreeNode } from "#lib/lineage/family-tree.ts";
import { LineageList } from "./lineage-list.tsx";

const counts = { tasks: 0, directives: 0, given: 0, open: 0, overdue: 0 };
const node = (id: string, number: string, children: TreeNode[] = []) =>
  ({
    directive: {
      ...{ id, number, type: "plan", issuedOn: "2026-01-05", title: `Kế hoạch ${number}` },
      ...{ titleEn: null, state: "issued", branch: counts, own: counts, tasks: [], parents: [] },
    },
    relation: id === "a" ? null : "based_on",
    again: false,
    children,
  }) as unknown as TreeNode;

test("each document names the one that it is based on", () => {
  const tree = [node("a", "12-NQ/TW", [node("b", "01/KH-BCA", [node("c", "02/KH-CAT")])])];
  const shown = renderToStaticMarkup(<LineageList i18n={i18nFor("vi")} tree={tree} rootId="a" />);
  expect(shown).toContain('Căn cứ <a href="#doc-a" lang="vi">12-NQ/TW</a>');
  expect(shown).toContain('Căn cứ <a href="#doc-b" lang="vi">01/KH-BCA</a>');
});
