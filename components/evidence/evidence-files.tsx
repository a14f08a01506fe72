"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { FileRow, type ListedFile } from "./file-row.tsx";
import { sendFile } from "./send-file.ts";

export type EvidenceWords = {
  list: string;
  drop: string;
  sending: string;
  again: string;
  lost: string;
  refused: string;
  large: string;
  signedOut: string;
  /** "Đã gửi {count} tệp." */
  sent: string;
};

type Props = {
  files: readonly ListedFile[];
  /** Where a file goes, and where it is taken away. */
  action: string;
  dropAction: string;
  /** The id of the form that does both without scripts. */
  form: string;
  largest: number;
  words: EvidenceWords;
};

/** `again`: it may arrive yet; else it is only looked at and put away. */
type OnItsWay = { key: number; file: File; share: number; wrong: string | null; again: boolean };

const PAUSE_MS = 2_000;
const TRIES = 3;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let lastKey = 0;

/**
 * The files beside a report. With scripts those that are chosen go off at once, one after another, each with how far it
 * is, and again after the network was away; without, the buttons of `form` do the same.
 */
export function EvidenceFiles({ files, action, dropAction, form, largest, words }: Props) {
  const [listed, setListed] = useState(files);
  const [onTheirWay, setOnTheirWay] = useState<OnItsWay[]>([]);
  const [said, setSaid] = useState("");

  const change = (key: number, to: Partial<OnItsWay>) =>
    setOnTheirWay((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));

  const putAway = (key: number) => setOnTheirWay((all) => all.filter((one) => one.key !== key));

  async function send({ key, file }: OnItsWay): Promise<boolean> {
    change(key, { share: 0, wrong: null });
    for (let left = TRIES; ; ) {
      const sent = await sendFile<ListedFile>(action, file, (share) => change(key, { share }));
      if (sent.kind === "kept") {
        putAway(key);
        setListed((all) => [...all.filter(({ id }) => id !== sent.file.id), sent.file]);
        return true;
      }
      left -= 1;
      if (sent.kind !== "lost" || left === 0) {
        const text = { refused: words.refused, "signed-out": words.signedOut, lost: words.lost };
        const wrong = sent.kind === "refused" && sent.text ? sent.text : text[sent.kind];
        change(key, { wrong, again: sent.kind !== "refused" });
        setSaid(`${file.name}: ${wrong}`);
        return false;
      }
      await pause(PAUSE_MS);
    }
  }

  async function sendAll(all: readonly OnItsWay[]) {
    let count = 0;
    for (const one of all) if (one.wrong === null && (await send(one))) count += 1;
    if (count > 0) setSaid(words.sent.replace("{count}", String(count)));
  }

  function take(chosen: FileList) {
    const all = Array.from(chosen, (file): OnItsWay => {
      lastKey += 1;
      const wrong = file.size > largest ? words.large : null;
      return { key: lastKey, file, share: 0, wrong, again: false };
    });
    setOnTheirWay((before) => [...before, ...all]);
    void sendAll(all);
  }

  // The field stands outside, with its label; what is chosen there is taken from it.
  useEffect(() => {
    const field = document.querySelector<HTMLInputElement>(`input[type=file][form="${form}"]`);
    if (field) field.multiple = true; // one request a file, which a form without scripts cannot do
    const onChange = () => {
      if (!field?.files?.length) return;
      take(field.files);
      field.value = "";
    };
    field?.addEventListener("change", onChange);
    return () => field?.removeEventListener("change", onChange);
  });

  async function drop(id: string) {
    const body = new URLSearchParams({ drop: id });
    const headers = { accept: "application/json" };
    const answer = await fetch(dropAction, { method: "POST", body, headers }).catch(() => null);
    if (answer?.ok) return setListed((all) => all.filter((one) => one.id !== id));
    const told = answer && ((await answer.json().catch(() => ({}))) as { text?: string });
    setSaid(told?.text ?? (answer?.status === 401 ? words.signedOut : words.lost));
  }

  return (
    <>
      {listed.length + onTheirWay.length > 0 && (
        <ul className="files" aria-label={words.list}>
          {listed.map((file) => (
            <FileRow key={file.id} file={file}>
              <button
                type="submit"
                className={buttonClass("quiet", true)}
                form={form}
                formAction={dropAction}
                formEncType="application/x-www-form-urlencoded"
                name="drop"
                value={file.id}
                onClick={(event) => {
                  event.preventDefault();
                  void drop(file.id);
                }}
              >
                {words.drop}
                <span className="sr-only"> {file.name}</span>
              </button>
            </FileRow>
          ))}
          {onTheirWay.map((one) => (
            <li key={one.key}>
              <Icon name="file" />
              <span>
                {one.file.name}
                {one.wrong ? (
                  <small className="wrong"> {one.wrong}</small>
                ) : (
                  <progress aria-label={`${words.sending} ${one.file.name}`} value={one.share} />
                )}
              </span>
              {one.wrong && (
                <button
                  type="button"
                  className={buttonClass("quiet", true)}
                  onClick={() => (one.again ? void send(one) : putAway(one.key))}
                >
                  {one.again ? words.again : words.drop}
                  <span className="sr-only"> {one.file.name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
