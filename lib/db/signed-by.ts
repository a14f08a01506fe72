import { Prisma } from "./generated/client.ts";
import { type Sql, sql } from "./sql.ts";

/**
 * Who signed a row, by title, as the reader's name of it: `by` and `byEn`. Where it was done in somebody's place, both
 * titles belong to the name, as on paper. `account` is the alias of the author's account, `row` that of what was
 * signed, a table with `delegation_id`.
 */
export function signature(account: string, row: string): { by: Sql; byEn: Sql } {
  const [a, r] = [Prisma.raw(account), Prisma.raw(row)];
  const away = (title: Sql) =>
    sql`(SELECT ${title} FROM delegation sg JOIN account sf ON sf.id = sg.from_account_id WHERE sg.id = ${r}.delegation_id)`;
  return {
    by: sql`coalesce(${a}.title || ' (thay ' || ${away(sql`sf.title`)} || ')', ${a}.title)`,
    byEn: sql`coalesce(coalesce(${a}.title_en, ${a}.title) || ' (acting for ' || ${away(sql`coalesce(sf.title_en, sf.title)`)} || ')', ${a}.title_en)`,
  };
}

/** The same as two columns. */
export function signedBy(account: string, row: string): Sql {
  const { by, byEn } = signature(account, row);
  return sql`${by} AS by, ${byEn} AS "byEn"`;
}

/** The same as two pairs within `json_build_object`. */
export function signedAs(account: string, row: string): Sql {
  const { by, byEn } = signature(account, row);
  return sql`'by', ${by}, 'byEn', ${byEn}`;
}
