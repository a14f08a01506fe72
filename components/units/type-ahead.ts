import { searchKey } from "#lib/domain/text.ts";

/** How long letters that follow each other are one word. */
const PAUSE_MS = 1_000;

/** Whether a word of the name begins with what was typed, accents or not: "dai" for "Công an xã Đại Lộc". */
export function beginsWord(name: string, typed: string): boolean {
  return ` ${searchKey(name)}`.includes(` ${typed}`);
}

/** Gathers letters into a word, and finds the next name of a list that has it, from where the reader is. */
export class TypeAhead {
  #typed = "";
  #at = 0;

  next(letter: string, now: number, names: readonly string[], from: number): number | null {
    this.#typed = now - this.#at > PAUSE_MS ? letter : this.#typed + letter;
    this.#at = now;
    const typed = searchKey(this.#typed);
    if (typed === "") return null;
    // A second letter may still mean the name that the first one led to.
    const first = [...this.#typed].length > 1 ? from : from + 1;
    for (let step = 0; step < names.length; step++) {
      const place = (first + step) % names.length;
      if (beginsWord(names[place] ?? "", typed)) return place;
    }
    return null;
  }
}
