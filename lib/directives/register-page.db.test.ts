import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { REGISTER_SORTS, type RegisterFilter, registerPage } from "./register-page.ts";

const world = await createWorld();
const reader = await world.actorOf("leader", "north");
const mark = world.units.north.code;
let issuer = "";

/** Seven documents of one issuer, two on the same day; the first has work overdue in the north, the second in the south. */
beforeAll(async () => {
  issuer = (
    await asNobody((tx) =>
      tx.directive.findUniqueOrThrow({
        where: { id: world.directiveId },
        select: { issuerId: true },
      }),
    )
  ).issuerId;
  for (let number = 1; number <= 6; number += 1) {
    const id = newId();
    const directive = {
      id,
      number: `${number}/KH-${mark}`,
      numberKey: `${number}kh${mark}`,
      type: "plan" as const,
      issuerId: issuer,
      issuedOn: fromDay(`2026-03-0${Math.ceil(number / 2)}`),
      title: "Kế hoạch",
      searchTitle: "ke hoach",
      securityClass: number === 3 ? ("internal" as const) : ("public" as const),
      state: "issued" as const,
    };
    await asNobody((tx) => tx.directive.create({ data: directive, select: { id: true } }));
    const unit = ({ 1: "northOne", 2: "southOne" } as const)[number];
    if (unit)
      await world.assign(await world.task({ directiveId: id }), unit, {
        startOn: fromDay("2026-01-15"),
        dueOn: fromDay("2026-02-01"),
      });
  }
});

const numbers = async (filter: RegisterFilter, most = 50) =>
  (await registerPage(reader, { issuer, ...filter }, most)).directives.map(({ number }) => number);

describe("the register", () => {
  test("is narrowed down by issuer, class and overdue work within reach, and counts what it found", async () => {
    expect(await numbers({})).toHaveLength(7);
    expect(await numbers({ class: "internal" })).toEqual([`3/KH-${mark}`]);
    expect(await numbers({ overdue: "1" })).toEqual([`1/KH-${mark}`]);
    expect((await registerPage(reader, { issuer })).counts).toEqual({
      all: 7,
      drafts: 0,
      overdue: 1,
    });
    const ministry = await world.actorOf("leader", "ministry");
    expect((await registerPage(ministry, { issuer })).counts).toMatchObject({ overdue: 2 });
    expect((await registerPage(ministry, { issuer })).issuers.map(({ id }) => id)).toContain(
      issuer,
    );
    expect(
      await numbers({ issuer: "no-id", class: "secret", sort: "x", after: "a_b" }),
    ).not.toEqual([]);
  });

  test.each(REGISTER_SORTS)("is walked through in pages, sorted by %s", async (sort) => {
    const whole = await numbers({ sort });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await registerPage(reader, { issuer, sort, ...(after && { after }) }, 2);
      seen.push(...page.directives.map(({ number }) => number));
      after = page.nextAfter ?? undefined;
    } while (after);
    expect(seen).toEqual(whole);
    if (sort === "overdue") expect(whole[0]).toBe(`1/KH-${mark}`);
    if (sort === "number") expect(whole).toEqual(whole.toSorted());
  });

  test("shows nobody anything", async () => {
    expect(await registerPage(await world.nobody(), { issuer })).toMatchObject({
      directives: [],
      counts: { all: 0 },
    });
  });
});
