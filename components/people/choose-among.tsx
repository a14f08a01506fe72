"use client";

import { useAnswer } from "#components/forms/action-form.tsx";
import { type Choice, RadioGroup } from "#components/ui/choice-group.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

/** What the server offers where words were typed that several things are called by. */
export type Offered = { choices: Choice[]; more: string | null };

/** One of those that the typed words may mean; drawn once the server has asked. */
export function ChooseAmong({ name, label }: { name: string; label: string }) {
  const { extra, typed } = useAnswer();
  const offered = (extra as { offered?: Offered } | undefined)?.offered;
  if (!offered) return null;
  const chosen = [typed[name] ?? ""].flat()[0];
  return (
    <RadioGroup
      i18n={UNASKED}
      name={name}
      label={label}
      choices={offered.choices}
      {...(chosen && { value: chosen })}
      {...(offered.more && { help: offered.more })}
    />
  );
}

/** The group's words come worded from the server. */
const UNASKED = { locale: "vi", t: (key: string) => key } as unknown as I18n;
