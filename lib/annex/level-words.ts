import { searchKey } from "#lib/domain/text.ts";

export type Level = { key: string; vi: string; en: string };

/** Where words may mean a level: for certain, or as one of several things. */
export type LevelsSaid = { keys: string[]; sure: boolean };

const POLICE = "(?:(?:cong an|ca) )?";
const ALL = "(?:(?:cac|toan bo|tat ca cac|\\d+) )?";
const CENTRAL = "(?: (?:truc thuoc )?(?:trung uong|tw))?";
const CITY = "(?:thanh pho|tp\\.?)";
const AND = "\\s*(?:,|/|va)\\s*";

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
    [["commune"], `${POLICE}(?:cap xa|(?:cac|toan bo) (?:xa|phuong))`],
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
  [["department", "province", "commune"], /^(?:cong an )?(?:cac|tat ca cac|toan bo) don vi$/],
  [["department", "province", "commune"], /^all units$/],
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
