"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { holdWhileDown, type Kept, postForm } from "./hold-while-down.ts";
import { dropCopiesOfOthers, dropCopy, keepCopy, takeCopy } from "./typed-copy.ts";

const PAUSE_MS = 1_200;
/** How long after a saving that did not get through it is tried again, if nothing says earlier that the network is back. */
const AGAIN_MS = 15_000;

type Props = {
  /** Where the form's content is kept. */
  action: string;
  account: string;
  report: string;
  /** What is said at first: when the draft was saved, or nothing. */
  saved: string;
  /** "Bản nháp đã lưu lúc {time}", that it could not be saved, and what was found again in this tab. */
  words: { saved: string; failed: string; found: string; signedOut: string; signIn: string };
  locale: string;
};

/**
 * Keeps the draft on the server while somebody types: a moment after the last key, when the page is left, and when the
 * network is back; until then in this tab. An enhancement only; "Lưu nháp" does the same without scripts.
 */
export function DraftKeeper({ action, account, report, saved, words, locale }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const [said, setSaid] = useState<ReactNode>(saved);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const part = { account, report, prefix: "" };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unsaved = false;
    let down = false;
    const clock = new Intl.DateTimeFormat(locale, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: "Asia/Ho_Chi_Minh",
    });

    async function keep(): Promise<Kept> {
      if (!form) return "refused";
      clearTimeout(timer);
      unsaved = false;
      const answer = await postForm(
        action,
        new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
      );
      down = answer === null;
      if (answer?.status === 409) {
        const { text } = (await answer.json()) as { text: string };
        setSaid(text);
        return "refused";
      }
      if (answer?.status === 401) {
        unsaved = true; // kept with the next key once they are signed in again
        setSaid(<SignedOut words={words} />);
        return "refused";
      }
      if (!answer?.ok) {
        unsaved = true;
        timer = setTimeout(keepUnsaved, AGAIN_MS);
        setSaid(words.failed);
        return down ? "down" : "refused";
      }
      const { savedAt } = (await answer.json()) as { savedAt: string };
      if (!unsaved) dropCopy(part);
      setSaid(words.saved.replace("{time}", clock.format(new Date(savedAt))));
      return "kept";
    }
    const keepUnsaved = () => {
      if (unsaved) void keep();
    };
    const onInput = () => {
      unsaved = true;
      keepCopy(form, part);
      clearTimeout(timer);
      timer = setTimeout(keepUnsaved, PAUSE_MS);
    };
    const letGo = holdWhileDown(form, {
      keep,
      isDown: () => down || !navigator.onLine,
      onGo: () => {
        unsaved = false; // it is on its way by itself
        clearTimeout(timer);
      },
    });
    form.addEventListener("input", onInput);
    form.addEventListener("change", onInput);
    window.addEventListener("pagehide", keepUnsaved);
    window.addEventListener("online", keepUnsaved);
    dropCopiesOfOthers(account);
    if (takeCopy(form, part)) setSaid(words.found);
    return () => {
      clearTimeout(timer);
      letGo();
      form.removeEventListener("input", onInput);
      form.removeEventListener("change", onInput);
      window.removeEventListener("pagehide", keepUnsaved);
      window.removeEventListener("online", keepUnsaved);
    };
  }, [action, account, report, locale, words]);

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
