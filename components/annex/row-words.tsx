import type { RowFacts } from "#lib/annex/interpret-row.ts";
import type { Level } from "#lib/annex/level-words.ts";
import type { Difference, PlannedRow } from "#lib/annex/plan-annex.ts";
import type { UnitsRead } from "#lib/annex/read-units.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** What words became, and the annex's own words below where they differ. */
export function SaidWords({ became, words }: { became: string; words: string }) {
  const same = became.toLocaleLowerCase("vi") === words.toLocaleLowerCase("vi");
  return (
    <>
      {became || "–"}
      {words && !same && (
        <small className="below whitespace-pre-line" lang="vi">
          “{words}”
        </small>
      )}
    </>
  );
}

/** Levels and units by name; of all units of a level in one province their number alone. */
export function namesOf(
  { t, locale }: Pick<I18n, "t" | "locale">,
  { levels, units, sets }: Pick<UnitsRead, "levels" | "units" | "sets">,
  known: readonly Level[],
): string {
  const levelName = (key: string) => {
    const level = known.find((one) => one.key === key);
    return (locale === "en" ? level?.en : level?.vi) ?? key;
  };
  const inSets = new Set(sets.flatMap(({ unitIds }) => unitIds));
  const alone = units.filter(({ id }) => !inSets.has(id));
  return [
    ...levels.map(levelName),
    ...sets.map(({ levelKey, area, unitIds }) =>
      t("annex.all-of-area", {
        level: levelName(levelKey),
        area: nameOf({ locale }, area),
        count: unitIds.length,
      }),
    ),
    ...alone.map((unit) => nameOf({ locale }, unit)),
  ].join("; ");
}

/** The deadline and the period of reports: "14/12/2026; hằng quý". */
export function timeOf({ t, format }: I18n, { dueOn, cadence }: RowFacts): string {
  return [
    ...(dueOn ? [format.date(dueOn)] : []),
    ...(cadence && !(cadence === "once" && dueOn) ? [t(`tasks.cadences.${cadence}`)] : []),
  ].join("; ");
}

/** What is wrong with a row, and what deserves to be known about it. */
export function reasonsOf(i18n: I18n, row: PlannedRow): string[] {
  const { t, say } = i18n;
  const { state, problems, notes, task } = row;
  if (state === "there" || state === "left-out") return [];
  if (state === "twice") return [t("annex.why-twice")];
  const similar = state === "similar" ? similarWords(i18n, row) : [];
  const changes = state === "changes" ? [t("annex.why-changes", { code: task?.code ?? "" })] : [];
  const differences = [...(state === "changes" ? row.differences : [])].map((one) =>
    differenceWords(i18n, one),
  );
  return [
    ...similar,
    ...changes,
    ...differences,
    ...[...problems, ...notes].map(({ message }) => say(message)),
  ];
}

/** What differs from the task of that name, and what can be done about it. */
function similarWords(i18n: I18n, { task, differences }: PlannedRow): string[] {
  const { t } = i18n;
  const code = task?.code ?? "";
  if (differences.length === 0) return [t("annex.why-same", { code })];
  return [
    t("annex.why-similar", { code }),
    ...differences.map((one) => differenceWords(i18n, one)),
    ...(task?.isDraft ? [] : [t("annex.why-issued")]),
    ...(task?.isDraft && !task.changeable ? [t("annex.why-several")] : []),
  ];
}

function differenceWords({ t, format }: I18n, difference: Difference): string {
  const none = t("common.missing");
  const worded = (value: string | null) => {
    if (!value) return none;
    if (difference.what === "dueOn") return format.date(value);
    return difference.what === "cadence" ? t(`tasks.cadences.${value as "once"}`) : `“${value}”`;
  };
  const field = t(`annex.differences.${difference.what}`);
  const [before, after] = [worded(difference.before), worded(difference.after)];
  return t("annex.difference", { field, before, after });
}

/** A unit or level that words may mean; `said` are the cell's words with its name in their place. */
export type Meant = { words: string; field: "lead" | "coordinating"; name: string; said: string };

/** What words that are nobody for certain may mean, to choose from. */
export function meantBy(i18n: I18n, { facts }: PlannedRow, levels: readonly Level[]): Meant[] {
  return (["lead", "coordinating"] as const).flatMap((field) =>
    facts[field].unsure.flatMap(({ words, these = [], ...unsure }) => {
      const all = facts[`${field}Words`];
      const meant = (name: string, own: string) => ({
        words,
        field,
        name,
        said: all.replace(words, own),
      });
      return [
        ...unsure.levels.map((key) =>
          meant(
            namesOf(i18n, { levels: [key], units: [], sets: [] }, levels),
            [
              levels.find((level) => level.key === key)?.vi ?? key,
              ...these.filter(({ levelKey }) => levelKey !== key).map(ownNameOf),
            ].join("; "),
          ),
        ),
        ...unsure.units.map((unit) => meant(nameOf(i18n, unit), ownNameOf(unit))),
        ...(these.length > 0
          ? [
              meant(
                i18n.t("annex.only-these", { units: theirNames(i18n, these) }),
                these.map(ownNameOf).join("; "),
              ),
            ]
          : []),
      ];
    }),
  );
}

function theirNames(i18n: I18n, units: UnitsRead["units"]): string {
  return units.map((unit) => nameOf(i18n, unit)).join("; ");
}

/** A name that is read again as this unit: communes share theirs, so that the province stands with it. */
function ownNameOf({ name, levelKey, areaShortName }: UnitsRead["units"][number]): string {
  return levelKey === "commune" ? `${name} (${areaShortName})` : name;
}
