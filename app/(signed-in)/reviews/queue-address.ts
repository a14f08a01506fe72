import { REASONS, type ReasonKey } from "#lib/domain/review-reasons.ts";
import type { FigureFilter } from "#lib/reviews/reports-of-figure.ts";
import { SECTIONS, type Section } from "#lib/reviews/sort-pile.ts";

/** What the address of the queue says; ids as they were given. */
export type QueueAddress = {
  group: string | null;
  task: string | null;
  period: string | null;
  tab: Section | null;
  /** Only reports that are looked at for this reason. */
  reason: ReasonKey | null;
  /** After a deed on another page: what was done to how many. */
  told: { deed: "returned" | "opinion"; count: number } | null;
};

type Params = Record<string, string | string[] | undefined>;

/** Another group than the task's own means: no task yet. The page knows that only when it has read the task. */
export function readAddress(params: Params): QueueAddress {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    group: one("group"),
    task: one("task"),
    period: one("period"),
    tab: SECTIONS.find((section) => section === params.tab) ?? null,
    reason: REASONS.find((reason) => reason === params.reason) ?? null,
    told: toldOf(one("told")),
  };
}

function toldOf(value: string | null): QueueAddress["told"] {
  const [, deed, count] = /^(returned|opinion)-(\d{1,4})$/.exec(value ?? "") ?? [];
  return deed ? { deed: deed as "returned" | "opinion", count: Number(count) } : null;
}

/** The address of a pile; what is null is left out. */
export function queueHref(address: Partial<QueueAddress>): `/${string}` {
  const query = new URLSearchParams();
  for (const name of ["group", "task", "period", "tab", "reason"] as const) {
    const value = address[name];
    if (value) query.set(name, value);
  }
  if (address.told) query.set("told", `${address.told.deed}-${address.told.count}`);
  const text = query.toString();
  return text ? `/reviews?${text}` : "/reviews";
}

/** The page that asks for words about some versions, and comes back. */
export function wordsHref(
  page: "return" | "opinion",
  versionIds: readonly string[],
  back: string,
): `/${string}` {
  const query = new URLSearchParams(versionIds.map((id) => ["version", id]));
  query.set("back", back);
  return `/reviews/${page}?${query}`;
}

/** The list behind a number of the overview; what is null is left out. */
export function figureHref(filter: Partial<FigureFilter>): `/${string}` {
  const set = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/reviews/all?${new URLSearchParams(set)}`;
}
