import { excerptOf, type SearchQuery } from "#lib/domain/search-query.ts";

/** More words than any name has. */
const WHOLE = 200;

type Props = {
  query: Pick<SearchQuery, "words">;
  /** Of a long text so many words around what was found. */
  most?: number;
  lang?: "vi";
  children: string;
};

/** A text with the words that were looked for. */
export function Marked({ query, most = WHOLE, lang, children }: Props) {
  const pieces = excerptOf(children, query, most).map(({ text, found }, place) =>
    found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text in their order
      <mark key={place}>{text}</mark>
    ) : (
      text
    ),
  );
  return lang ? <span lang={lang}>{pieces}</span> : pieces;
}
