type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Direction = "up" | "down" | "left" | "right";

const COLUMNS = ["a", "b", "memo"] as const;
const MEMO = COLUMNS.indexOf("memo");

/**
 * Enter goes down and Shift + Enter up, as in a sheet, and so do the arrows, also to the cells beside; where a text is
 * being written they move in it first. A choice is opened by Enter or F4 (Space and Alt + down are the browser's): the
 * arrows never change it.
 */
export function followKeys(form: HTMLFormElement, event: KeyboardEvent): void {
  const control = controlOf(event.target);
  if (!control || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (control instanceof HTMLSelectElement) {
    if (isOpen(control)) return; // its list has the keys
    if (event.key === "F4" || (event.key === "Enter" && !event.shiftKey)) {
      event.preventDefault();
      control.showPicker?.();
      return;
    }
    if (CHOOSING.has(event.key)) event.preventDefault();
  }
  const direction = directionOf(control, event);
  if (!direction) return;
  event.preventDefault(); // Enter would send the form, an arrow would choose
  const next = neighbour(form, control, direction);
  next?.focus();
  if (next && isText(next)) next.select();
}

function directionOf(control: Control, { key, shiftKey }: KeyboardEvent): Direction | null {
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (shiftKey) return null;
  const direction = ARROWS[key];
  return direction && leaves(control, direction) ? direction : null;
}

/** Keys by which a browser chooses in a closed list. */
const CHOOSING = new Set([
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
  ...["Home", "End", "PageUp", "PageDown"],
]);

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Whether an arrow has nothing left to do in the field: the text is marked as a whole, or the caret is at its end. */
function leaves(control: Control, direction: Direction): boolean {
  if (!isText(control)) return true;
  const vertical = direction === "up" || direction === "down";
  if (vertical && control instanceof HTMLInputElement) return true;
  const { selectionStart: from, selectionEnd: to, value } = control;
  if (from === 0 && to === value.length) return true;
  if (from !== to) return false;
  return direction === "up" || direction === "left" ? from === 0 : from === value.length;
}

function neighbour(form: HTMLFormElement, control: Control, direction: Direction) {
  const { column, line: own } = control.dataset;
  const vertical = direction === "up" || direction === "down";
  const line = controlsIn(form).filter(({ dataset }) =>
    vertical ? dataset.column === column : dataset.line === own,
  );
  const step = direction === "up" || direction === "left" ? -1 : 1;
  return line[line.indexOf(control) + step];
}

function isText(control: Control): control is HTMLInputElement | HTMLTextAreaElement {
  if (control instanceof HTMLTextAreaElement) return true;
  return control instanceof HTMLInputElement && control.type === "text";
}

/** Browsers that cannot tell keep the keys of an open list to themselves. */
function isOpen(select: HTMLSelectElement): boolean {
  return CSS.supports("selector(:open)") && select.matches(":open");
}

export type Pasted = {
  /** How many cells were filled. */
  filled: number;
  /** How many lines found no row, and how many cells of the others found no field or no such choice. */
  lines: number;
  cells: number;
  /** Puts back what stood in the cells before. */
  undo: () => void;
};

/**
 * Several cells from a spreadsheet fill the cells below and to the right, one line a row; null for a single one, which
 * is left to the browser.
 */
export function paste(form: HTMLFormElement, event: ClipboardEvent): Pasted | null {
  const control = controlOf(event.target);
  const lines = cellsOf(event.clipboardData?.getData("text/plain") ?? "");
  const several = lines.length > 1 || (lines[0]?.length ?? 0) > 1;
  const first = COLUMNS.indexOf(control?.dataset.column as (typeof COLUMNS)[number]);
  if (!control || !several || first < 0 || isProse(control, event)) return null;
  event.preventDefault();
  const controls = controlsIn(form);
  // The lines that have a cell of this sort: words have lines of their own.
  const isAlike = (column: string | undefined) => (column === "memo") === (first === MEMO);
  const alike = controls.filter(
    ({ dataset }) => dataset.column !== "same" && isAlike(dataset.column),
  );
  const all = [...new Set(alike.map(({ dataset }) => dataset.line))];
  const below = all.slice(all.indexOf(control.dataset.line));
  const before: [Control, string][] = [];
  let cells = 0;
  lines.slice(0, below.length).forEach((line, down) => {
    line.forEach((text, right) => {
      if (text === "") return; // an empty cell takes nothing away
      const column = COLUMNS[first + right];
      const cell = controls.find(
        ({ dataset }) => dataset.line === below[down] && dataset.column === column,
      );
      const was = cell?.value;
      if (cell && was !== undefined && fill(cell, text)) before.push([cell, was]);
      else cells += 1;
    });
  });
  const lost = lines.slice(below.length).filter((line) => line.some((text) => text !== ""));
  return {
    filled: before.length,
    lines: lost.length,
    cells,
    undo: () => {
      for (const [cell, was] of before.toReversed()) put(cell, was);
    },
  };
}

/** Paragraphs for a field of words: no cells, and from no table. */
function isProse(control: Control, { clipboardData }: ClipboardEvent): boolean {
  const text = clipboardData?.getData("text/plain") ?? "";
  const isTable = /<table/i.test(clipboardData?.getData("text/html") ?? "");
  return control instanceof HTMLTextAreaElement && !isTable && !text.includes("\t");
}

/** Lines of cells, as spreadsheets put them on the clipboard; the last line's end begins no line. */
export function cellsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** A choice is found by its words; what is no choice is left as it was. */
function fill(control: Control, text: string): boolean {
  if (!(control instanceof HTMLSelectElement)) {
    put(control, text);
    return true;
  }
  const wanted = text.toLowerCase();
  const option = [...control.options].find(({ label }) => label.toLowerCase().startsWith(wanted));
  if (option) put(control, option.value);
  return option !== undefined;
}

function put(control: Control, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function controlsIn(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>("[data-column]")];
}

function controlOf(target: EventTarget | null): Control | null {
  const known =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  return known && target.dataset.column ? target : null;
}
