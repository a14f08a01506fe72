import type { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import type { Tx } from "#lib/db/door.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { maySeat } from "#lib/domain/role-giving.ts";
import { chosenUnit, type FoundUnit, unitsNamed } from "./find-units.ts";
import { dayAfter, outlasting, type roleInput } from "./input.ts";

export const ROLE_FIELDS = ["unit", "role", "line", "groups", "from", "lastDay"];
export const ROLE_ONCE = "membership_once";

type Asked = z.infer<typeof roleInput>;
type Placed = Asked & { place: FoundUnit; taskGroupIds: string[] | null };

/** Where the role is to be, if the actor may give it there. */
export async function placedRole(tx: Tx, actor: Actor, asked: Asked): Promise<Outcome<Placed>> {
  const found = await tx.$queryRaw<FoundUnit[]>(unitsNamed(actor, asked.unit, asked.unitId));
  const choice = chosenUnit(found, asked.unit, asked.unitId);
  if (choice.kind !== "one") {
    const missing = asked.unit === "" && !asked.unitId;
    const key = missing ? "unit-missing" : choice.kind === "none" ? "unit-unknown" : "unit-several";
    return refuse.invalid({ unit: { key: `people.${key}` } });
  }
  const place = choice.unit;
  const onLine = asked.line === "command" ? place.commandPath : place.localPath;
  if (onLine === null) return refuse.invalid({ line: { key: "people.unit-not-on-line" } });
  const groups = [...new Set(asked.groups)];
  const known = await tx.taskGroup.count({ where: { id: { in: groups } } });
  if (known !== groups.length) return refuse.invalid({ groups: { key: "people.group-unknown" } });
  const taskGroupIds = groups.length > 0 ? groups : null;
  if (!maySeat(actor, { line: asked.line, place, taskGroupIds })) {
    const wider = maySeat(actor, { line: asked.line, place, taskGroupIds: [] });
    return refuse.invalid(
      wider ? { groups: { key: "people.groups-beyond" } } : { line: { key: "people.line-beyond" } },
    );
  }
  const closes = outlasting(asked.lastDay, place.closesOn, actor.today);
  if (closes) return refuse.invalid({ lastDay: closes });
  return done({ ...asked, place, taskGroupIds });
}

/** Gives the role and writes it down; who holds it already at that time is told by the constraint `ROLE_ONCE`. */
export async function giveRole(
  tx: Tx,
  actor: Actor,
  accountId: string,
  { place, role, line, from, lastDay, taskGroupIds }: Placed,
): Promise<void> {
  const validTo = dayAfter(lastDay);
  await tx.membership.create({
    data: {
      id: newId(),
      accountId,
      unitId: place.id,
      role,
      line,
      validFrom: fromDay(from),
      validTo: validTo && fromDay(validTo),
      taskGroups: { create: (taskGroupIds ?? []).map((taskGroupId) => ({ taskGroupId })) },
    },
    select: { id: true },
  });
  const groups = await tx.taskGroup.findMany({
    where: { id: { in: taskGroupIds ?? [] } },
    orderBy: { ordinal: "asc" },
    select: { nameVi: true },
  });
  await record(tx, actor, {
    deed: "membership.added",
    entity: "account",
    entityId: accountId,
    unitId: place.id,
    detail: {
      ...{ role, line, from, lastDay },
      groups: groups.map(({ nameVi }) => nameVi).join(", ") || null,
    },
  });
}
