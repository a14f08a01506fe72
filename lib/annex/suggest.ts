import type { TaskKind } from "#lib/domain/report-content.ts";
import { searchKey } from "#lib/domain/text.ts";

const DOCUMENT =
  /^(?:du thao )?(?:quyet dinh|ke hoach|nghi quyet|chi thi|thong tu|cong van|huong dan|quy che|quy dinh|bao cao|bien ban|thong bao|to trinh|de an|chuong trinh|van ban|danh sach|danh muc|phuong an|ket luan|plan|decision|resolution|directive|circular|guidance|regulation|report|minutes|notice|scheme|programme|document|list)\b/;
const FUNDING = /\b(?:kinh phi|giai ngan|von|ngan sach)\b|disburs|\bbudget|\bfund/;
const WORKS =
  /\b(?:tru so|cong trinh|ban giao|doanh trai)\b|headquarters|hand(?:ed)?[- ]over|\bbuilding/;
/** A product that is counted in money, whatever paper it comes with. */
const SUM =
  /\b(?:trieu dong|ty dong|nghin dong|so von|so tien|so kinh phi|von duoc (?:bo tri|giao))\b|\bvnd\b/;
const FIGURES = /\b(?:ty le|ti le|so luong|chi tieu)\b|%|\b(?:rate|share|number) of\b/;

/** Whether the product says in its first words or its figures what is handed in: else its kind is a guess. */
export function saysKind(product: string): boolean {
  const done = searchKey(product);
  return DOCUMENT.test(done) || SUM.test(done) || FIGURES.test(done);
}

/** What reports of a task consist of, as its product says (what counts as done), else as the task itself does. */
export function suggestKind({ title, product }: { title: string; product: string }): TaskKind {
  const done = searchKey(product);
  if (SUM.test(done)) return "funding";
  if (DOCUMENT.test(done)) return "document";
  for (const text of [done, searchKey(title)]) {
    if (FIGURES.test(text)) return "indicator";
    if (FUNDING.test(text)) return "funding";
    if (WORKS.test(text)) return "works";
  }
  return DOCUMENT.test(searchKey(title).replace(/^(?:ban hanh|xay dung|issue|draft) /, ""))
    ? "document"
    : "steps";
}

export type Group = { id: string; key: string; vi: string; en: string };

/** Words by which documents speak of the groups that every installation begins with. */
const GROUP_WORDS: Readonly<Record<string, RegExp>> = {
  money: /\b(?:kinh phi|tai chinh|ngan sach|von|giai ngan)\b|\bfund|\bmoney\b|\bbudget|financ/,
  works: /\b(?:tru so|cong trinh|xay dung co ban|doanh trai|quy dat|nha o)\b|headquarter|\bworks\b/,
  staffing: /\b(?:to chuc bo may|bien che|nhan su|bo tri can bo)\b|staff|personnel/,
  "training-equipment":
    /\b(?:tap huan|dao tao|boi duong|trang bi|phuong tien)\b|training|equipment/,
  documents: /\b(?:van ban|quan triet|the che|quy che|ke hoach|huong dan)\b|document|disseminat/,
  reports: /\b(?:bao cao|so ket|tong ket|kiem tra|giam sat)\b|report|review|inspect/,
};

/** What a row says about its group: its column, the headings over it (the nearest first), the task itself. */
export type GroupWords = { column: string; headings: readonly string[]; title: string };
export type GroupFound = {
  id: string;
  /** Read out of words that only speak of it: somebody should look. */
  guessed: boolean;
};

/** Groups of which a task speaks by itself; every other task brings a plan or a report along. */
const OF_ITS_OWN = new Set(["money", "works", "staffing", "training-equipment"]);
const GROUP_OF_KIND: Partial<Record<TaskKind, string>> = { funding: "money", works: "works" };

/**
 * The group that its column says; else the only one that the task itself speaks of, or of several the one that goes with
 * its reports or its heading; else what the nearest heading speaks of, and last the task.
 */
export function suggestGroup(
  { column, headings, title }: GroupWords,
  groups: readonly Group[],
  kind?: TaskKind,
): GroupFound | null {
  const named = (text: string) => {
    const key = searchKey(text);
    return groups.find(({ vi, en }) => key === searchKey(vi) || key === searchKey(en));
  };
  const spoken = (text: string) =>
    groups.filter((group) => GROUP_WORDS[group.key]?.test(searchKey(text)));
  const first = (texts: readonly string[]) => texts.map((text) => spoken(text)[0]).find(Boolean);
  const said = named(column) ?? spoken(column)[0];
  if (said) return { id: said.id, guessed: !named(column) };
  const own = spoken(title).filter(({ key }) => OF_ITS_OWN.has(key));
  const under = headings.map(named).find(Boolean) ?? first(headings);
  const ofKind = own.find(({ key }) => kind && GROUP_OF_KIND[kind] === key);
  const found =
    ofKind ?? own.find((group) => group === under) ?? own[0] ?? under ?? spoken(title)[0];
  return found ? { id: found.id, guessed: found !== headings.map(named).find(Boolean) } : null;
}
