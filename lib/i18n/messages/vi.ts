import { annex } from "./vi/annex.ts";
import { assignments } from "./vi/assignments.ts";
import { audit } from "./vi/audit.ts";
import { auth } from "./vi/auth.ts";
import { boundaries } from "./vi/boundaries.ts";
import { briefing } from "./vi/briefing.ts";
import { calendar } from "./vi/calendar.ts";
import { calendars } from "./vi/calendars.ts";
import { cascade } from "./vi/cascade.ts";
import { changes } from "./vi/changes.ts";
import { charts } from "./vi/charts.ts";
import { comments } from "./vi/comments.ts";
import { common } from "./vi/common.ts";
import { copying } from "./vi/copying.ts";
import { dashboards } from "./vi/dashboards.ts";
import { deadlines } from "./vi/deadlines.ts";
import { difficulties } from "./vi/difficulties.ts";
import { directives } from "./vi/directives.ts";
import { evidence } from "./vi/evidence.ts";
import { exports } from "./vi/exports.ts";
import { extensions } from "./vi/extensions.ts";
import { funding } from "./vi/funding.ts";
import { goals } from "./vi/goals.ts";
import { heat } from "./vi/heat.ts";
import { help } from "./vi/help.ts";
import { instructions } from "./vi/instructions.ts";
import { issuing } from "./vi/issuing.ts";
import { lineage } from "./vi/lineage.ts";
import { maps } from "./vi/maps.ts";
import { notifications } from "./vi/notifications.ts";
import { numbers } from "./vi/numbers.ts";
import { offices } from "./vi/offices.ts";
import { papers } from "./vi/papers.ts";
import { people } from "./vi/people.ts";
import { peopleImport } from "./vi/people-import.ts";
import { places } from "./vi/places.ts";
import { preferences } from "./vi/preferences.ts";
import { ranking } from "./vi/ranking.ts";
import { reports } from "./vi/reports.ts";
import { reviews } from "./vi/reviews.ts";
import { search } from "./vi/search.ts";
import { sheet } from "./vi/sheet.ts";
import { shell } from "./vi/shell.ts";
import { signOff } from "./vi/sign-off.ts";
import { states } from "./vi/states.ts";
import { steps } from "./vi/steps.ts";
import { takingBack } from "./vi/taking-back.ts";
import { taskGroups } from "./vi/task-groups.ts";
import { tasks } from "./vi/tasks.ts";
import { thresholds } from "./vi/thresholds.ts";
import { trajectory } from "./vi/trajectory.ts";
import { unitImport } from "./vi/unit-import.ts";
import { units } from "./vi/units.ts";
import { views } from "./vi/views.ts";
import { works } from "./vi/works.ts";

/** Vietnamese is the language the product is written in; its keys are the keys. */
export const vi = {
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
};
