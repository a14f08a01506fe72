const STRONG = /[\n;•]|(?:^|\s)[-–+*]\s/u;
const WEAK = /\s*,\s*|\s+(?:và|and|&|cùng)\s+/giu;
/** "- nt -", "như trên", "nt": what the cell above says. */
const AS_ABOVE = /^[-–—\s."“”]*(?:nt|n\.t|như trên|nhu tren|ditto|as above)[-–—\s."“”]*$/iu;

export function saysAsAbove(words: string): boolean {
  return AS_ABOVE.test(words) || /^[-–—\s]*[″"”][-–—\s]*$/u.test(words);
}

/** What a cell's semicolons, lines and bullets part. */
export function partsOf(words: string): string[] {
  return words.split(STRONG);
}

/** Without what stands around a name: numbers of a list, "chủ trì:", a full stop. */
export function bare(part: string): string {
  return part
    .replace(/^\s*[-–+*]\s*/u, "")
    .replace(/^\s*(?:\d+[.)]\s+|(?:đơn vị |cơ quan )?(?:chủ trì|phối hợp|thực hiện)\s*:\s*)/iu, "")
    .replace(/\s*\((?:chủ trì|phối hợp|lead)\)\s*/giu, " ")
    .replace(/[\s.,:]+$/u, "")
    .trim();
}

/** The pieces of a part between its commas and "và", the longest that belong together first; brackets stay whole. */
export function piecesOf(part: string, belong: (text: string) => boolean): string[] {
  const cuts = [...part.matchAll(WEAK)]
    .filter(({ index }) => !isInBrackets(part, index))
    .map(({ index, 0: mark }) => [index, index + mark.length]);
  const starts = [0, ...cuts.map(([, end = 0]) => end)];
  const ends = [...cuts.map(([start = 0]) => start), part.length];
  const pieces: string[] = [];
  for (let from = 0; from < starts.length; ) {
    let to = ends.length - 1;
    while (to > from && !belong(part.slice(starts[from], ends[to]))) to -= 1;
    // Nobody that is known: "và cơ yếu" goes on with the name before it all the same.
    while (
      to === from &&
      to + 1 < ends.length &&
      goesOn(part, [starts[from], ends[to], starts[to + 1]])
    )
      ends.splice(to, 1) && starts.splice(to + 1, 1);
    pieces.push(part.slice(starts[from], ends[to]).trim());
    from = to + 1;
  }
  return pieces.filter((piece) => piece !== "");
}

const BODY = /^(?:cục|vụ|viện|phòng|ban|sở|trung tâm|thanh tra|ủy ban|uỷ ban)\s/iu;

/** "Phòng Công tác đảng" + "và" + "công tác chính trị": what follows has a small letter, as no name of a body begins. */
function goesOn(part: string, [start = 0, end = 0, next = 0]: (number | undefined)[]): boolean {
  return (
    BODY.test(part.slice(start)) &&
    /^\s+(?:và|&)\s+$/iu.test(part.slice(end, next)) &&
    /^\p{Ll}/u.test(part.slice(next)) &&
    !/^(?:các|công an|một số)\s/u.test(part.slice(next))
  );
}

/** Whether words are several by their commas and "và". */
export function isParted(words: string): boolean {
  return words.search(WEAK) > -1;
}

function isInBrackets(text: string, at: number): boolean {
  const open = text.lastIndexOf("(", at);
  const close = text.indexOf(")", at);
  return open > text.lastIndexOf(")", at) && close > -1;
}
