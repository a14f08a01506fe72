const PREFIX = "tiendo.typed.";

/** A report as a part of a form: its fields are named behind `prefix`, its hidden ones say what they were drawn from. */
export type CopiedPart = { account: string; report: string; prefix: string };

type Copy = {
  /** The report's version, and when its draft was saved, as the form was drawn; the form's own key. */
  version: string;
  draft: string;
  key: string;
  fields: Record<string, string>;
};

/**
 * Keeps what stands in the fields in this tab while the server has not got it, so that no error page of the browser takes
 * it away. It goes when it is saved, when the tab is closed, and when somebody else signs in here.
 */
export function keepCopy(form: HTMLFormElement, part: CopiedPart): void {
  const copy: Copy = { ...drawnFrom(form, part), fields: {} };
  for (const control of controlsOf(form, part)) {
    const name = control.name.slice(part.prefix.length);
    if (!isChoice(control)) copy.fields[name] = control.value;
    else if (control.checked) copy.fields[name] = control.value;
    else copy.fields[name] ??= "";
  }
  inStorage((storage) => storage.setItem(placeOf(part), JSON.stringify(copy)));
}

export function dropCopy(part: CopiedPart): void {
  inStorage((storage) => storage.removeItem(placeOf(part)));
}

/** Those of other accounts that used this tab. */
export function dropCopiesOfOthers(account: string): void {
  inStorage((storage) => {
    for (const place of Object.keys(storage)) {
      if (place.startsWith(PREFIX) && !place.startsWith(`${PREFIX}${account}.`)) {
        storage.removeItem(place);
      }
    }
  });
}

/**
 * Types the kept copy into the form; answers whether there was one. A report that was sent meanwhile, or a draft that was
 * saved elsewhere since, has overtaken it.
 */
export function takeCopy(form: HTMLFormElement, part: CopiedPart): boolean {
  const copy = readCopy(part);
  if (!copy) return false;
  const drawn = drawnFrom(form, part);
  const savedByIt = hidden(form, `${part.prefix}draft`)?.dataset.key === copy.key;
  if (copy.version !== drawn.version || !(copy.draft === drawn.draft || savedByIt)) {
    dropCopy(part);
    return false;
  }
  for (const control of controlsOf(form, part)) {
    const text = copy.fields[control.name.slice(part.prefix.length)];
    if (text === undefined) continue;
    if (isChoice(control)) control.checked = control.value === text;
    else control.value = text;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return true;
}

function readCopy(part: CopiedPart): Copy | null {
  let copy: Copy | null = null;
  inStorage((storage) => {
    const text = storage.getItem(placeOf(part));
    if (text) copy = JSON.parse(text) as Copy;
  });
  return copy;
}

function drawnFrom(form: HTMLFormElement, { prefix }: CopiedPart): Omit<Copy, "fields"> {
  const textOf = (name: string) => hidden(form, name)?.value ?? "";
  return {
    version: textOf(`${prefix}version`),
    draft: textOf(`${prefix}draft`),
    key: textOf("key"),
  };
}

function hidden(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What somebody types or chooses in the form's own fields; a file is nothing to type. */
function controlsOf(form: HTMLFormElement, { prefix }: CopiedPart): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      isControl(element) && element.name !== "" && element.name.startsWith(prefix),
  );
}

function isControl(element: Element): element is Control {
  if (element instanceof HTMLInputElement) return !NOT_TYPED.has(element.type);
  return element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
}

const NOT_TYPED: ReadonlySet<string> = new Set(["hidden", "file", "submit", "button"]);

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio";
}

function placeOf({ account, report }: CopiedPart): string {
  return `${PREFIX}${account}.${report}`;
}

/** Without room, or where storage is forbidden, the server keeps the draft alone. */
function inStorage(deed: (storage: Storage) => void): void {
  try {
    deed(window.sessionStorage);
  } catch {
    // as above
  }
}
