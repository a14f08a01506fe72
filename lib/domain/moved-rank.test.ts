import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareOf } from "./fraction.ts";
import {
  fractionOf,
  isBetterUp,
  MOVE_KINDS,
  type Moves,
  moversOf,
  RANK_FIGURES,
  ranksOf,
} from "./moved-rank.ts";

const NONE = Object.fromEntries(MOVE_KINDS.map((kind) => [kind, 0])) as Moves;
const of = (...pairs: [number, number][]) =>
  pairs.map(([numerator, denominator]) => ({ numerator, denominator }));

describe("ranksOf", () => {
  test.each([
    ["fewest overdue is first", "overdue", of([5, 10], [1, 10], [2, 10]), [3, 1, 2]],
    ["most done is first", "done", of([5, 10], [1, 10], [2, 10]), [1, 3, 2]],
    [
      "the same figure has the same place, and the next one is passed over",
      "done",
      of([1, 2], [2, 4], [0, 5]),
      [1, 1, 3],
    ],
    ["nothing to divide by: no place", "settled", of([0, 0], [1, 1]), [null, 1]],
    ["nobody", "done", [], []],
  ] as const)("%s", (_, figure, fractions, ranks) => {
    expect(ranksOf(figure, fractions)).toEqual(ranks);
  });

  test("who is better has the smaller number, and the places are those of a sorted list", () => {
    const standing = fc
      .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
      .map(([done, overdue, rest]) => ({ all: done + overdue + rest, done, overdue }));
    fc.assert(
      fc.property(fc.constantFrom(...RANK_FIGURES), fc.array(standing), (figure, all) => {
        const fractions = all.map((one) => fractionOf(figure, one));
        const values = fractions.map(shareOf);
        const ranks = ranksOf(figure, fractions);
        const sorted = values
          .filter((value) => value !== null)
          .sort((a, b) => (isBetterUp(figure) ? b - a : a - b));
        for (const [place, rank] of ranks.entries()) {
          const value = values[place] ?? null;
          if (value === null) expect(rank).toBeNull();
          else expect(rank).toBe(sorted.indexOf(value) + 1);
        }
      }),
    );
  });
});

describe("moversOf", () => {
  const parts = [
    { group: "money", moves: { ...NONE, fell: 7, clearedDone: 2, finished: 3 } },
    {
      group: "works",
      moves: { ...NONE, fell: 1, clearedDone: 9, addedNotOverdue: 4, addedNotDone: 5 },
    },
  ];
  test.each([
    ["more overdue: what fell due", "overdue", 0.1, 0.2, ["fell money 7", "fell works 1"]],
    [
      "less overdue: what was done, then what came to it",
      "overdue",
      0.2,
      0.1,
      ["clearedDone works 9", "addedNotOverdue works 4", "clearedDone money 2"],
    ],
    ["more done", "done", 0.1, 0.2, ["finished money 3"]],
    ["less done, since more was given", "done", 0.2, 0.1, ["addedNotDone works 5"]],
    ["the same", "done", 0.2, 0.2, []],
    ["not known then", "done", null, 0.2, []],
  ] as const)("%s", (_, figure, before, now, expected) => {
    const said = moversOf(figure, { before, now }, parts).map(
      ({ kind, group, count }) => `${kind} ${group} ${count}`,
    );
    expect(said).toEqual(expected);
  });

  test("whatever is named moves the share the way it went, taken alone", () => {
    const states = ["none", "open", "done", "overdue"] as const;
    const standing = fc.record({ open: fc.nat(9), done: fc.nat(9), overdue: fc.nat(9) });
    const totalOf = ({ open, done, overdue }: { open: number; done: number; overdue: number }) => ({
      all: open + done + overdue,
      done,
      overdue,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...RANK_FIGURES),
        standing,
        fc.constantFrom(...states),
        fc.constantFrom(...states),
        (figure, others, then, now) => {
          const at = (state: (typeof states)[number]) =>
            shareOf(
              fractionOf(
                figure,
                totalOf(state === "none" ? others : { ...others, [state]: others[state] + 1 }),
              ),
            );
          const values = { before: at(then), now: at(now) };
          const movers = moversOf(figure, values, [{ group: "g", moves: movesOf(then, now) }]);
          if (values.before === null || values.now === null || values.before === values.now) {
            expect(movers).toEqual([]);
          } else expect(movers.length, `${figure}: ${then} to ${now}`).toBeGreaterThan(0);
        },
      ),
    );
  });
});

/** What became of one assignment, told from its two states. */
function movesOf(then: string, now: string): Moves {
  const is: Record<keyof Moves, boolean> = {
    finished: now === "done" && then !== "done",
    reopened: then === "done" && now !== "done" && now !== "none",
    droppedDone: then === "done" && now === "none",
    fell: now === "overdue" && then !== "overdue",
    clearedDone: then === "overdue" && now === "done",
    clearedElse: then === "overdue" && now === "open",
    clearedGone: then === "overdue" && now === "none",
    addedNotOverdue: then === "none" && (now === "open" || now === "done"),
    addedNotDone: then === "none" && (now === "open" || now === "overdue"),
    droppedNotOverdue: now === "none" && (then === "open" || then === "done"),
    droppedNotDone: now === "none" && (then === "open" || then === "overdue"),
  };
  return Object.fromEntries(MOVE_KINDS.map((kind) => [kind, is[kind] ? 1 : 0])) as Moves;
}
