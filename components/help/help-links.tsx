"use client";

import { usePathname } from "next/navigation";
import { topicOf } from "#lib/i18n/help/topic-of-route.ts";

type Props = { words: { label: string; here: string; shortcuts: string; calendar: string } };

/** At the foot of every page: help on it, the keys, the calendar. Drawn by the server too, so it works without scripts. */
export function HelpLinks({ words }: Props) {
  const topic = topicOf(usePathname());
  return (
    <nav aria-label={words.label}>
      <ul>
        <li>
          <a href={topic ? `/help/${topic}` : "/help"}>{words.here}</a>
        </li>
        <li>
          <a href="/help/shortcuts">{words.shortcuts}</a>
        </li>
        <li>
          <a href="/help/calendar">{words.calendar}</a>
        </li>
      </ul>
    </nav>
  );
}
