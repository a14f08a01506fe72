import { describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { familyTree } from "./family-tree.ts";
import { lineagePage } from "./lineage-page.ts";

const world = await createWorld();
const reader = await world.actorOf("officer", "northOne");

let count = 0;
async function directive(
  parents: string[],
  data: { state?: "draft" | "issued"; createdById?: string } = {},
) {
  count += 1;
  const id = newId();
  const number = `${count}/KH-${world.units.north.code}`;
  await asNobody(async (tx) => {
    const { issuerId } = await tx.directive.findUniqueOrThrow({
      where: { id: world.directiveId },
      select: { issuerId: true },
    });
    await tx.directive.create({
      data: {
        id,
        number,
        numberKey: `k${count}${world.units.north.code}`,
        type: "plan",
        issuerId,
        issuedOn: fromDay(`2026-02-0${count}`),
        title: number,
        searchTitle: number,
        state: "issued",
        ...data,
      },
      select: { id: true },
    });
    await tx.directiveLink.createMany({
      data: parents.map((toId) => ({ fromId: id, toId, relation: "implements" as const })),
    });
  });
  return id;
}

describe("the family of a directive", () => {
  test("reaches up and down, counts each branch once, shows no draft to others, survives a ring", async () => {
    const root = world.directiveId;
    const plan = await directive([root]);
    const sibling = await directive([root]);
    const province = await directive([plan, root]);
    const author = await world.actorOf("admin", "north");
    const draft = await directive([plan], { state: "draft", createdById: author.accountId });
    await asNobody((tx) =>
      tx.directiveLink.create({
        data: { fromId: root, toId: province, relation: "based_on" },
        select: { fromId: true },
      }),
    );
    const task = await world.task({ directiveId: province });
    await world.assign(task, "northOne", {
      startOn: fromDay("2026-01-15"),
      dueOn: fromDay("2026-02-01"),
    });
    await world.assign(task, "southOne");

    const of = async (who: typeof reader, id: string) => await lineagePage(who, id);
    const page = await of(reader, root);
    expect(new Set(page?.directives.map(({ id }) => id))).toEqual(
      new Set([root, plan, sibling, province]),
    );
    const at = new Map(page?.directives.map((one) => [one.id, one]));
    // The officer of one commune counts its own assignment alone.
    expect(at.get(plan)?.branch).toMatchObject({ given: 1, overdue: 1, tasks: 1 });
    expect(at.get(sibling)?.branch).toMatchObject({ given: 0, directives: 0 });
    const tree = familyTree(page?.directives ?? []);
    const names = (nodes: typeof tree): string[] =>
      nodes.flatMap(({ directive: { id }, again, children }) => [
        ...(again ? [] : [id]),
        ...names(children),
      ]);
    expect(names(tree).toSorted()).toEqual([root, plan, sibling, province].toSorted());

    expect((await of(author, plan))?.directives.map(({ id }) => id)).toContain(draft);
    expect(await of(reader, draft)).toBeNull();
    expect(await of(await world.actorOf("admin", "south"), draft)).toBeNull();
  });

  test("is not found by nobody, nor under no id", async () => {
    expect(await lineagePage(await world.nobody(), world.directiveId)).toBeNull();
    expect(await lineagePage(reader, "no-id")).toBeNull();
  });
});
