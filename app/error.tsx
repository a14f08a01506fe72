"use client";

import { shell as en } from "#lib/i18n/messages/en/shell.ts";
import { shell as vi } from "#lib/i18n/messages/vi/shell.ts";

type Props = { error: Error & { digest?: string } };
type Word = { [K in keyof typeof vi]: (typeof vi)[K] extends string ? K : never }[keyof typeof vi];
type Key = `shell.${Word}`;

/** Shown where a page failed. It runs in the browser, so it reads the language from the document. */
export default function PageError({ error }: Props) {
  const words = globalThis.document?.documentElement.lang === "en" ? en : vi;
  const say = (key: Key) => words[key.slice("shell.".length) as Word];
  // As the door to the database says it; no number would help whoever is asked about it.
  const isBusy = error.digest === "BUSY";
  return (
    <main id="main" className="page">
      <div className="blank">
        <h1>{say(isBusy ? "shell.busy" : "shell.failed")}</h1>
        {isBusy ? (
          <p>{say("shell.busy-why")}</p>
        ) : (
          <p>
            {say("shell.failed-why")}{" "}
            <b className="whitespace-nowrap text-ink">{error.digest ?? "–"}</b>.
          </p>
        )}
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
