/** A text in lines of at most `letters`, and at most so many lines; what is left out is shown by an ellipsis. */
export function wrapWords(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/).filter(Boolean);
  for (const [at, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (longer.length <= letters) {
      line = longer;
      continue;
    }
    if (lines.length + 1 === most)
      return [...lines, cut(words.slice(at - lengthOf(line)).join(" "), letters)];
    if (line) lines.push(line);
    line = word.length <= letters ? word : cut(word, letters);
  }
  return line ? [...lines, line] : lines;
}

function lengthOf(line: string): number {
  return line === "" ? 0 : line.split(" ").length;
}

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(letters - 1, 0)).trimEnd()}…`;
}
