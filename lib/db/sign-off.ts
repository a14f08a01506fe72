import { type Actor, rolesThatMay, scopesFor } from "#lib/domain/policy.ts";
import { within } from "./scope.ts";
import { type Sql, sql } from "./sql.ts";

/** Whether the head of unit `u` signs before its reports leave: as `ruleOn` in lib/domain/sign-off.ts, today. */
export const SIGN_OFF_OF_U: Sql = sql`coalesce((
  SELECT so.required FROM sign_off_rule so
   WHERE so.unit_id = u.id AND so.valid_from <= civil_day(now())
   ORDER BY so.valid_from DESC, so.set_at DESC LIMIT 1), false)`;

/** Whether a head of unit `u` could sign what concerns task `t` today: an account that is open, for the task's group. */
const SIGNED_BY_A_HEAD: Sql = sql`EXISTS (
  SELECT FROM membership m JOIN account hc ON hc.id = m.account_id AND hc.disabled_at IS NULL
   WHERE m.unit_id = u.id AND m.role::text = ANY(${rolesThatMay("report:sign-off")}::text[])
     AND in_force(m.valid_from, m.valid_to) @> civil_day(now())
     AND CASE m.line WHEN 'command' THEN u.command_path ELSE u.local_path END IS NOT NULL
     AND (NOT EXISTS (SELECT FROM membership_task_group g WHERE g.membership_id = m.id)
          OR EXISTS (SELECT FROM membership_task_group g WHERE g.membership_id = m.id AND g.task_group_id = t.task_group_id)))`;

/**
 * Whether the actor's reports of unit `u` about task `t` go to its head first; the head's own do not. Where no head could
 * sign, nothing is held up: they are sent as they were before the rule.
 */
export function mustHandUp(actor: Actor): Sql {
  return sql`(${SIGN_OFF_OF_U} AND ${SIGNED_BY_A_HEAD} AND NOT ${within(scopesFor(actor, "report:sign-off"))})`;
}

/** A draft `k` that was handed up, or handed back, as one JSON value (`HandUp`); null for any other. */
export const HAND_UP_OF_K: Sql = sql`(
  SELECT json_build_object('at', h.handed_at, 'byId', hc.id, 'by', hc.title, 'byEn', hc.title_en, 'baseVersion', h.base_version,
    'back', CASE WHEN h.back_at IS NOT NULL THEN json_build_object(
      'at', h.back_at, 'by', hb.title, 'byEn', hb.title_en, 'reason', h.reason) END)
    FROM hand_up h JOIN account hc ON hc.id = h.handed_by_id LEFT JOIN account hb ON hb.id = h.back_by_id
   WHERE h.report_id = k.report_id)`;
