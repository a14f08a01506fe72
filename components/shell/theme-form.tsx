import { Icon } from "#components/ui/icon.tsx";
import { THEMES, type Theme } from "#lib/domain/theme.ts";
import type { ThemeWords } from "./header-words.ts";
import { Here } from "./here.tsx";

/** Light, dark, or as the device has it: a plain form, back to the same page. */
export function ThemeForm({ words, theme }: { words: ThemeWords; theme: Theme }) {
  return (
    <form action="/api/theme" method="post" aria-label={words.label}>
      <Here />
      <p className="float-head">{words.label}</p>
      {THEMES.map((value) => (
        <button
          key={value}
          type="submit"
          className="choice"
          name="theme"
          value={value}
          aria-current={value === theme || undefined}
        >
          {words.themes[value]}
          {value === theme && <Icon name="tick" size={13} />}
        </button>
      ))}
    </form>
  );
}
