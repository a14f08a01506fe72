import type { RowFacts } from "#lib/annex/interpret-row.ts";
import type { Level } from "#lib/annex/level-words.ts";
import type { PlannedRow } from "#lib/annex/plan-annex.ts";
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

/** Levels and units by name. */
export function namesOf(
  { locale }: Pick<I18n, "locale">,
  { levels, units }: Pick<UnitsRead, "levels" | "units">,
  known: readonly Level[],
): string {
  const levelNames = levels.map((key) => {
    const level = known.find((one) => one.key === key);
    return (locale === "en" ? level?.en : level?.vi) ?? key;
  });
  const unitNames = units.map((unit) => nameOf({ locale }, unit));
  return [...levelNames, ...unitNames].join("; ");
}

/** The deadline and the period of reports: "14/12/2026; hằng quý". */
export function timeOf({ t, format }: I18n, { dueOn, cadence }: RowFacts): string {
  return [
    ...(dueOn ? [format.date(dueOn)] : []),
    ...(cadence && !(cadence === "once" && dueOn) ? [t(`tasks.cadences.${cadence}`)] : []),
  ].join("; ");
}

/** What is wrong with a row, what its words may mean, and what deserves to be known about it. */
export function reasonsOf(i18n: I18n, row: PlannedRow, levels: readonly Level[]): string[] {
  const { t, say } = i18n;
  const { state, problems, notes, facts, task } = row;
  if (state === "there" || state === "left-out") return [];
  if (state === "twice") return [t("annex.why-twice")];
  const similar = state === "similar" ? [t("annex.why-similar", { code: task?.code ?? "" })] : [];
  const candidates = [...facts.lead.unsure, ...facts.coordinating.unsure].flatMap((unsure) => {
    const names = namesOf(i18n, unsure, levels);
    return names ? [t("annex.may-be", { words: unsure.words, names })] : [];
  });
  return [...similar, ...[...problems, ...notes].map(({ message }) => say(message)), ...candidates];
}
