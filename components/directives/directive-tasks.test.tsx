import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { DirectiveTasks } from "./directive-tasks.tsx";

test("a phone shows the deadline of every task too", () => {
  const task = {
    ...{ id: "1", code: "A01", title: "Ban hành kế hoạch", titleEn: null, kind: "document" },
    ...{ cadence: "once", state: "issued" as const, dueOn: "2026-12-31", others: null },
    ...{ given: 1, done: 0, overdue: 0, open: 1, drafts: 0 },
  };
  const shown = renderToStaticMarkup(
    <DirectiveTasks i18n={i18nFor("vi")} directive={{ id: "d", tasks: [task], mayWrite: false }} />,
  );
  expect(shown).toMatch(/<td role="cell" data-label="Thời hạn" class="num">31\/12\/2026/);
});
