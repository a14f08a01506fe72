import { Fragment } from "react";
import type { I18n } from "#lib/i18n/i18n.ts";

/** The letters that work while a row has the focus; the same words are on the page of shortcuts. */
const KEYS = { down: "J", up: "K", approve: "A", return: "R", pick: "X" } as const;

type Props = { i18n: I18n; isReceived: boolean };

/** Which keys walk the pile. Not shown where there is no keyboard. */
export function KeysHint({ i18n: { t }, isReceived }: Props) {
  const marked = Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, `<${key}>`]));
  const text = t(isReceived ? "reviews.keys-hint-receive" : "reviews.keys-hint", marked);
  return (
    <p className="keys-hint needs-script">
      {text.split(/(<[A-Z]>)/).map((part) => {
        const [, key] = /^<([A-Z])>$/.exec(part) ?? [];
        return key ? <kbd key={key}>{key}</kbd> : <Fragment key={part}>{part}</Fragment>;
      })}
    </p>
  );
}
