"use client";

import { shell as en } from "#lib/i18n/messages/en/shell.ts";
import { shell as vi } from "#lib/i18n/messages/vi/shell.ts";

type Props = { error: Error & { digest?: string } };

/** Shown where a page failed. It runs in the browser, so it reads the language from the document. */
export default function PageError({ error }: Props) {
  const words = globalThis.document?.documentElement.lang === "en" ? en : vi;
  return (
    <main id="main" className="page">
      <div className="blank">
        <h1>{words.failed}</h1>
        <p>
          {words["failed-why"]} <b className="whitespace-nowrap text-ink">{error.digest ?? "–"}</b>.
        </p>
        <div className="deeds">
          <button type="button" className="button button-primary" onClick={() => location.reload()}>
            {words["try-again"]}
          </button>
          <a className="button" href="/">
            {words.home}
          </a>
        </div>
      </div>
    </main>
  );
}
