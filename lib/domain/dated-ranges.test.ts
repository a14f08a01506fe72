import { describe, expect, test } from "vitest";
import { changedFrom, firstUncovered, type Range, shared, withdrawnOn } from "./dated-ranges.ts";

const today = "2026-11-29";
const forever = (): Range => ({ from: "2020-01-01", to: null });
const life = forever();
type Row = Range & { value: string };
const row = (value: string, from = "2020-01-01", to: string | null = null): Row => ({
  value,
  from,
  to,
});

describe("ranges", () => {
  test.each([
    ["open ones", forever(), { from: "2021-01-01", to: null }, { from: "2021-01-01", to: null }],
    [
      "one ends where the other begins",
      { from: "2020-01-01", to: "2021-01-01" },
      { from: "2021-01-01", to: null },
      null,
    ],
    [
      "within",
      forever(),
      { from: "2022-01-01", to: "2023-01-01" },
      { from: "2022-01-01", to: "2023-01-01" },
    ],
  ] as const)("%s share", (_, a, b, both) => {
    expect(shared(a, b)).toEqual(both);
    expect(shared(b, a)).toEqual(both);
  });

  test.each([
    ["nothing covers", [], "2021-01-01"],
    [
      "a gap",
      [
        { from: "2020-01-01", to: "2021-06-01" },
        { from: "2021-07-01", to: null },
      ],
      "2021-06-01",
    ],
    [
      "two that follow each other",
      [
        { from: "2021-06-01", to: null },
        { from: "2020-01-01", to: "2021-06-01" },
      ],
      null,
    ],
    ["one that ends too early", [{ from: "2020-01-01", to: "2021-12-31" }], "2021-12-31"],
    ["one that ends in time", [{ from: "2020-01-01", to: "2022-01-01" }], null],
  ] as const)("%s: first uncovered day", (_, by, day) => {
    expect(firstUncovered({ from: "2021-01-01", to: "2022-01-01" }, by)).toBe(day);
  });
});

describe("a change", () => {
  const own = [row("a")];
  const to = (value: string | null, from: string, rows = own, of: Range = life) =>
    changedFrom(rows, {
      from,
      next: value === null ? null : { value },
      isSame: (held) => held.value === value,
      life: of,
      today,
    });

  test("ends what was so before on the day of the new", () => {
    expect(to("b", "2027-01-01")).toEqual({
      ok: true,
      rows: [row("a", "2020-01-01", "2027-01-01"), row("b", "2027-01-01")],
    });
  });
  test("ends it", () => {
    expect(to(null, "2027-01-01")).toEqual({
      ok: true,
      rows: [row("a", "2020-01-01", "2027-01-01")],
    });
  });
  test("keeps what is planned for later", () => {
    const planned = [row("a", "2020-01-01", "2028-01-01"), row("d", "2028-01-01")];
    expect(to("b", "2027-01-01", planned)).toEqual({
      ok: true,
      rows: [
        row("a", "2020-01-01", "2027-01-01"),
        row("b", "2027-01-01", "2028-01-01"),
        row("d", "2028-01-01"),
      ],
    });
  });
  test("corrects a change of the same day", () => {
    const wrong = [row("a", "2020-01-01", "2026-11-01"), row("x", "2026-11-01")];
    expect(to("b", "2026-11-01", wrong)).toEqual({
      ok: true,
      rows: [row("a", "2020-01-01", "2026-11-01"), row("b", "2026-11-01")],
    });
  });
  test.each([
    ["before the beginning", "b", "2019-12-31", own, life, "before-beginning"],
    ["after the end", "b", "2027-01-01", own, { ...life, to: "2027-01-01" }, "after-end"],
    ["to what is so", "a", "2026-12-01", own, life, "same"],
    [
      "before the last change",
      "b",
      "2026-10-01",
      [row("a", "2020-01-01", "2026-11-01"), row("x", "2026-11-01")],
      life,
      "before-last-change",
    ],
  ] as const)("%s is refused", (_, value, from, rows, of, problem) => {
    expect(to(value, from, [...rows], of)).toMatchObject({ ok: false, problem: { kind: problem } });
  });
  test("what is planned can be taken back, what has begun cannot", () => {
    const planned = to("b", "2027-01-01");
    expect(planned.ok && withdrawnOn(planned.rows, "2027-01-01", life, today)).toEqual({
      ok: true,
      rows: own,
    });
    const leaving = to(null, "2027-01-01");
    expect(leaving.ok && withdrawnOn(leaving.rows, "2027-01-01", life, today)).toEqual({
      ok: true,
      rows: own,
    });
    expect(withdrawnOn(own, "2020-01-01", life, today)).toMatchObject({
      problem: { kind: "not-planned" },
    });
  });
});
