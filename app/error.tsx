"use client";

import { shell as en } from "#lib/i18n/messages/en/shell.ts";
import { shell as vi } from "#lib/i18n/messages/vi/shell.ts";

type Props = { error: Error & { digest?: string } };
type Key = `shell.${keyof typeof vi}`;

/** Shown where a page failed. It runs in the browser, so it reads the language from the document. */
export default function PageError({ error }: Props) {
  const words = globalThis.document?.documentElement.lang === "en" ? en : vi;
  const say = (key: Key) => words[key.slice("shell.".length) as keyof typeof vi];
  return (
    <main id="main" className="page">
      <div className="blank">
        <h1>{say("shell.failed")}</h1>
        <p>
          {say("shell.failed-why")}{" "}
          <b className="whitespace-nowrap text-ink">{error.digest ?? "–"}</b>.
        </p>
        <div className="deeds">
          <button type="button" className="button button-primary" onClick={() => location.reload()}>
            {say("shell.try-again")}
          </button>
          <a className="button" href="/">
            {say("shell.home")}
          </a>
        </div>
      </div>
    </main>
  );
}
