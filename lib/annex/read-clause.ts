import type { ClauseKind } from "#lib/domain/clause-number.ts";

/** A part of the directive; its label is as it is written there: "Điều 5", "II", "2.1", "a". */
export type AnnexClause = {
  id: string;
  parentId: string | null;
  kind: ClauseKind;
  label: string;
};

type Step = { kinds: readonly ClauseKind[] | null; label: string };

/** "Mục" is a section by its word, and what people call any numbered part. */
const KINDS: Readonly<Record<string, readonly ClauseKind[]>> = {
  phần: ["part"],
  chương: ["chapter"],
  mục: ["section", "clause"],
  điều: ["article"],
  khoản: ["clause"],
  điểm: ["point"],
  article: ["article"],
  clause: ["clause"],
  point: ["point"],
  section: ["section", "clause"],
};
const RANKS: readonly ClauseKind[] = ["part", "chapter", "section", "article", "clause", "point"];
const SAID =
  /(?<!\p{L})(phần|chương|mục|điều|khoản|điểm|article|clause|point|section)\s+(thứ \p{L}+|[ivxlc]+(?!\p{L})|\d+(?:\.\d+)*\p{Ll}?|\p{Ll}{1,2}(?!\p{L}))/giu;
const SHORT = /^\(?\s*([ivxlc]+|\d+|\p{L})(?:[.,\s]+(\d+(?:\.\d+)*|\p{Ll}))*\s*[.)]?\s*$/iu;

/**
 * The part that an annex points to: "khoản 2 Điều 5", "Điều 5, khoản 2, điểm a", "Mục II.1", "II.1". Null if there is
 * none, or more than one that it could be.
 */
export function readClause(words: string, clauses: readonly AnnexClause[]): string | null {
  const steps = stepsOf(words.normalize("NFC"));
  const deepest = steps.at(-1);
  if (!deepest) return null;
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const found = clauses.filter((clause) => {
    if (!isStep(clause, deepest)) return false;
    const above: AnnexClause[] = [];
    for (let each = byId.get(clause.parentId ?? ""); each; each = byId.get(each.parentId ?? ""))
      above.push(each);
    return steps.slice(0, -1).every((step) => above.some((each) => isStep(each, step)));
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** What is said of a part, from the top down. */
function stepsOf(words: string): Step[] {
  const said = [...words.matchAll(SAID)].map(([, kind = "", label = ""]) => ({
    kinds: KINDS[kind.toLocaleLowerCase("vi")] ?? null,
    label,
  }));
  if (said.length > 0) {
    const after = /[ivxlc]+\.(\d+(?:\.\d+)*)(?:\.?(\p{Ll}))?\s*$/iu.exec(words);
    const more = (after?.slice(1) ?? []).filter(Boolean).map((label) => ({ kinds: null, label }));
    return [...said.toSorted((a, b) => rankOf(a) - rankOf(b)), ...more];
  }
  if (!SHORT.test(words)) return [];
  const labels = words.replace(/[()]/g, "").split(/(?<=[ivxlc])[.,\s]+|[,\s]+|\.(?=\p{Ll})/iu);
  return labels.filter(Boolean).map((label) => ({ kinds: null, label: label.replace(/\.$/, "") }));
}

function rankOf({ kinds }: Step): number {
  return RANKS.indexOf(kinds?.[0] ?? "point");
}

function isStep({ kind, label }: AnnexClause, step: Step): boolean {
  if (step.kinds && !step.kinds.includes(kind)) return false;
  return bare(label) === bare(step.label);
}

/** "Điều 5" is 5. */
function bare(label: string): string {
  return label
    .toLocaleLowerCase("vi")
    .replace(/^(?:phần|chương|mục|điều|khoản|điểm)\s+/u, "")
    .trim();
}
