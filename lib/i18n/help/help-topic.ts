/** What a page of help is about, in the order of the index. */
export const HELP_TOPICS = [
  "report",
  "sign-off",
  "states",
  "periods",
  "review",
  "thresholds",
  "difficulties",
  "extensions",
  "instructions",
  "figures",
  "briefing",
  "goals",
  "directives",
  "annex",
  "assign",
  "issuing",
  "assignments",
  "people",
  "units",
  "notices",
  "search",
  "audit",
  "shortcuts",
  "words",
] as const;
export type HelpTopicKey = (typeof HELP_TOPICS)[number];

export function isHelpTopic(text: string): text is HelpTopicKey {
  return HELP_TOPICS.includes(text as HelpTopicKey);
}

/** A paragraph; things to do one after the other; things side by side; words with what they mean; keys with what they do. */
export type HelpBlock =
  | string
  | { steps: readonly string[] }
  | { list: readonly string[] }
  | { terms: readonly (readonly [term: string, meaning: string])[] }
  | { keys: readonly (readonly [keys: string, does: string])[] };

/** A page of help in one language. `lead` says in one sentence what it is for. */
export type HelpTopic = {
  title: string;
  lead: string;
  parts: readonly { head: string; body: readonly HelpBlock[] }[];
  see: readonly HelpTopicKey[];
};
