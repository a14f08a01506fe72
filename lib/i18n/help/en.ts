import { annex } from "./en/annex.ts";
import { assign } from "./en/assign.ts";
import { assignments } from "./en/assignments.ts";
import { audit } from "./en/audit.ts";
import { briefing } from "./en/briefing.ts";
import { difficulties } from "./en/difficulties.ts";
import { directives } from "./en/directives.ts";
import { extensions } from "./en/extensions.ts";
import { figures } from "./en/figures.ts";
import { goals } from "./en/goals.ts";
import { instructions } from "./en/instructions.ts";
import { issuing } from "./en/issuing.ts";
import { notices } from "./en/notices.ts";
import { people } from "./en/people.ts";
import { periods } from "./en/periods.ts";
import { report } from "./en/report.ts";
import { review } from "./en/review.ts";
import { search } from "./en/search.ts";
import { shortcuts } from "./en/shortcuts.ts";
import { signOff } from "./en/sign-off.ts";
import { states } from "./en/states.ts";
import { thresholds } from "./en/thresholds.ts";
import { units } from "./en/units.ts";
import { words } from "./en/words.ts";
import type { HelpTopic, HelpTopicKey } from "./help-topic.ts";

export const enHelp: Readonly<Record<HelpTopicKey, HelpTopic>> = {
  report,
  "sign-off": signOff,
  states,
  periods,
  review,
  thresholds,
  difficulties,
  extensions,
  instructions,
  figures,
  briefing,
  goals,
  directives,
  annex,
  assign,
  issuing,
  assignments,
  people,
  units,
  notices,
  search,
  audit,
  shortcuts,
  words,
};
