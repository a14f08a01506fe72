import { readAsActor } from "#lib/db/door.ts";
import { addMonths, type CivilDate, earlierOf } from "#lib/domain/civil-date.ts";
import { type Fraction, shareOf } from "#lib/domain/fraction.ts";
import { isId } from "#lib/domain/id.ts";
import {
  fractionOf,
  isBetterUp,
  type Mover,
  moversOf,
  type RankFigure,
  ranksOf,
} from "#lib/domain/moved-rank.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { totalOf } from "./briefing-parts.ts";
import { type Compared, compareStates } from "./figures/compare-states.ts";
import { EVERY_TASK, type Extent } from "./figures/extent.ts";
import { readChildren } from "./figures/read-children.ts";
import { type RankingInput, rankingInput } from "./input.ts";
import { mainLevel } from "./main-level.ts";
import { type DashboardUnit, type NamedChoice, type NamedUnit, readUnit } from "./read-unit.ts";

export type RankMove = NamedUnit & {
  now: Fraction;
  before: Fraction;
  /** 1 is the best; null where there is nothing to divide by. */
  rank: number | null;
  rankBefore: number | null;
  compared: Compared;
  /** What moved its figure, the largest first. */
  movers: Mover<NamedChoice>[];
};

export type RankingPage = {
  unit: DashboardUnit;
  today: CivilDate;
  since: CivilDate;
  asked: RankingInput;
  figure: RankFigure;
  level: { name: string; nameEn: string } | null;
  /** The worst first. */
  rows: RankMove[];
  whole: { now: Fraction; before: Fraction };
};

/**
 * The children of a unit by a figure, today and when an earlier day began, with what moved it. Null: no such unit, or
 * out of reach.
 */
export async function rankingPage(
  actor: Actor,
  unitId: string,
  input: unknown,
): Promise<RankingPage | null> {
  const scopes = scopesFor(actor, "dashboard:read");
  if (!isId(unitId) || scopes.length === 0) return null;
  const asked = rankingInput.parse(input);
  const { today } = actor;
  const { figure } = asked;
  const since = earlierOf(asked.day ?? asked.since ?? addMonths(today, -1), today);

  return readAsActor(actor, async (read) => {
    const unit = await readUnit(read, scopes, unitId);
    if (!unit) return null;
    const extent: Extent = { unit, scopes, filter: EVERY_TASK, today };
    const children = await readChildren(read, extent);
    const parts = await compareStates(read, extent, since);
    const groups = new Map(unit.groups.map((group) => [group.id, group]));
    const bySegment = Map.groupBy(parts, ({ child }) => child);
    const counted = children.flatMap((child) => {
      const own = bySegment.get(child.segment) ?? [];
      const compared = totalOf(own);
      return compared.all > 0 ? [{ child, own, compared }] : [];
    });
    const { main } = mainLevel(counted, ({ compared }) => compared.all);
    const level = main[0]?.child;
    const rows = main.map(({ child: { id, name, nameEn }, own, compared }) => {
      const [now, before] = [fractionOf(figure, compared), fractionOf(figure, thenOf(compared))];
      const values = { now: shareOf(now), before: shareOf(before) };
      const moves = own.flatMap((part) => {
        const group = groups.get(part.groupId);
        return group ? [{ group, moves: part }] : [];
      });
      return { id, name, nameEn, now, before, compared, movers: moversOf(figure, values, moves) };
    });
    const ranks = ranksOf(
      figure,
      rows.map(({ now }) => now),
    );
    const ranksBefore = ranksOf(
      figure,
      rows.map(({ before }) => before),
    );
    const whole = totalOf(parts);
    return {
      unit,
      today,
      since,
      asked,
      figure,
      level: level ? { name: level.level, nameEn: level.levelEn } : null,
      rows: worstFirst(
        figure,
        rows.map((row, place) => ({
          ...row,
          rank: ranks[place] ?? null,
          rankBefore: ranksBefore[place] ?? null,
        })),
      ),
      whole: { now: fractionOf(figure, whole), before: fractionOf(figure, thenOf(whole)) },
    };
  });
}

function thenOf({ allThen, doneThen, overdueThen }: Compared) {
  return { all: allThen, done: doneThen, overdue: overdueThen };
}

function worstFirst(figure: RankFigure, rows: RankMove[]): RankMove[] {
  const badness = ({ now }: RankMove) =>
    (shareOf(now) ?? (isBetterUp(figure) ? 2 : -1)) * (isBetterUp(figure) ? -1 : 1);
  return rows.toSorted((a, b) => badness(b) - badness(a));
}
