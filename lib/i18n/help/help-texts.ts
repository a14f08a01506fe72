import type { Locale } from "../i18n.ts";
import { enHelp } from "./en.ts";
import type { HelpTopic, HelpTopicKey } from "./help-topic.ts";
import { viHelp } from "./vi.ts";

const TEXTS = { vi: viHelp, en: enHelp };

/** A page of help in the reader's language. */
export function helpText(locale: Locale, key: HelpTopicKey): HelpTopic {
  return TEXTS[locale][key];
}
