import { searchKey } from "#lib/domain/text.ts";

export type Level = { key: string; vi: string; en: string };

/** Where words may mean a level: for certain, or as one of several things. */
export type LevelsSaid = { keys: string[]; sure: boolean };

const POLICE = "(?:(?:cong an|ca) )?";
const ALL = "(?:(?:cac|toan bo|tat ca cac|\\d+) )?";
const CENTRAL = "(?: (?:truc thuoc )?(?:trung uong|tw))?";
const CITY = "(?:thanh pho|tp\\.?)";
const AND = "\\s*(?:,|/|va|&)\\s*";

/** How documents name all units of a kind, as search keys, by the keys of levels that they mean. */
const WORDS: readonly (readonly [readonly string[], RegExp])[] = (
  [
    [["province"], `${POLICE}${ALL}tinh${AND}${CITY}${CENTRAL}`],
    [["province"], `${POLICE}(?:cap tinh|(?:cac|toan bo) (?:dia phuong|tinh))`],
    [
      ["province"],
      `(?:all )?(?:the )?(?:provinces|provincial police)(?:${AND}(?:and )?cit(?:y|ies))?`,
    ],
    [
      ["commune"],
      `${POLICE}${ALL}(?:xa${AND}phuong|phuong${AND}xa)(?:${AND}(?:dac khu|thi tran))*`,
    ],
    [["commune"], `${POLICE}cap xa`],
    [["commune"], "(?:all )?(?:the )?(?:communes|commune police|commune-level police)"],
    [
      ["department"],
      `${ALL}(?:don vi|cuc|cuc${AND}van phong) (?:truc )?thuoc (?:co quan )?bo(?: cong an)?`,
    ],
    [["department"], `(?:cac|tat ca cac) (?:cuc|don vi nghiep vu|cuc${AND}don vi)`],
    [["department"], "(?:all )?(?:the )?(?:ministry's )?departments"],
    [["department", "province"], `${POLICE}${ALL}don vi${AND}(?:cong an )?(?:cac )?dia phuong`],
    [["committee"], `${ALL}(?:cap uy )?tinh uy${AND}thanh uy${CENTRAL}`],
    [["committee"], "(?:all )?(?:the )?provincial party committees"],
  ] satisfies [string[], string][]
).map(([keys, form]) => [keys, new RegExp(`^${form}$`)]);

/** What is said of all, and of which kind it is not: somebody has to choose. */
const UNSURE: readonly (readonly [readonly string[], RegExp])[] = [
  // One of them, or each?
  [["province"], /^(?:cong an|ca) (?:tinh|thanh pho|tp\.?)$/],
  [["commune"], /^(?:cong an|ca) (?:xa|phuong|dac khu)$/],
  [["department", "province", "commune"], /^(?:cong an )?(?:cac|tat ca cac|toan bo) don vi$/],
  [["department", "province", "commune"], /^all units$/],
  // Not the whole level, by the letter.
  [["commune"], new RegExp(`^${POLICE}(?:cac|toan bo) (?:xa|phuong|dac khu)$`)],
  [
    ["province", "committee"],
    new RegExp(`^(?:ubnd|uy ban nhan dan) ${ALL}tinh${AND}${CITY}${CENTRAL}$`),
  ],
  [
    ["commune"],
    new RegExp(`^(?:ubnd|uy ban nhan dan) ${ALL}(?:cap xa|xa${AND}phuong(?:${AND}dac khu)?)$`),
  ],
];

/** The levels that words mean ("Công an các xã, phường, đặc khu"), by the words above or by the level's own name. */
export function levelsSaid(words: string, levels: readonly Level[]): LevelsSaid | null {
  const text = searchKey(words);
  const own = levels.find(({ vi, en }) => text === searchKey(vi) || text === searchKey(en));
  if (own) return { keys: [own.key], sure: true };
  const known = (keys: readonly string[]) =>
    keys.filter((key) => levels.some((level) => level.key === key));
  for (const [forms, sure] of [
    [WORDS, true],
    [UNSURE, false],
  ] as const) {
    const keys = known(forms.find(([, form]) => form.test(text))?.[0] ?? []);
    if (keys.length > 0) return { keys, sure };
  }
  return null;
}

const COMMUNES_HERE = new RegExp(`^${POLICE}(?:cac|toan bo|tat ca(?: cac)?) xa$`);

/** "các xã" alone: in a province's own plan all its communes, wards and special zones. */
export function communesHere(words: string): boolean {
  return COMMUNES_HERE.test(searchKey(words));
}

const COMMUNES = `${POLICE}${ALL}(?:cap xa|(?:xa|phuong)(?:${AND}(?:xa|phuong|dac khu|thi tran))+)`;
const COMMUNES_IN = [
  new RegExp(
    `^${COMMUNES}(?: (?:(?:truc )?thuoc|cua|tren dia ban|o|tai))?(?: (?:cac )?(?=tinh|thanh pho|tp))? (.+)$`,
  ),
  /^(?:all )?(?:the )?(?:communes|commune(?:-level)? police) (?:of|in) (.+)$/,
];

/** The provinces of which words mean all communes, as search keys: "Công an cấp xã tỉnh Thanh Hóa". */
export function communesIn(words: string): string[] | null {
  const text = searchKey(words);
  const areas = COMMUNES_IN.map((form) => form.exec(text)?.[1]).find((found) => found);
  const [first = "", ...more] = areas?.split(/\s*,\s*|\s+(?:va|and)\s+/) ?? [];
  // "Công an cấp xã tỉnh Thanh Hóa và Công an tỉnh Nghệ An" names somebody else.
  if (first === "" || more.some((area) => /^(?:cong an|ca|cap) /.test(area))) return null;
  return [first, ...more];
}

const MANY = "(?:tỉnh|thành phố|tp\\.?|xã|phường|đặc khu)";
const KINDS_THEN_NAMES = new RegExp(
  `^(?:(?:công an|ca)\\s+)?các\\s+(${MANY}(?:\\s*(?:,|/|và)\\s*${MANY})*)\\s+(?!${MANY}\\s)(.+)$`,
  "isu",
);
const HEAD_THEN_LIST =
  /^([^:(]+?)(?:\s+(?:sau|sau đây|dưới đây|gồm|bao gồm|cụ thể|including))*\s*(?::\s*(.*)|\((.+)\))$/isu;

/** "Công an: Hà Nội, Đà Nẵng": of which kind is left out. */
const POLICE_THEN_LIST = /^(?:công an|ca)\s*:\s*(\S.*)$/isu;

/** Names that stand after the words for their kind: only these units are meant, of these levels. */
export type NamesOfKind = {
  levels: string[];
  names: string;
  /** What says that they are a list. */
  mark: "colon" | "brackets" | "none";
};

/** "Công an các tỉnh, TP: Hà Nội, Huế", "Công an các tỉnh, thành phố Hà Nội, Huế"; the names may stand below. */
export function namesOfKind(words: string, levels: readonly Level[]): NamesOfKind | null {
  const [, bare] = POLICE_THEN_LIST.exec(words) ?? [];
  if (bare && levels.some(({ key }) => key === "province"))
    return { levels: ["province"], names: bare, mark: "colon" };
  const [, head = "", after, within] = HEAD_THEN_LIST.exec(words) ?? [];
  const said = head === "" ? null : levelsSaid(head, levels);
  if (said && within !== undefined) return { levels: said.keys, names: within, mark: "brackets" };
  if (said) return { levels: said.keys, names: after ?? "", mark: "colon" };
  const [, kinds = "", names = ""] = KINDS_THEN_NAMES.exec(words) ?? [];
  if (kinds === "") return null;
  const key = /tỉnh|thành phố|tp/iu.test(kinds) ? "province" : "commune";
  const known = levels.some((level) => level.key === key);
  return known ? { levels: [key], names, mark: "none" } : null;
}
