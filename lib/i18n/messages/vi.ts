import { annex } from "./vi/annex.ts";
import { assignments } from "./vi/assignments.ts";
import { audit } from "./vi/audit.ts";
import { auth } from "./vi/auth.ts";
import { calendar } from "./vi/calendar.ts";
import { charts } from "./vi/charts.ts";
import { common } from "./vi/common.ts";
import { dashboards } from "./vi/dashboards.ts";
import { difficulties } from "./vi/difficulties.ts";
import { directives } from "./vi/directives.ts";
import { exports } from "./vi/exports.ts";
import { funding } from "./vi/funding.ts";
import { goals } from "./vi/goals.ts";
import { instructions } from "./vi/instructions.ts";
import { numbers } from "./vi/numbers.ts";
import { people } from "./vi/people.ts";
import { places } from "./vi/places.ts";
import { reports } from "./vi/reports.ts";
import { reviews } from "./vi/reviews.ts";
import { search } from "./vi/search.ts";
import { sheet } from "./vi/sheet.ts";
import { shell } from "./vi/shell.ts";
import { states } from "./vi/states.ts";
import { tasks } from "./vi/tasks.ts";
import { trajectory } from "./vi/trajectory.ts";
import { units } from "./vi/units.ts";
import { works } from "./vi/works.ts";

/** Vietnamese is the language the product is written in; its keys are the keys. */
export const vi = {
  annex,
  assignments,
  audit,
  auth,
  calendar,
  charts,
  common,
  dashboards,
  difficulties,
  directives,
  exports,
  funding,
  goals,
  instructions,
  numbers,
  people,
  places,
  reports,
  reviews,
  search,
  sheet,
  shell,
  states,
  tasks,
  trajectory,
  units,
  works,
};
