/**
 * The words in braces that a Word template of reports may hold. `text` stands for itself; `section` is opened by `{#…}`
 * and closed by `{/…}`: shown once where it is so, or once for each of several, with tags of its own. `{^…}` is shown
 * where it is not so.
 */
export type PaperTag = { text: true } | { section: PaperTags };
export type PaperTags = { readonly [name: string]: PaperTag };

const TEXT = { text: true } as const;

export const PAPER_TAGS = {
  khoi_dang: { section: {} },
  co_quan_chu_quan: TEXT,
  don_vi: TEXT,
  so: TEXT,
  ky_hieu: TEXT,
  dia_danh: TEXT,
  ngay: TEXT,
  thang: TEXT,
  nam: TEXT,
  ky: TEXT,
  tu_ngay: TEXT,
  den_ngay: TEXT,
  trich_yeu: TEXT,
  kinh_gui: TEXT,
  chuc_vu_ky: TEXT,
  du_thao: { section: {} },
  van_ban: {
    section: {
      so_thu_tu: TEXT,
      ten_van_ban: TEXT,
      nhiem_vu: {
        section: {
          stt: TEXT,
          ten: TEXT,
          ky_truoc: TEXT,
          ky_nay: TEXT,
          thay_doi: TEXT,
          ket_qua: TEXT,
          co_ket_qua: { section: {} },
        },
      },
    },
  },
  kho_khan: { section: { ten: TEXT, noi_dung: TEXT } },
  kien_nghi: { section: { ten: TEXT, noi_dung: TEXT } },
} as const satisfies PaperTags;

/** What a template is filled with: a text, true or false, or several of the same. */
export type Filled<T extends PaperTags> = {
  [K in keyof T]: T[K] extends { section: infer S extends PaperTags }
    ? keyof S extends never
      ? boolean
      : Filled<S>[]
    : string;
};
export type PaperData = Filled<typeof PAPER_TAGS>;

/** A tag as it stands in a template; `inside` for a section, null for a text. `odd`: of a kind that is not allowed. */
export type FoundTag = { name: string; inside: FoundTag[] | null; odd: boolean };

/**
 * The tags that a template may not hold where it holds them, each once: unknown ones, sections as texts and the other
 * way round, kinds that bring in more than text. A section stands in its own place alone, so that none multiplies itself.
 */
export function wrongTags(found: readonly FoundTag[], tags: PaperTags = PAPER_TAGS): string[] {
  return [...new Set(found.flatMap((tag) => wrongIn(tag, [tags])))];
}

/** `around`: the tags of the section that it stands in, then those of the sections around that. */
function wrongIn({ name, inside, odd }: FoundTag, around: readonly PaperTags[]): string[] {
  const known = around.map((tags) => (Object.hasOwn(tags, name) ? tags[name] : undefined));
  if (odd) return [name];
  if (inside === null) return known.some((tag) => tag && "text" in tag) ? [] : [name];
  const [here] = known.filter((tag) => tag !== undefined);
  if (!here || !("section" in here)) return [name];
  const isCondition = Object.keys(here.section).length === 0;
  if (!isCondition && known[0] !== here) return [name];
  const within = isCondition ? around : [here.section, ...around];
  return inside.flatMap((tag) => wrongIn(tag, within));
}

/** The sections that a report is empty without: its directives, and of each the tasks with something said of them. */
export const NEEDED_SECTIONS = ["van_ban", "nhiem_vu"] as const;

/** Whether a template, none of whose tags is wrong, tells the tasks of the report. */
export function tellsTasks(found: readonly FoundTag[]): boolean {
  return holds(found, NEEDED_SECTIONS);
}

/** The sections stand one in the other, and in the last one a text; conditions around them matter not. */
function holds(found: readonly FoundTag[], [first, ...rest]: readonly string[]): boolean {
  return found.some(({ name, inside }) => {
    if (inside === null) return first === undefined;
    return holds(inside, name === first ? rest : [...(first ? [first] : []), ...rest]);
  });
}

/** Every tag with the sections that it stands in, as a list to read: `van_ban › nhiem_vu › ten`. */
export function listedTags(
  tags: PaperTags = PAPER_TAGS,
  path: readonly string[] = [],
): { name: string; path: readonly string[]; section: boolean }[] {
  return Object.entries(tags).flatMap(([name, tag]) => {
    const here = { name, path, section: "section" in tag };
    return "section" in tag ? [here, ...listedTags(tag.section, [...path, name])] : [here];
  });
}

/** What a Word file cannot hold is left out: control characters other than tab and new line, half pairs. */
export function wordText(text: string): string {
  const kept = [...text.toWellFormed().replace(/\r\n?/g, "\n")].filter((one) => {
    const code = one.codePointAt(0) ?? 0;
    return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : one === "\n" || one === "\t";
  });
  return kept.join("");
}

const LEVEL_WORDS = /^(xã|phường|đặc khu|thị trấn|tỉnh|thành phố)\s+/i;

/**
 * Where a paper is dated (Decree 30/2020): the name of the place without the word of its level; Thành phố Hồ Chí Minh,
 * named for a person, and numbered places keep it. Offices of the centre sit in Hà Nội.
 */
export function placeOfPaper(levelKey: string, shortName: string): string {
  if (levelKey !== "province" && levelKey !== "commune" && levelKey !== "committee")
    return "Hà Nội";
  const bare = shortName.replace(LEVEL_WORDS, "");
  return bare === "Hồ Chí Minh" || /^\d/.test(bare) ? shortName : bare;
}

/** Left open for the day of signing, as a paper that is still to be signed leaves it; the year is the one it is made in. */
export function dayOfSigning(today: string): { ngay: string; thang: string; nam: string } {
  return { ngay: "……", thang: "……", nam: today.slice(0, 4) };
}
