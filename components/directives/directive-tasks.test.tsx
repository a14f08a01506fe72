import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { DirectiveTasks } from "./directive-tasks.tsx";

const task = {
  ...{ id: "1", code: "A01", title: "Ban hành kế hoạch", titleEn: null, kind: "document" },
  ...{ cadence: "once", state: "issued" as const, dueOn: "2026-12-31", others: null },
  ...{ given: 3, done: 0, overdue: 2, open: 1, drafts: 4 },
};
const drawn = (countedAt: string | null) =>
  renderToStaticMarkup(
    <DirectiveTasks
      i18n={i18nFor("vi")}
      directive={{ id: "d", tasks: [task], mayWrite: false }}
      countedAt={countedAt}
    />,
  );

test("counts open what they are made of, where one list has it all", () => {
  const links = (shown: string) =>
    [...shown.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  const list = "/dashboard/u/assignments?directive=d";
  const drafts = "/tasks/1/assignments?state=draft";
  expect(links(drawn("u"))).toEqual([
    "/tasks/1",
    ...[drafts, drafts],
    ...[`${list}&task=1`, `${list}&task=1&state=overdue`, list, `${list}&state=overdue`],
  ]);
  expect(links(drawn(null))).toEqual(["/tasks/1", drafts, drafts]);
});

test("the drafts of a task are no link inside the link of its name", () => {
  expect(drawn("u")).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /);
});

test("a phone shows the deadline of every task too", () => {
  expect(drawn(null)).toMatch(
    /<td role="cell" data-label="Thời hạn" class="num[^"]*">31\/12\/2026/,
  );
});
