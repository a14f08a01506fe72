/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[\u0300-\u0309\u0323ăâđêôơư]/iu;

/** The language of words that somebody wrote: Vietnamese shows by its marks; without them nothing is claimed. */
export function languageOf(words: string): "vi" | undefined {
  return VIETNAMESE.test(words.normalize("NFD")) || VIETNAMESE.test(words.normalize("NFC"))
    ? "vi"
    : undefined;
}
