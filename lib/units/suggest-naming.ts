import { nameOn } from "#lib/domain/unit-names.ts";
import type { Naming } from "./import-row.ts";
import type { ImportPlan, Known } from "./plan-import.ts";

export type NamingOffer = Required<Naming> & {
  /** Rows that would no longer rename anything. */
  rows: number;
};

/**
 * A list of places for units that are named after them: "Phường Ba Đình" for "Công an phường Ba Đình". Where most of
 * what would be renamed only misses the same words, they are offered to be put before every name.
 */
export function suggestNaming({ rows }: ImportPlan, known: Known): NamingOffer | null {
  const renamed = rows.filter((row) => row.renamed);
  const units = new Map(known.units.map((unit) => [unit.id, unit]));
  const offers = renamed.flatMap((row) => {
    const held = nameOn(units.get(row.id)?.names ?? [], row.day);
    const prefix = held && wordsBefore(held.name, row.name);
    return prefix ? [{ prefix, suffixEn: wordsBehind(held.nameEn ?? "", row.nameEn) }] : [];
  });
  const counts = Map.groupBy(offers, ({ prefix, suffixEn }) => `${prefix}\n${suffixEn}`);
  const [most] = [...counts.values()].toSorted((a, b) => b.length - a.length);
  const [offer] = most ?? [];
  if (!offer || !most || most.length < 2 || most.length * 2 < renamed.length) return null;
  return { ...offer, rows: most.length };
}

function wordsBefore(held: string, name: string): string {
  const ends = held.toLocaleLowerCase("vi").endsWith(` ${name.toLocaleLowerCase("vi")}`);
  return ends && name !== "" ? held.slice(0, -name.length - 1) : "";
}

function wordsBehind(held: string, name: string): string {
  return name !== "" && held.startsWith(`${name} `) ? held.slice(name.length + 1) : "";
}
