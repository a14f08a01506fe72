import { Prisma } from "./generated/client.ts";

/** Statements are composed of these; values never become text. */
export const sql = Prisma.sql;
export const join = Prisma.join;
export const nothing = Prisma.empty;
export type Sql = Prisma.Sql;
