/** Fields that run something, or bring it in, when they are brought up to date. */
const FETCHING = [
  "DDE",
  "DDEAUTO",
  "INCLUDE",
  "INCLUDETEXT",
  "INCLUDEPICTURE",
  "IMPORT",
  "LINK",
  "DATABASE",
  "RD",
  "EMBED",
];
const FETCHING_WORD = new RegExp(String.raw`\b(${FETCHING.join("|")})\b`, "i");
/** Stands in a field's code for a field within it. */
const WITHIN = "\u0001";

/** The codes of a part's fields, however they are cut into pieces and put into each other: heard tag by tag. */
export class FieldCodes {
  /** Fields that were begun, the innermost last; the code of one is over where its result begins. */
  #begun: { code: string; isOver: boolean }[] = [];
  #ended: string[] = [];
  /** Pieces of code that stand in no field. */
  #loose = "";
  #piece: "code" | "words" | null = null;

  /** By local names. */
  open(name: string, { instr, fldCharType }: Record<string, string>): void {
    this.#piece = /^(instrText|delInstrText)$/.test(name)
      ? "code"
      : /^(t|delText)$/.test(name)
        ? "words"
        : null;
    if (instr !== undefined) this.#ended.push(instr);
    if (name !== "fldChar") return;
    const field = this.#begun.at(-1);
    if (fldCharType === "begin") {
      if (field && !field.isOver) field.code += WITHIN;
      this.#begun.push({ code: "", isOver: false });
    } else if (field && fldCharType === "separate") field.isOver = true;
    else if (field && fldCharType === "end") {
      this.#begun.pop();
      this.#ended.push(field.code);
    }
  }

  text(said: string): void {
    const field = this.#begun.at(-1);
    // Word takes words between a field's beginning and its result for code, too.
    if (field && !field.isOver && this.#piece) field.code += said;
    else if (!field && this.#piece === "code") this.#loose += said;
  }

  close(): void {
    this.#piece = null;
  }

  fetch(): boolean {
    const codes = [...this.#ended, ...this.#begun.map(({ code }) => code)];
    return codes.some(fetches) || FETCHING_WORD.test(this.#loose);
  }
}

/** What a field does, its first word says; one that is only made by filling or by another field may say anything. */
function fetches(code: string): boolean {
  const [, word = "", next = ""] = /^[\s"]*([A-Za-z]*)(.?)/s.exec(code) ?? [];
  return next === WITHIN || next === "{" || FETCHING.includes(word.toUpperCase());
}
