import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { VersionChange } from "#lib/domain/version-changes.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { ChangesTable } from "./changes-table.tsx";

test("amounts side by side are told in one unit", () => {
  const money = { what: "money", year: 2026, source: "ministry" } as const;
  const changes = [
    { ...money, column: "allocated", before: null, after: "35500000" },
    { ...money, column: "disbursed", before: "0", after: "32739000" },
  ] satisfies VersionChange[];
  const drawn = renderToStaticMarkup(
    <ChangesTable
      i18n={i18nFor("vi")}
      changes={changes}
      heads={["Trước", "Sau"]}
      indicators={[]}
      steps={[]}
      works={[]}
    />,
  ).replaceAll("\u00a0", " ");
  expect(drawn).toContain("35.500.000 đồng");
  expect(drawn).toContain("32.739.000 đồng");
});
