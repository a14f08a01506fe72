import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NO_COUNTS } from "#lib/domain/rates.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { Rates } from "./rates.tsx";

test("both parts of each rate open what they count", () => {
  const counts = { ...NO_COUNTS, doneOnTime: 6, doneLate: 2, overdue: 3, withinTerm: 9 };
  const html = renderToStaticMarkup(
    <Rates i18n={i18nFor("vi")} counts={counts} list={(state) => `/list/${state ?? "all"}`} />,
  );
  const links = [...html.matchAll(/href="\/list\/([^"]+)">(\d+)</g)].map(([, list, count]) => [
    list,
    count,
  ]);
  expect(links).toEqual([
    ["done", "8"],
    ["settled", "11"],
    ["done-on-time", "6"],
    ["done", "8"],
    ["done", "8"],
    ["all", "20"],
  ]);
});
