import { annex } from "./en/annex.ts";
import { assignments } from "./en/assignments.ts";
import { audit } from "./en/audit.ts";
import { auth } from "./en/auth.ts";
import { boundaries } from "./en/boundaries.ts";
import { briefing } from "./en/briefing.ts";
import { calendar } from "./en/calendar.ts";
import { calendars } from "./en/calendars.ts";
import { cascade } from "./en/cascade.ts";
import { changes } from "./en/changes.ts";
import { charts } from "./en/charts.ts";
import { comments } from "./en/comments.ts";
import { common } from "./en/common.ts";
import { copying } from "./en/copying.ts";
import { dashboards } from "./en/dashboards.ts";
import { deadlines } from "./en/deadlines.ts";
import { difficulties } from "./en/difficulties.ts";
import { directives } from "./en/directives.ts";
import { evidence } from "./en/evidence.ts";
import { exports } from "./en/exports.ts";
import { extensions } from "./en/extensions.ts";
import { funding } from "./en/funding.ts";
import { goals } from "./en/goals.ts";
import { heat } from "./en/heat.ts";
import { help } from "./en/help.ts";
import { instructions } from "./en/instructions.ts";
import { issuing } from "./en/issuing.ts";
import { lineage } from "./en/lineage.ts";
import { maps } from "./en/maps.ts";
import { notifications } from "./en/notifications.ts";
import { numbers } from "./en/numbers.ts";
import { offices } from "./en/offices.ts";
import { papers } from "./en/papers.ts";
import { people } from "./en/people.ts";
import { peopleImport } from "./en/people-import.ts";
import { places } from "./en/places.ts";
import { preferences } from "./en/preferences.ts";
import { ranking } from "./en/ranking.ts";
import { reports } from "./en/reports.ts";
import { reviews } from "./en/reviews.ts";
import { search } from "./en/search.ts";
import { sheet } from "./en/sheet.ts";
import { shell } from "./en/shell.ts";
import { signOff } from "./en/sign-off.ts";
import { states } from "./en/states.ts";
import { steps } from "./en/steps.ts";
import { takingBack } from "./en/taking-back.ts";
import { taskGroups } from "./en/task-groups.ts";
import { tasks } from "./en/tasks.ts";
import { thresholds } from "./en/thresholds.ts";
import { trajectory } from "./en/trajectory.ts";
import { unitImport } from "./en/unit-import.ts";
import { units } from "./en/units.ts";
import { views } from "./en/views.ts";
import { works } from "./en/works.ts";
import type { Messages } from "./shape.ts";

export const en = {
  annex,
  assignments,
  audit,
  auth,
  briefing,
  boundaries,
  calendar,
  calendars,
  charts,
  cascade,
  changes,
  comments,
  copying,
  common,
  dashboards,
  deadlines,
  difficulties,
  directives,
  evidence,
  exports,
  extensions,
  funding,
  goals,
  help,
  instructions,
  issuing,
  lineage,
  notifications,
  heat,
  maps,
  numbers,
  offices,
  papers,
  people,
  "people-import": peopleImport,
  places,
  preferences,
  ranking,
  reports,
  reviews,
  search,
  sheet,
  shell,
  "sign-off": signOff,
  states,
  "task-groups": taskGroups,
  steps,
  "taking-back": takingBack,
  tasks,
  thresholds,
  trajectory,
  "unit-import": unitImport,
  units,
  views,
  works,
} satisfies Messages;
