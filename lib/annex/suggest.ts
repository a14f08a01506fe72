import type { TaskKind } from "#lib/domain/report-content.ts";
import { searchKey } from "#lib/domain/text.ts";

const DOCUMENT =
  /^(?:du thao )?(?:quyet dinh|ke hoach|nghi quyet|chi thi|thong tu|cong van|huong dan|quy che|quy dinh|bao cao|bien ban|thong bao|to trinh|de an|chuong trinh|van ban|danh sach|danh muc|phuong an|ket luan|plan|decision|resolution|directive|circular|guidance|regulation|report|minutes|notice|scheme|programme|document|list)\b/;
const FUNDING = /\b(?:kinh phi|giai ngan|von|ngan sach)\b|disburs|\bbudget|\bfund/;
const WORKS =
  /\b(?:tru so|cong trinh|ban giao|doanh trai)\b|headquarters|hand(?:ed)?[- ]over|\bbuilding/;
const FIGURES = /\b(?:ty le|ti le|so luong|chi tieu)\b|%|\b(?:rate|share|number) of\b/;

/** What reports of a task consist of, as its product says (what counts as done), else as the task itself does. */
export function suggestKind({ title, product }: { title: string; product: string }): TaskKind {
  const done = searchKey(product);
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

/** The group that the first of the texts speaks of: the column, then the nearest heading, then the task itself. */
export function suggestGroup(texts: readonly string[], groups: readonly Group[]): string | null {
  for (const text of texts) {
    const key = searchKey(text);
    if (key === "") continue;
    const named = groups.find(({ vi, en }) => key === searchKey(vi) || key === searchKey(en));
    const spoken = groups.find((group) => GROUP_WORDS[group.key]?.test(key));
    const group = named ?? spoken;
    if (group) return group.id;
  }
  return null;
}
