export type ClauseKind = "part" | "chapter" | "section" | "article" | "clause" | "point";

export type NumberedLine = { kind: ClauseKind; label: string; text: string };

/** How documents number their parts: in words (Điều 5, Khoản 2, điểm đ) or by the number alone (A., I., 1., a). */
const FORMS: readonly (readonly [ClauseKind, RegExp])[] = [
  ["part", /^(phần (?:thứ \p{L}+|[ivxlc]+|\d+))[.:–-]?(?:\s+|$)/iu],
  ["chapter", /^(chương (?:[ivxlc]+|\d+))[.:–-]?(?:\s+|$)/iu],
  ["section", /^(mục (?:[ivxlc]+|\d+))[.:–-]?(?:\s+|$)/iu],
  ["article", /^(điều \d+\p{Ll}?)[.:–-]?(?:\s+|$)/iu],
  ["clause", /^(khoản \d+\p{Ll}?)[.:–-]?(?:\s+|$)/iu],
  ["point", /^(điểm \p{Ll}{1,2})\)?[.:–-]?(?:\s+|$)/iu],
  ["section", /^([IVXLC]+)(?:\.?[-–]|[.)/])(?:\s+|$)/u],
  ["part", /^(\p{Lu})(?:\.?[-–]|[.)/])(?:\s+|$)/u],
  ["clause", /^(\d+(?:\.\d+)*)(?:\.?[-–]|[.)/])?(?:\s+|$)/u],
  ["point", /^(\p{Ll}{1,2}\)|\p{Ll}[./])(?:\s+|$)/u],
];

/** Reads the number at the start of a line of a directive; null if it has none. */
export function numberedLine(line: string): NumberedLine | null {
  const trimmed = line.normalize("NFC").trim();
  for (const [kind, form] of FORMS) {
    const [whole, label] = form.exec(trimmed) ?? [];
    if (whole !== undefined && label)
      return { kind, label: label.replace(/[)./]$/, ""), text: trimmed.slice(whole.length) };
  }
  return null;
}
