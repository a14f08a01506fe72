import { expect, test } from "vitest";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { goalUnitWord, goalValueWords } from "./goal-values.ts";

const words = { unitWord: "đồng", unitWordEn: "đồng", decimals: 0 };

test.each(["vi", "en"] as const)(
  "money is headed by the unit that its values are in (%s)",
  (locale) => {
    const i18n = i18nFor(locale);
    const goal = { ...words, measuredIn: "dong" } as const;
    const value = goalValueWords(i18n, goal, 13_541_000_000_000).replaceAll("\u00a0", " ");
    expect(value.endsWith(` ${goalUnitWord(i18n, goal)}`)).toBe(true);
    expect(goalUnitWord(i18n, { ...words, measuredIn: "amount" })).toBe("đồng");
  },
);
