import { type ClauseKind, type NumberedLine, numberedLine } from "#lib/domain/clause-number.ts";

/** A numbered part with what stands under it. */
export type ClauseNode = {
  kind: ClauseKind;
  label: string;
  /** Several lines where it has paragraphs of its own; may be empty. */
  text: string;
  children: ClauseNode[];
};

export type ClauseTree = {
  clauses: ClauseNode[];
  /** Lines before the first number: the bases and the preamble, which tasks do not point to. */
  skipped: number;
  /** Lines from "Nơi nhận" or the signature on, which are no part of the last one. */
  closing: number;
  /** The same number twice under one head, by the line of the second one. */
  twice: { line: number; label: string }[];
};

const RANKS: Record<ClauseKind, number> = {
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  clause: 5,
  point: 6,
};

/** "Nơi nhận:", "TM. BỘ CHÍNH TRỊ", "KT. BỘ TRƯỞNG", "BỘ TRƯỞNG", "(Đã ký)": what ends a document. */
const CLOSING =
  /^(?:[Nn]ơi nhận|NƠI NHẬN|(?:Place of receipt|Recipients)(?=\s*:))|^(?:T\/?M|K\/?T|T\/?L|TUQ|T\/UQ)\.?\s+\p{Lu}{2}|^(?:Q\. )?(?:PHÓ )?(?:TỔNG BÍ THƯ|BÍ THƯ|CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG)$|^\((?:[Đđ]ã ký|Signed)\)$/u;

type Open = { node: ClauseNode; rank: number };

/**
 * Makes a tree of a text as it was pasted: each numbered line begins a part, the lines after it belong to it. A part
 * stands under the nearest one before it that is of a higher kind; 2.1 under 2. A line that begins with a bare number
 * ("30 ngày kể từ…") is a part only where that number comes next.
 */
export function parseClauses(text: string): ClauseTree {
  const root: ClauseNode = { kind: "part", label: "", text: "", children: [] };
  const open: Open[] = [{ node: root, rank: 0 }];
  const tree: ClauseTree = { clauses: root.children, skipped: 0, closing: 0, twice: [] };

  for (const [index, typed] of text
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = typed.trim();
    if (line === "") continue;
    if (tree.closing > 0 || (root.children.length > 0 && CLOSING.test(line))) {
      tree.closing += 1;
      continue;
    }
    const read = numberedLine(line);
    const found = read && isLetter(read, root) ? { ...read, kind: "part" as const } : read;
    const parent = found && parentOf(open, found);
    if (!found || !parent || !isNext(line, found.label, parent.node)) {
      const last = open.at(-1);
      if (!last || last.rank === 0) tree.skipped += 1;
      else last.node.text += last.node.text ? `\n${line}` : line;
      continue;
    }
    const node: ClauseNode = { ...found, children: [] };
    if (parent.node.children.some((other) => keyOf(other) === keyOf(node)))
      tree.twice.push({ line: index + 1, label: node.label });
    parent.node.children.push(node);
    open.splice(open.indexOf(parent) + 1, open.length, { node, rank: rankOf(node) });
  }
  return tree;
}

/** The tree as it would be typed, so that it can be corrected and read again into the same tree. */
export function clausesAsText(clauses: readonly ClauseNode[], depth = 0): string {
  return clauses
    .map((clause) => {
      const indent = "  ".repeat(depth);
      const [first = "", ...more] = clause.text.split("\n");
      const own = [`${numbered(clause)} ${first}`.trim(), ...more].map((line) => indent + line);
      const below = clausesAsText(clause.children, depth + 1);
      return below ? `${own.join("\n")}\n${below}` : own.join("\n");
    })
    .join("\n");
}

/** The number as the document writes it at the start of a line: "Điều 5.", "I.", "2.", "2.1.", "a)". */
export function numbered({ kind, label }: Pick<ClauseNode, "kind" | "label">): string {
  return kind === "point" && !label.includes(" ") ? `${label})` : `${label}.`;
}

/** What tells a part from its siblings. */
export function keyOf({ kind, label }: Pick<ClauseNode, "kind" | "label">): string {
  return `${kind} ${label.toLocaleLowerCase("vi")}`;
}

export function countClauses(clauses: readonly ClauseNode[]): number {
  return clauses.reduce((sum, { children }) => sum + 1 + countClauses(children), 0);
}

function parentOf(open: readonly Open[], found: Pick<ClauseNode, "kind" | "label">) {
  const rank = rankOf(found);
  return open.findLast((one) => one.rank < rank);
}

function rankOf({ kind, label }: Pick<ClauseNode, "kind" | "label">): number {
  return RANKS[kind] + (kind === "clause" ? (label.split(".").length - 1) / 10 : 0);
}

/** C after A and B is a letter, not a hundred; so is I after H. */
function isLetter({ kind, label }: NumberedLine, { children }: ClauseNode): boolean {
  const before = children.at(-1);
  if (kind !== "section" || label.length > 1 || before?.kind !== "part") return false;
  return before.label.length === 1 && before.label.charCodeAt(0) + 1 === label.charCodeAt(0);
}

/** Whether a line that looks numbered is: a mark after the number says so, else the number before it. */
function isNext(line: string, label: string, parent: ClauseNode): boolean {
  if (!/^\d+(?:\.\d+)*$/.test(label) || /^\d+(?:\.\d+)*(?:[)/–-]|\.(?!\d))/.test(line)) return true;
  const at = label.lastIndexOf(".");
  const [prefix, own] = [label.slice(0, at + 1), label.slice(at + 1)];
  const before = parent.children.findLast(
    ({ label: other }) => other.startsWith(prefix) && /^\d+$/.test(other.slice(prefix.length)),
  );
  const next = Number(own) === (before ? Number(before.label.slice(prefix.length)) + 1 : 1);
  // "12.500 hồ sơ" is a figure; "2.3" under 2 is a part, though 2.2 is missing.
  return next || (prefix !== "" && `${parent.label}.` === prefix && own.length < 3);
}
