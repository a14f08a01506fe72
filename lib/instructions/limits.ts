/** The longest text of an instruction, an answer or a word about it, in characters. */
export const MOST_WORDS = 4_000;
export const MOST_EVIDENCE = 300;
export const MOST_LABEL = 200;
