"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";
import { useAnswer } from "#components/forms/action-form.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** A link that was made with this answer of the server; `said` tells how long it works. */
export type MadeLink = { href: string; said: string; personHref: string };

type Words = { title: string; label: string; copy: string; copied: string };

/** The link in place of the form that made it: with the next page it is gone. */
export function OnceLink({
  words,
  after,
  children,
}: {
  words: Words;
  /** What to do next, beside the account's own page. */
  after?: ReactNode;
  children: ReactNode;
}) {
  const { extra } = useAnswer();
  const link = (extra as { link?: MadeLink } | undefined)?.link;
  if (!link) return children;
  return (
    <>
      <Notice state="approved" title={words.title} announce>
        <p>{link.said}</p>
      </Notice>
      <div className="field mt-4">
        <label className="label" htmlFor="one-time-link">
          {words.label}
        </label>
        <div className="control flex flex-wrap items-center gap-2">
          <input
            className="input grow"
            id="one-time-link"
            type="text"
            readOnly
            value={link.href}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton text={link.href} words={words} />
        </div>
      </div>
      {after && (
        <div className="actions">
          <a className="button" href={link.personHref}>
            {after}
          </a>
        </div>
      )}
    </>
  );
}

const never = () => () => {};

/** Only where there is a script, and a clipboard for it. */
function CopyButton({ text, words }: { text: string; words: Words }) {
  const [copied, setCopied] = useState(false);
  const canCopy = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  if (!canCopy) return null;
  const copy = () => {
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" className="button" onClick={copy} aria-live="polite">
      {copied ? words.copied : words.copy}
    </button>
  );
}
