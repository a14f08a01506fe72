"use client";

import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import { holdWhileDown, type Kept, postForm } from "../hold-while-down.ts";
import { dropCopiesOfOthers, dropCopy, keepCopy, takeCopy } from "../typed-copy.ts";
import { countMarks, type RowMark } from "./count-marks.ts";
import type { RowWords } from "./row-words.ts";
import { followKeys, type Pasted, paste } from "./sheet-moves.ts";

const PAUSE_MS = 800;
/** As the report's own form. */
const AGAIN_MS = 15_000;

type Answered = {
  rows: (RowWords & { number: string })[];
  moved: string[];
  send: string;
  say: string;
};
type Live = {
  rows: ReadonlyMap<string, RowWords>;
  /** Overrides of what the page said at first. */
  send?: string;
  say?: string;
  /** What came of the last paste, until something is typed. */
  pasted?: string;
};

const Said = createContext<Live>({ rows: new Map() });

/** Each with a place for its `{count}`; none is said of nothing. */
type PasteWords = {
  pasted: string;
  lostLines: string;
  lostCells: string;
  undo: string;
  undone: string;
};

type Props = {
  /** Where the rows are kept while somebody types. */
  action: string;
  account: string;
  /** The mark of each row as the page was made, by its number. */
  marks: Record<string, RowMark>;
  words: { failed: string; found: string; stale: string; signedOut: string } & PasteWords;
  children: ReactNode;
};

/**
 * A sheet while somebody types: rows that were touched are kept on the server a moment later, and what the server
 * reads in them is shown. Enter and the arrows go from cell to cell, a column from a spreadsheet fills the cells below.
 * An enhancement only: without scripts the buttons do the same.
 */
export function SheetLive({ action, account, marks, words, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<Live>({ rows: new Map() });
  const known = useRef(new Map(Object.entries(marks)));

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const touched = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let down = false;
    let lastPaste: Pasted | null = null;
    const tellPaste = (text?: string) =>
      setSaid(({ pasted: _, ...before }) => (text ? { ...before, pasted: text } : before));
    const say = (text: string) => setSaid((before) => ({ ...before, say: text }));

    const partOf = (number: string) => ({
      account,
      report: valueIn(form, `${number}.report`),
      prefix: `${number}.`,
    });
    async function keep(): Promise<Kept> {
      if (!form || touched.size === 0) return nothing();
      clearTimeout(timer);
      const rows = [...touched];
      touched.clear();
      const answer = await postForm(action, bodyOf(form, rows, known.current));
      down = answer === null;
      if (answer?.status === 401) {
        for (const row of rows) touched.add(row);
        say(words.signedOut);
        return "refused";
      }
      if (!answer?.ok) {
        for (const row of rows) touched.add(row);
        timer = setTimeout(onLeave, AGAIN_MS);
        say(words.failed);
        return down ? "down" : "refused";
      }
      const answered = (await answer.json()) as Answered;
      show(answered);
      for (const row of rows) if (!touched.has(row)) dropCopy(partOf(row));
      return answered.moved.length > 0 ? "refused" : "kept";
    }
    /** Nobody touched a row since it was kept: the buttons do what they say, if anything gets through. */
    function nothing(): Kept {
      if (navigator.onLine) return "refused";
      say(words.failed);
      return "down";
    }
    function show({ rows, moved, send, say }: Answered) {
      for (const { number, mark } of rows) known.current.set(number, mark);
      for (const { number, wrong } of rows) markWrong(number, wrong);
      setSaid((before) => {
        const merged = new Map(before.rows);
        for (const { number, ...row } of rows) merged.set(number, row);
        return { ...before, rows: merged, send, say: moved.length > 0 ? words.stale : say };
      });
    }
    const onInput = ({ target, isTrusted }: Event) => {
      if (isTrusted && lastPaste) {
        lastPaste = null;
        tellPaste();
      }
      const number = numberOf(target);
      if (number === null) return;
      touched.add(number);
      keepCopy(form, partOf(number));
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), PAUSE_MS);
    };
    const letGo = holdWhileDown(form, {
      keep,
      isDown: () => down || !navigator.onLine,
      onGo: () => {
        touched.clear(); // it is on its way by itself
        clearTimeout(timer);
      },
    });
    const onLeave = () => void keep();
    const onPaste = (event: ClipboardEvent) => {
      const pasted = paste(form, event);
      if (!pasted) return;
      lastPaste = pasted;
      tellPaste(wordPaste(pasted, words));
    };
    const onKey = (event: KeyboardEvent) => {
      if (lastPaste && event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        event.preventDefault();
        lastPaste.undo();
        lastPaste = null;
        tellPaste(words.undone);
      } else followKeys(form, event);
    };
    form.addEventListener("input", onInput);
    form.addEventListener("paste", onPaste);
    form.addEventListener("keydown", onKey);
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("online", onLeave);
    dropCopiesOfOthers(account);
    const found = [...known.current.keys()].filter((number) => takeCopy(form, partOf(number)));
    if (found.length > 0) say(words.found);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      letGo();
      form.removeEventListener("paste", onPaste);
      form.removeEventListener("keydown", onKey);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("online", onLeave);
    };
  }, [action, account, words]);

  return (
    <div ref={place}>
      <Said value={said}>{children}</Said>
    </div>
  );
}

/** One of the words of a row, or of the sheet: what the server said last, else what the page was made with. */
export function LiveWord({
  row,
  part,
  children,
}: {
  row: string;
  part: "now" | "change";
  children: ReactNode;
}) {
  return use(Said).rows.get(row)?.[part] ?? children;
}

export function LiveSheetWord({ part, children }: { part: "send" | "say"; children: ReactNode }) {
  const said = use(Said);
  const words = said[part] ?? children;
  return part === "say" && said.pasted ? (
    <>
      {said.pasted} {words}
    </>
  ) : (
    words
  );
}

/** What a row says under its fields and in its last cell. */
export function useRowWords(row: string, first: RowWords): RowWords {
  return use(Said).rows.get(row) ?? first;
}

function wordPaste({ filled, lines, cells }: Pasted, words: PasteWords): string {
  const told = [
    [words.pasted, filled],
    [words.lostLines, lines],
    [words.lostCells, cells],
  ] as const;
  const parts = told.flatMap(([text, count], place) =>
    count > 0 || place === 0 ? [text.replace("{count}", String(count))] : [],
  );
  return [...parts, words.undo].join(" ");
}

function bodyOf(
  form: HTMLFormElement,
  rows: readonly string[],
  marks: ReadonlyMap<string, RowMark>,
) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const number = /^(\d+)\./.exec(name)?.[1];
    if (typeof value === "string" && (!number || rows.includes(number))) body.append(name, value);
  }
  const others = [...marks].filter(([number]) => !rows.includes(number)).map(([, mark]) => mark);
  for (const [name, count] of Object.entries(countMarks(others))) {
    body.set(`others-${name}`, String(count));
  }
  return body;
}

/** The fields are drawn by the server; only their marks follow. */
function markWrong(number: string, wrong: readonly string[]) {
  for (const field of document.querySelectorAll<HTMLElement>(`[data-row="${number}"]`)) {
    const name = (field as HTMLInputElement).name.slice(number.length + 1);
    if (wrong.includes(name)) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", `${number}-error`);
    } else field.removeAttribute("aria-invalid");
  }
}

function valueIn(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
}

function numberOf(target: EventTarget | null): string | null {
  const name = target instanceof HTMLElement ? target.getAttribute("name") : null;
  return (name && /^(\d+)\./.exec(name)?.[1]) || null;
}
