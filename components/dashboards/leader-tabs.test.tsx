import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { LeaderTabs } from "./leader-tabs.tsx";

const tabsOf = (hasBelow: boolean) => {
  const unit = { id: "u", hasBelow };
  const html = renderToStaticMarkup(
    <LeaderTabs i18n={i18nFor("vi")} unit={unit} current="overview" />,
  );
  return ["ranking", "map", "heat"].filter((page) => html.includes(`/u/${page}`));
};

test("who has nobody below is offered neither ranking nor map", () => {
  expect(tabsOf(true)).toEqual(["ranking", "map", "heat"]);
  expect(tabsOf(false)).toEqual(["heat"]);
});
