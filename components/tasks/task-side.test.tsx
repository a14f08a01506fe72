import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import type { TaskPage } from "#lib/tasks/queries.ts";
import { TaskSide } from "./task-side.tsx";

const named = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    vi: `Công an xã ${at}`,
    en: null,
    role: "lead" as const,
  }));
const task = {
  kind: "document",
  cadence: "once",
  decisionRule: "command",
  regime: { vi: "Hành chính", en: "Administrative" },
  group: { vi: "Báo cáo", en: "Reports" },
  levels: [],
  indicators: [],
  source: null,
} as unknown as TaskPage;
const drawn = (count: number) =>
  renderToStaticMarkup(<TaskSide i18n={i18nFor("vi")} task={{ ...task, named: named(count) }} />);

test("a short list of named units stands open, a long one is folded under its number", () => {
  expect(drawn(20)).not.toContain("<details");
  expect(drawn(126)).toContain('<details class="fold"><summary>126 đơn vị</summary>');
  expect(drawn(126)).toContain("Công an xã 125");
});
