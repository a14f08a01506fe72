import { sql } from "#lib/db/sql.ts";
import { MONEY_AHEAD_POINTS, STAGE_SHARES } from "#lib/domain/works-stage.ts";

/** The physical share (percent) of the works `w`, as `physicalShare` has it. */
export const builtShare = sql`(${Object.values(STAGE_SHARES)}::int[])[array_position(${Object.keys(STAGE_SHARES)}::text[], w.stage::text)]`;

/** Percent of its cost that was paid for the works `w`; null without a cost. */
export const paidShare = sql`((SELECT sum(l.disbursed) FROM funding_line l WHERE l.works_id = w.id) * 100 / nullif(w.cost, 0))`;

/** The main works `w` is under way and paid more than ten points ahead of what stands: `moneyAhead` in SQL. */
export const isMoneyAhead = sql`(w.is_main AND w.state NOT IN ('cancelled', 'replaced') AND w.stage < 'handed_over'
  AND ${paidShare} > ${builtShare} + ${MONEY_AHEAD_POINTS}::int)`;
