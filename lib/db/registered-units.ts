import { type Sql, sql } from "./sql.ts";

/**
 * All units as `u`, their paths as the register files them: those that are closed or yet to come are where they stood
 * last or will stand first, so that `unitWithin` reaches them too.
 */
export const REGISTERED: Sql = sql`(
  SELECT x.id, x.level_key, x.code, x.segment, x.name, x.name_en, x.short_name, x.search_name, x.search_words,
         x.has_accounts, x.in_force_from, x.in_force_to, x.opening_basis, x.closing_basis, x.version,
         x.filed_command_path AS command_path, x.filed_local_path AS local_path FROM unit x) u`;
