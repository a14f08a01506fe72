import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { NO_CONTENT, type ReportContent } from "#lib/domain/report-content.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { ContentView } from "./content-view.tsx";

function textOf(
  locale: "vi" | "en",
  kind: "document" | "steps" | "funding",
  said: Partial<ReportContent>,
) {
  const about = { kind, indicators: [], works: [], steps: [], superiors: [] };
  const page = renderToStaticMarkup(
    <ContentView i18n={i18nFor(locale)} said={{ ...NO_CONTENT, ...said }} about={about} />,
  );
  return page
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

describe("a sent report about a document", () => {
  test.each([
    ["there is none yet", "vi", {}, "Văn bản Chưa có"],
    ["there is none yet", "en", {}, "Document Not yet"],
    [
      "there is one",
      "vi",
      { documentNumber: "31/BC-CAX", documentDate: "2026-11-02" },
      "Số, ký hiệu văn bản 31/BC-CAX Ngày văn bản 02/11/2026",
    ],
  ] as const)("%s (%s)", (_, locale, said, expected) => {
    expect(textOf(locale, "document", said)).toBe(expected);
  });

  test("of other kinds nothing is said about one", () => {
    expect(textOf("vi", "steps", {})).toBe("");
  });
});

test("money is shown as it was sent, to the đồng", () => {
  const money = [
    {
      year: 2026,
      source: "ministry" as const,
      planned: "1234560000",
      allocated: "1234000001",
      disbursed: "0",
      note: null,
    },
  ];
  expect(textOf("vi", "funding", { money })).toContain("1.234,56 1.234,000001 0");
  expect(textOf("en", "funding", { money })).toContain("1,234.56 1,234.000001 0");
});
