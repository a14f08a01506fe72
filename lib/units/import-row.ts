import { type CivilDate, parseTypedDate } from "#lib/domain/civil-date.ts";
import type { Message } from "#lib/domain/outcome.ts";
import { MOST_BASIS, MOST_CODE, MOST_NAME } from "#lib/domain/unit-limits.ts";
import type { Field } from "./import-columns.ts";

/** A row's words, and all that is wrong with them by themselves. */
export type ReadRow = {
  /** As a spreadsheet numbers it, from 1. */
  row: number;
  code: string;
  name: string;
  nameEn: string;
  level: string;
  parent: string;
  from: CivilDate | null;
  to: CivilDate | null;
  basis: string;
  wrong: Message[];
};

/** How names of the list become names of units. */
export type Naming = {
  /** Stands before every name: "Công an" makes "Công an phường Ba Đình" of "Phường Ba Đình". */
  prefix?: string;
  /** Stands behind every English name: "Police". */
  suffixEn?: string;
};

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;

export function readRow(
  cells: readonly string[],
  row: number,
  { columns, prefix, suffixEn }: { columns: readonly (Field | null)[] } & Naming,
): ReadRow {
  const said = (field: Field) =>
    (cells[columns.indexOf(field)] ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
  const read = {
    row,
    code: said("code"),
    name: withPrefix(said("name"), prefix),
    nameEn: withSuffix(said("nameEn"), suffixEn),
    level: said("level"),
    parent: said("parent"),
    from: parseTypedDate(said("from")),
    to: parseTypedDate(said("to")),
    basis: said("basis"),
  };
  const wrong = wrongWith(read, { from: said("from"), to: said("to") });
  return { ...read, wrong: [...new Set(wrong)].map((key) => ({ key })) };
}

/** The name goes on in the middle of a sentence then: its kind is written small. */
function withPrefix(name: string, prefix = ""): string {
  const has = name.toLocaleLowerCase("vi").startsWith(`${prefix.toLocaleLowerCase("vi")} `);
  if (name === "" || prefix === "" || has) return name;
  return `${prefix} ${name.slice(0, 1).toLocaleLowerCase("vi")}${name.slice(1)}`;
}

function withSuffix(name: string, suffix = ""): string {
  return name === "" || suffix === "" || name.endsWith(` ${suffix}`) ? name : `${name} ${suffix}`;
}

function wrongWith(read: Omit<ReadRow, "wrong">, typed: { from: string; to: string }): string[] {
  const noDay = (day: CivilDate | null, said: string) => said !== "" && !day;
  return [
    ...(read.code === "" ? ["units.code-missing"] : []),
    ...(read.code !== "" && (read.code.length > MOST_CODE || !CODE.test(read.code))
      ? ["units.code-wrong"]
      : []),
    ...(read.name === "" ? ["units.name-missing"] : []),
    ...([read.name, read.nameEn].some((text) => text.length > MOST_NAME) ||
    read.basis.length > MOST_BASIS
      ? ["units.too-long"]
      : []),
    ...(noDay(read.from, typed.from) || noDay(read.to, typed.to) ? ["units.day-wrong"] : []),
    ...(read.from && read.to && read.to <= read.from ? ["unit-import.to-before-from"] : []),
  ];
}
