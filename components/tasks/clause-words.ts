import type { Option } from "#components/ui/options.tsx";
import type { ClauseKind } from "#lib/domain/clause-number.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Numbered = { kind: ClauseKind; label: string };
type Clause = Numbered & { id: string; parentId: string | null; text: string };

/** "điểm a khoản 2 Điều 5": from the part to the whole, as documents cite; in English with commas. */
export function clauseWords({ t, locale }: I18n, path: readonly Numbered[]): string {
  return path
    .toReversed()
    .map(({ kind, label }) =>
      // A label that carries its word already ("Điều 5") is not given another.
      label.includes(" ") ? label : t(`directives.clause-of.${kindSaid(kind, label)}`, { label }),
    )
    .join(locale === "en" ? ", " : " ");
}

/** "2.1" is a point of clause 2: "điểm 2.1 khoản 2". */
function kindSaid(kind: ClauseKind, label: string): ClauseKind {
  return kind === "clause" && label.includes(".") ? "point" : kind;
}

/** The clauses in the order of the document, each with the path that leads to it and its first words. */
export function clauseOptions(i18n: I18n, clauses: readonly Clause[]): Option[] {
  const below = Map.groupBy(clauses, ({ parentId }) => parentId);
  const options = (parentId: string | null, path: Numbered[]): Option[] =>
    (below.get(parentId) ?? []).flatMap((clause) => {
      const own = [...path, clause];
      const words = clause.text.split("\n")[0] ?? "";
      const label = `${clauseWords(i18n, own)}${words && `: ${words}`}`;
      return [{ value: clause.id, label }, ...options(clause.id, own)];
    });
  return options(null, []);
}
