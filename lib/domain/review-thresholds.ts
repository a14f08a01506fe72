/** How a threshold is counted, and so how it is worded. */
export type ThresholdUnit = "points" | "percent" | "stages" | "times" | "units";

type Rule = { unit: ThresholdUnit; standard: number; least: number; most: number };

/**
 * From when on something in a report is worth a look, with what holds where no office set anything. All are typed and
 * kept as they are read: a part is in percent.
 */
export const THRESHOLDS = {
  /** Change of a share since last period, in points of percent. */
  points: { unit: "points", standard: 5, least: 0.1, most: 100 },
  /** Change of an amount, or of the whole behind a share, against last period. */
  relative: { unit: "percent", standard: 50, least: 1, most: 10_000 },
  /** Change of a plan of money within its year: more was probably typed in another unit. */
  plan_part: { unit: "percent", standard: 20, least: 1, most: 10_000 },
  /** More stages of a building than this between two periods. */
  stages: { unit: "stages", standard: 3, least: 1, most: 20 },
  /** How many times the usual spread a change lies away from what the peers usually do. */
  peers_distance: { unit: "times", standard: 4, least: 1, most: 100 },
  /** Fewer peers with a change are not compared. */
  peers_least: { unit: "units", standard: 8, least: 3, most: 1_000 },
  /** A share that is less far from the peers than this stands out from nothing. */
  peers_floor: { unit: "points", standard: 3, least: 0.1, most: 100 },
  /** A figure beyond this part of its target is hardly possible. */
  over_target: { unit: "percent", standard: 150, least: 100, most: 10_000 },
} as const satisfies Record<string, Rule>;

export type ThresholdKey = keyof typeof THRESHOLDS;
export type Thresholds = Readonly<Record<ThresholdKey, number>>;

export const THRESHOLD_KEYS = Object.keys(THRESHOLDS) as ThresholdKey[];

export const STANDARD_THRESHOLDS = Object.fromEntries(
  THRESHOLD_KEYS.map((key) => [key, THRESHOLDS[key].standard]),
) as Thresholds;

/** What an office set, as it stands now; null: set once and taken back. `path`: the office on the command line. */
export type ThresholdEntry = {
  path: string;
  groupId: string | null;
  key: ThresholdKey;
  value: number | null;
};

/** Counts of things have no part. */
export function isWhole(key: ThresholdKey): boolean {
  const { unit } = THRESHOLDS[key];
  return unit === "stages" || unit === "units";
}

/**
 * What holds for the reports that the office at `path` decides about, of one group of tasks: what the office set for
 * the group, else for all groups, else the same of the offices above it, the nearest first, else the standard.
 */
export function thresholdsFor(
  entries: readonly ThresholdEntry[],
  path: string,
  groupId: string | null,
): Thresholds {
  const holding = entries
    .filter((entry) => entry.value !== null && path.startsWith(entry.path))
    .filter((entry) => entry.groupId === null || entry.groupId === groupId)
    .toSorted((a, b) => b.path.length - a.path.length || nullLast(a.groupId) - nullLast(b.groupId));
  const valueFor = (key: ThresholdKey) =>
    holding.find((entry) => entry.key === key)?.value ?? THRESHOLDS[key].standard;
  return Object.fromEntries(THRESHOLD_KEYS.map((key) => [key, valueFor(key)])) as Thresholds;
}

function nullLast(groupId: string | null): number {
  return groupId === null ? 1 : 0;
}

/** The entries as they would be if this office set these values for this group of tasks (null: for all groups). */
export function withProposed(
  entries: readonly ThresholdEntry[],
  { path, groupId }: Pick<ThresholdEntry, "path" | "groupId">,
  values: Readonly<Record<ThresholdKey, number | null>>,
): ThresholdEntry[] {
  const others = entries.filter((entry) => entry.path !== path || entry.groupId !== groupId);
  return [...others, ...THRESHOLD_KEYS.map((key) => ({ path, groupId, key, value: values[key] }))];
}
