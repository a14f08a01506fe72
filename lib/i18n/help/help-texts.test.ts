import { expect, test } from "vitest";
import { helpText } from "./help-texts.ts";
import { HELP_TOPICS, type HelpBlock, type HelpTopic } from "./help-topic.ts";

/** What a text is made of, whatever it says. */
function shapeOf({ parts, see }: HelpTopic) {
  const block = (one: HelpBlock) =>
    typeof one === "string" ? "words" : Object.entries(one).map(([kind, of]) => [kind, of.length]);
  return { parts: parts.map(({ body }) => body.map(block)), see };
}

test.each(HELP_TOPICS)("%s says the same in both languages, and leads on", (key) => {
  const [vi, en] = [helpText("vi", key), helpText("en", key)];
  expect(shapeOf(en)).toEqual(shapeOf(vi));
  expect(vi.title).not.toBe(en.title);
  expect(vi.see).not.toContain(key);
});

test.each(HELP_TOPICS)("%s is readable: short sentences", (key) => {
  for (const locale of ["vi", "en"] as const) {
    const said = JSON.stringify(helpText(locale, key)).split(/[.:;!?"]/);
    expect(Math.max(...said.map((sentence) => sentence.split(" ").length))).toBeLessThan(45);
  }
});
