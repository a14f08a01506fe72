import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Tabs } from "./tabs.tsx";

test("what is none alarms nobody", () => {
  const tab = { href: "/", label: "Quá hạn", state: "overdue" } as const;
  const drawn = (count: string) =>
    renderToStaticMarkup(<Tabs label="Lọc" tabs={[{ ...tab, count }]} />);
  expect(drawn("3")).toContain("is-over");
  expect(drawn("0")).not.toContain("is-over");
  expect(drawn("0")).toContain("Quá hạn");
});
