"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

const PAUSE_MS = 1_200;

type Props = {
  /** Where the form's content is kept. */
  action: string;
  /** What is said at first: when the draft was saved, or nothing. */
  saved: string;
  /** "Bản nháp đã lưu lúc {time}", and that it could not be saved. */
  words: { saved: string; failed: string; signedOut: string; signIn: string };
  locale: string;
};

/**
 * Keeps the draft on the server while somebody types: a moment after the last key, and when the page is left. An
 * enhancement only; "Lưu nháp" does the same without scripts.
 */
export function DraftKeeper({ action, saved, words, locale }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const [said, setSaid] = useState<ReactNode>(saved);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unsaved = false;
    const clock = new Intl.DateTimeFormat(locale, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: "Asia/Ho_Chi_Minh",
    });

    async function keep() {
      if (!unsaved || !form) return;
      unsaved = false;
      try {
        const answer = await fetch(action, {
          method: "POST",
          body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
          headers: { accept: "application/json" },
          keepalive: true,
        });
        if (answer.status === 409) {
          const { text } = (await answer.json()) as { text: string };
          return setSaid(text);
        }
        if (answer.status === 401) {
          unsaved = true; // kept with the next key once they are signed in again
          return setSaid(<SignedOut words={words} />);
        }
        if (!answer.ok) throw new Error(String(answer.status));
        const { savedAt } = (await answer.json()) as { savedAt: string };
        setSaid(words.saved.replace("{time}", clock.format(new Date(savedAt))));
      } catch {
        unsaved = true; // the next key or leaving the page tries again
        setSaid(words.failed);
      }
    }
    const onInput = () => {
      unsaved = true;
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), PAUSE_MS);
    };
    const onSubmit = () => {
      unsaved = false; // it is on its way by itself
      clearTimeout(timer);
    };
    const onLeave = () => void keep();
    form.addEventListener("input", onInput);
    form.addEventListener("change", onInput);
    form.addEventListener("submit", onSubmit);
    window.addEventListener("pagehide", onLeave);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      form.removeEventListener("change", onInput);
      form.removeEventListener("submit", onSubmit);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [action, locale, words]);

  return <span ref={place}>{said}</span>;
}

/** The door in another tab, so that what was typed stays in this one. */
function SignedOut({ words: { signedOut, signIn } }: Pick<Props, "words">) {
  const { pathname, search } = window.location;
  const door = `/sign-in?${new URLSearchParams({ next: pathname + search })}`;
  return (
    <>
      {signedOut}{" "}
      <a href={door} target="_blank" rel="noreferrer">
        {signIn}
      </a>
    </>
  );
}
