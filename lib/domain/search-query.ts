import { searchKey, slug } from "./text.ts";

/** What somebody looks for, read from what they typed. */
export type SearchQuery = {
  /** As it was typed, without blanks around it. */
  typed: string;
  /** As names are kept for searching. */
  key: string;
  /** Letters and digits alone: how numbers of documents are kept. */
  number: string;
  /** The number of a receipt, as receipts have it; null where nothing like one was typed. */
  receipt: string | null;
  /** One a word: what the database asks its words (`search_words`), and the word's own letters and digits. */
  words: readonly SearchWord[];
  /** The condition on a text that is to hold all of it. */
  all: string;
};
export type SearchWord = {
  asked: string;
  slug: string;
  /** The numbers of documents that it may be of, alone or with the words beside it. */
  numbers: readonly string[];
};

/** Further ones are passed over: nobody types them, and each costs. */
const MOST_WORDS = 8;
const LONGEST_WORD = 60;
/** "12 - NQ / TW": into so many words a number is divided at most. */
const MOST_PARTS = 5;

/**
 * Words are whole ones, but the last, which may still be in the making: "da" finds "đá" and not "đạt". A number of a
 * document is one however it is divided: "12-NQ/TW", "12 NQ TW", "12NQTW". Null where nothing is asked.
 */
export function parseSearch(typed: string): SearchQuery | null {
  const key = searchKey(typed.slice(0, 500));
  const chunks = key.split(" ").filter((chunk) => slug(chunk) !== "");
  const shown = chunks.slice(0, MOST_WORDS);
  if (shown.length === 0) return null;
  const words = shown.map((chunk, place) => ({
    asked: wordAsked(chunk, place === shown.length - 1),
    slug: slug(chunk).slice(0, LONGEST_WORD),
    numbers: numbersAround(shown, place),
  }));
  const number = slug(shown.join("")).slice(0, LONGEST_WORD);
  const every = words.map(({ asked }) => asked).join(" & ");
  const isNumber = words.length > 1 && /\d/.test(number);
  return {
    typed: typed.trim(),
    key,
    number,
    receipt: receiptAsked(shown),
    words,
    all: isNumber ? `((${every}) | ${lexeme(number, true)})` : every,
  };
}

/** "2611-000123", also as it is read out over the phone: in digits alone, or with blanks. */
function receiptAsked(chunks: readonly string[]): string | null {
  const [, month, place] = /^(\d{4})-?(\d{6,12})$/.exec(chunks.join("")) ?? [];
  return month && place ? `${month}-${place}` : null;
}

/** A number begins with a digit and may go over several words. */
function numbersAround(chunks: readonly string[], place: number): string[] {
  const slugs = chunks.map(slug);
  const found = [slugs[place] ?? ""];
  for (let from = Math.max(0, place - MOST_PARTS + 1); from <= place; from += 1) {
    if (!/^\d/.test(slugs[from] ?? "")) continue;
    for (let to = Math.max(place, from + 1); to < from + MOST_PARTS && to < slugs.length; to += 1)
      found.push(slugs.slice(from, to + 1).join(""));
  }
  return found.map((number) => number.slice(0, LONGEST_WORD));
}

/** The word without its signs, or all its parts: "nq/tw" is "nqtw", or "nq" and "tw". */
function wordAsked(chunk: string, open: boolean): string {
  const parts = chunk.split(/[^a-z0-9]+/).filter((part) => part !== "");
  const whole = lexeme(parts.join(""), open);
  if (parts.length === 1) return whole;
  const divided = parts.map((part, place) => lexeme(part, open && place === parts.length - 1));
  return `(${whole} | (${divided.join(" & ")}))`;
}

/** A single letter begins too much to be a beginning. */
function lexeme(word: string, open: boolean): string {
  const asked = word.slice(0, LONGEST_WORD);
  return open && asked.length > 1 ? `'${asked}':*` : `'${asked}'`;
}

/** A text in pieces; those that were looked for are `found`. */
export type MarkedText = { text: string; found: boolean }[];

/**
 * The part of a text around the first word that was looked for, at most `most` words, with every such word told
 * apart; from the beginning where none is found.
 */
export function excerptOf(
  said: string,
  { words }: Pick<SearchQuery, "words">,
  most: number,
): MarkedText {
  const all = said.normalize("NFC").split(/\s+/).filter(Boolean);
  const last = words.at(-1)?.slug ?? "";
  const wanted = new Set(words.map((word) => word.slug));
  // "sở" begins "soát" too, which nobody means where "sở" itself stands.
  const isBeginning = last.length > 1 && !all.some((word) => slug(word) === last);
  const isFound = (word: string) => {
    const plain = slug(word);
    return plain !== "" && (wanted.has(plain) || (isBeginning && plain.startsWith(last)));
  };
  const first = all.findIndex(isFound);
  const from = all.length <= most || first < most / 2 ? 0 : first - Math.floor(most / 4);
  const shown = all.slice(from, from + most);
  const pieces: MarkedText = [];
  const add = (text: string, found: boolean) => {
    const before = pieces.at(-1);
    if (before?.found === found) before.text += text;
    else pieces.push({ text, found });
  };
  if (from > 0) add("… ", false);
  for (const [place, word] of shown.entries()) {
    if (place > 0) add(" ", false);
    add(word, isFound(word));
  }
  if (from + most < all.length) add(" …", false);
  return pieces;
}
