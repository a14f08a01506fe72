import { annex } from "./en/annex.ts";
import { assignments } from "./en/assignments.ts";
import { audit } from "./en/audit.ts";
import { auth } from "./en/auth.ts";
import { calendar } from "./en/calendar.ts";
import { charts } from "./en/charts.ts";
import { common } from "./en/common.ts";
import { dashboards } from "./en/dashboards.ts";
import { difficulties } from "./en/difficulties.ts";
import { directives } from "./en/directives.ts";
import { exports } from "./en/exports.ts";
import { funding } from "./en/funding.ts";
import { goals } from "./en/goals.ts";
import { instructions } from "./en/instructions.ts";
import { numbers } from "./en/numbers.ts";
import { people } from "./en/people.ts";
import { places } from "./en/places.ts";
import { reports } from "./en/reports.ts";
import { reviews } from "./en/reviews.ts";
import { search } from "./en/search.ts";
import { sheet } from "./en/sheet.ts";
import { shell } from "./en/shell.ts";
import { states } from "./en/states.ts";
import { tasks } from "./en/tasks.ts";
import { trajectory } from "./en/trajectory.ts";
import { units } from "./en/units.ts";
import { works } from "./en/works.ts";
import type { Messages } from "./shape.ts";

export const en = {
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
} satisfies Messages;
