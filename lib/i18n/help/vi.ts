import type { HelpTopic, HelpTopicKey } from "./help-topic.ts";
import { annex } from "./vi/annex.ts";
import { assign } from "./vi/assign.ts";
import { assignments } from "./vi/assignments.ts";
import { audit } from "./vi/audit.ts";
import { briefing } from "./vi/briefing.ts";
import { difficulties } from "./vi/difficulties.ts";
import { directives } from "./vi/directives.ts";
import { extensions } from "./vi/extensions.ts";
import { figures } from "./vi/figures.ts";
import { goals } from "./vi/goals.ts";
import { instructions } from "./vi/instructions.ts";
import { issuing } from "./vi/issuing.ts";
import { notices } from "./vi/notices.ts";
import { people } from "./vi/people.ts";
import { periods } from "./vi/periods.ts";
import { report } from "./vi/report.ts";
import { review } from "./vi/review.ts";
import { search } from "./vi/search.ts";
import { shortcuts } from "./vi/shortcuts.ts";
import { signOff } from "./vi/sign-off.ts";
import { states } from "./vi/states.ts";
import { thresholds } from "./vi/thresholds.ts";
import { units } from "./vi/units.ts";
import { words } from "./vi/words.ts";

export const viHelp: Readonly<Record<HelpTopicKey, HelpTopic>> = {
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
