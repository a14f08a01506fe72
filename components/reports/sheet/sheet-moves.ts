type Control = HTMLInputElement | HTMLSelectElement;

const COLUMNS = ["a", "b", "memo"] as const;

/** Enter goes down and Shift + Enter up, as in a sheet; arrows where the field does not need them itself. */
export function followKeys(form: HTMLFormElement, event: KeyboardEvent): void {
  const control = controlOf(event.target);
  if (!control || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const step = stepOf(control, event);
  if (step === 0) return;
  event.preventDefault(); // Enter would send the form
  const column = columnOf(form, control);
  const next = column[column.indexOf(control) + step];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === "text") next.select();
}

function stepOf(control: Control, { key, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (key === "Enter") return shiftKey ? -1 : 1;
  if (shiftKey || control instanceof HTMLSelectElement) return 0;
  if (key === "ArrowDown") return 1;
  return key === "ArrowUp" ? -1 : 0;
}

/**
 * Several cells from a spreadsheet fill the cells below and to the right, one line a row; a single one is left to the
 * browser. Answers how many cells were filled.
 */
export function paste(form: HTMLFormElement, event: ClipboardEvent): number {
  const control = controlOf(event.target);
  const lines = cellsOf(event.clipboardData?.getData("text/plain") ?? "");
  const several = lines.length > 1 || (lines[0]?.length ?? 0) > 1;
  const first = COLUMNS.indexOf(control?.dataset.column as (typeof COLUMNS)[number]);
  if (!control || !several || first < 0) return 0;
  event.preventDefault();
  const rows = [...new Set(controlsIn(form).map(({ dataset }) => dataset.row))];
  const top = rows.indexOf(control.dataset.row);
  let count = 0;
  lines.forEach((line, down) => {
    line.forEach((text, right) => {
      const cell = controlsIn(form).find(
        ({ dataset }) =>
          dataset.row === rows[top + down] && dataset.column === COLUMNS[first + right],
      );
      if (cell && fill(cell, text)) count += 1;
    });
  });
  return count;
}

/** Lines of cells, as spreadsheets put them on the clipboard; the last line's end begins no line. */
export function cellsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** A choice is found by its words; what is no choice is left as it was. An empty cell takes nothing away. */
function fill(control: Control, text: string): boolean {
  if (text === "") return false;
  if (control instanceof HTMLSelectElement) {
    const wanted = text.toLowerCase();
    const option = [...control.options].find(({ label }) => label.toLowerCase().startsWith(wanted));
    if (!option) return false;
    control.value = option.value;
  } else control.value = text;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

function columnOf(form: HTMLFormElement, { dataset }: Control): Control[] {
  return controlsIn(form).filter((other) => other.dataset.column === dataset.column);
}

function controlsIn(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>("[data-column]")];
}

function controlOf(target: EventTarget | null): Control | null {
  const known = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return known && target.dataset.column ? target : null;
}
