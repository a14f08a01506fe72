import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { fileNameOf } from "#lib/domain/file-name.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { matchAreas } from "./match-areas.ts";
import { readShapes } from "./read-shapes.ts";
import { mappedUnit, type Query, type UnitBelow, unitsBelow } from "./set-in-hand.ts";

const LONGEST_WORDS = 300;
/** As many of the file's areas without a unit are named. */
const MOST_UNMATCHED = 200;

const creditInput = z.object({
  source: z
    .string()
    .trim()
    .min(1, "boundaries.source-missing")
    .max(LONGEST_WORDS, "boundaries.long"),
  licence: z
    .string()
    .trim()
    .min(1, "boundaries.licence-missing")
    .max(LONGEST_WORDS, "boundaries.long"),
});

type Given = { unitId: string; name: string; bytes: Buffer; source: unknown; licence: unknown };

/** Takes a file of boundaries in hand: what it would draw can be looked at; no map changes yet. The file is not kept. */
export async function readBoundaries(
  actor: Actor,
  { unitId, name, bytes, ...credit }: Given,
): Promise<Outcome<{ id: string }>> {
  const parsed = creditInput.safeParse(credit);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => [
      String(path[0]),
      { key: message },
    ]);
    return refuse.invalid(Object.fromEntries(fields));
  }
  const found = await asActor(actor, async (tx) => {
    const query: Query = (statement) => tx.$queryRaw(statement);
    const unit = await mappedUnit(query, actor, unitId);
    return unit && { unit, below: await unitsBelow(query, unit.id) };
  });
  if (!found) return refuse.notFound();
  const read = await readShapes(bytes);
  if ("problem" in read) return refuse.invalid({ file: { key: `boundaries.${read.problem}` } });
  const { matched, unmatched } = matchAreas<UnitBelow>(read.drawn.areas, found.below);
  if (matched.length === 0) return refuse.invalid({ file: { key: "boundaries.geo-no-match" } });
  const id = newId();
  await asActor(actor, async (tx) => {
    // Of drafts that nobody used the newest is enough.
    await tx.boundarySet.deleteMany({
      where: { unitId, state: "draft", importedById: actor.accountId },
    });
    await tx.boundarySet.create({
      data: {
        id,
        unitId,
        fileName: fileNameOf(name, "json"),
        ...parsed.data,
        width: read.drawn.width,
        height: read.drawn.height,
        unmatched: unmatched.slice(0, MOST_UNMATCHED),
        importedById: actor.accountId,
      },
      select: { id: true },
    });
    await tx.boundary.createMany({
      data: matched.map(({ unit, area }) => ({
        setId: id,
        unitId: unit.id,
        path: area.path,
        inset: area.inset,
        labelX: Math.round(area.label[0]),
        labelY: Math.round(area.label[1]),
      })),
    });
    await record(tx, actor, {
      deed: "boundaries.read",
      entity: "boundaries",
      entityId: id,
      unitId,
      detail: { file: fileNameOf(name, "json"), units: matched.length },
    });
  });
  return done({ id });
}
