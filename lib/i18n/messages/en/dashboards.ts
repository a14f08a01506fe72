export const dashboards = {
  title: "Overview",
  printed: "Briefing on the progress of directives",
  "own-places": "My places",
  lines: "Under which leadership",
  "line-command": "Command line: {unit}",
  "line-local": "Local line: {unit}",
  filters: "Filter the figures",
  group: "Task group",
  directive: "Directive",
  "all-groups": "All groups",
  "all-directives": "All directives",
  filtered: "Counts only {what}.",
  unfiltered: "Remove the filter",

  "opening-done": "{share} of the assigned tasks are done.",
  "opening-overdue":
    "<over>{count, plural, one {# task is overdue} other {# tasks are overdue}}</over>.",
  "opening-overdue-half":
    "<over>{count, plural, one {# task is overdue} other {# tasks are overdue}}</over>, half of them in {units, number} of {all, number} units.",
  "opening-no-overdue": "No task is overdue.",
  "opening-goals":
    "{behind, number} of {all, number} goals {behind, plural, one {is} other {are}} behind the road to {behind, plural, one {its milestone} other {their milestones}}.",
  "opening-empty": "No task has been assigned within this reach yet.",

  "states-of-hundred":
    "Of every 100 tasks: {done, number} done, {within, number} within term, {overdue, number} overdue",
  "states-of-all":
    "{all, plural, one {# task} other {# tasks}}: {done, number} done, {within, number} within term, {overdue, number} overdue",
  "states-subtitle":
    "{all, plural, one {# task} other {# tasks}} assigned to {units} · approved figures only · the parts add up to the whole",
  "level-units": "{level}: {units, number}",

  exceptions: "What needs a look",
  "exceptions-subtitle": "As of {day} · worst first",
  "no-exceptions": "Nothing is overdue, waits too long or lacks a report.",
  finding: "Finding",
  lasts: "For",
  now: "Now",
  "exception-overdue": "{count, plural, one {# task is} other {# tasks are}} overdue",
  "exception-overdue-worst": "Oldest, due {date}: {task} ({unit})",
  "exception-money-ahead":
    "Money is more than {points, number} points ahead of the work at {count, plural, one {# site} other {# sites}}",
  "exception-money-ahead-worst": "Furthest: {unit} (disbursed {paid}, built {built})",
  "exception-missing-reports":
    "{count, plural, one {# report} other {# reports}} of {month} not submitted, past the day to submit",
  "exception-missing-reports-units": "From {units, plural, one {# unit} other {# units}}",
  "exception-waiting-late":
    "{count, plural, one {# report has} other {# reports have}} waited for review more than {allowed, number} working days",
  "exception-waiting-late-worst":
    "Of {all, number} waiting for review; longest, submitted {date}: {task} ({unit})",
  "exception-returned":
    "{count, plural, one {# report was} other {# reports were}} returned and not resubmitted",
  "exception-returned-worst": "Longest, returned {date}: {task} ({unit})",
  "exception-deadline": "Due {date}: {task}",
  "exception-deadline-open": "{count, plural, one {# task is} other {# tasks are}} not done",
  "exception-unanswered":
    "{count, plural, one {# difficulty or proposal has} other {# difficulties and proposals have}} had no answer for more than {allowed, number} working days",
  days: "{days, plural, one {# day} other {# days}}",
  "working-days": "{days, plural, one {# working day} other {# working days}}",
  "working-days-left": "{days, plural, one {# working day left} other {# working days left}}",

  rates: "Three rates, three denominators",
  "rates-subtitle": "The same figures; each says what it is divided by",

  "goals-behind":
    "{behind, number} of {all, number} goals {behind, plural, one {is} other {are}} behind the road to the milestone, furthest: {goal}",
  "goals-on-road":
    "{all, plural, one {The goal is} other {All # goals are}} on the road to the milestone",
  goals: "Goals and milestones",
  "goals-subtitle":
    "Approved figures as of {day} · milestones are 31 December · against the straight road between milestones, no forecast",
  "goals-key":
    "milestone · gold dots: straight road to it · heavy line: reached · ring: baseline, running year",
  goal: "Goal",
  road: "{from} → {to}",
  "value-now": "Now",
  "end-of": "End of {year}",
  "milestone-of": "Milestone {year}",
  standing: "Reading",
  "standing-behind": "Behind the road to the milestone",
  "standing-on-road": "On the road to the milestone",
  "standing-met": "Next milestone reached",
  "standing-unmeasured": "Not to be judged yet",
  baseline: "{unit}; baseline {year}: {value}",
  "milestone-met": "met milestone {target}",
  "milestone-missed": "short by {gap}, milestone {target}",
  "milestone-target": "milestone {target}",
  "still-missing": "{gap} missing",
  "say-behind": "{gap} behind the straight road to {year}.",
  "say-on-road": "{gap} ahead of the straight road to {year}.",
  "say-year-reached":
    "{closed} came to {value}, the level of the {year} milestone or more; each year starts anew.",
  "say-own-money": "Money of this goal's tasks only.",
  "say-met": "The level of the {year} milestone is reached.",
  "say-units":
    "{missing, plural, one {# unit is} other {# units are}} missing, {perYear, number} a year are needed.",
  "say-per-year": "Needs {perYear} a year.",
  "say-running": "{year} so far {now}; the milestone counts at the end of the year.",
  "say-no-figure": "No approved figure yet.",
  "say-no-target": "No target was given to this unit.",
  "say-waiting":
    "{count, plural, one {# report waits} other {# reports wait}} for review, not counted.",
  "of-units": "{numerator, number} / {denominator, number} units",
  "of-sums": "{numerator, number} / {denominator, number}",
  "of-billions": "{numerator} / {denominator} billion đồng",
  "say-months": "Over the last {months, number} closed months.",
  points: "{points} pts",

  "money-finding": "{share} of the {year} capital plan is disbursed; {amount} remain from {source}",
  "money-finding-carried":
    "{share} of the {year} plan and what was carried over is disbursed; {amount} remain from {source}",
  money: "Planned, allocated, disbursed in {year}",
  "money-subtitle":
    "{unit} · money of all tasks · from 1 January {year}, by calendar months · approved figures",
  "money-remark":
    "Not allocated: {unallocated}; allocated and not disbursed: {undisbursed}. Each line of money counts once.",
  "money-remark-carried":
    "Not allocated: {unallocated}; allocated or carried over and not disbursed: {undisbursed}. The share is of the year's plan and what was carried over. Each line of money counts once.",
  "money-year": "Year of the money",
  "all-sources": "All sources",
  "no-money": "No approved line of money within this reach yet.",

  "headquarters-finding":
    "{has, number} of {units, number} units have a headquarters; {procedures, number} are in procedures",
  "headquarters-all": "All {units, number} units have a headquarters",
  "headquarters-own": "Headquarters: {stage}",
  "headquarters-subtitle":
    "Units by the stage of their headquarters, as of {day}; it counts from the day of hand-over",
  "headquarters-caption": "Each unit counts by its main works",
  stages: {
    handed_over: "Handed over",
    building: "Under construction",
    procedures: "In procedures",
    stopped: "Paused, cancelled, replaced",
    none: "No works yet",
  },

  "ranking-double-many": "{count, number} units are overdue more than twice as often as all",
  "ranking-double-two": "{first} and {second} are overdue more than twice as often as all",
  "ranking-double": "{first} is overdue more than twice as often as all",
  "ranking-most": "{first} is overdue most often: {share}, all {common}",
  "ranking-none": "No unit has an overdue task",
  "ranking-subtitle":
    "The {shown, number} highest shares of overdue among {all, number} · {level} · {day}",
  "ranking-subtitle-all": "{level}: {all, number}, highest share of overdue first · {day}",
  "ranking-caption": "Overdue tasks ÷ assigned tasks",
  unit: "Unit",
  overdue: "Overdue",
  tasks: "Tasks",
  "of-tasks": "Assigned",
  rest: "{count, plural, one {# other unit} other {# other units}}",
  "other-level": "{level}: {units, number}",
  "own-only": "its own tasks alone",
  own: "{unit} itself",
  "show-all": "Show all {count, number} units",
  "show-worst": "Show those furthest behind",

  "leaf-finding": "{count, plural, one {# task} other {# tasks}}, {overdue, number} overdue",
  "leaf-subtitle": "Most urgent first · open a task to see its reporting periods",
  "leaf-rest": "Show all {count, number} tasks",
  task: "Task",
  due: "Due",
  done: "Done on",
  state: "State",
  waiting: "Waiting",

  "reports-finding":
    "{share} of the reports of {month} came on time; {missing, number} are missing",
  "reports-finding-all": "{share} of the reports of {month} came on time",
  "reports-none-due": "No report of {month} has fallen due yet",
  "reports-subtitle":
    "Reports by the month of their cut-off (from the 15th to the 14th) · counted by the first submission",
  "reports-caption": "Bar: the part of what was due that came on time",
  "report-period": "Cut-off",
  "on-time": "On time",
  "due-reports": "Due",
  "late-reports": "Late",
  "missing-reports": "Missing",
  "not-yet-due":
    "{count, plural, one {# report} other {# reports}} of {month} may still come in time and {count, plural, one {is} other {are}} not counted.",

  "list-title": "Assigned tasks",
  "list-of": "The tasks behind the figures: {unit}",
  "list-states": "By state",
  "list-empty": "No task is like that",
  "list-empty-why": "Remove a condition, or go back to the unit's overview.",
  "to-dashboard": "To the unit's overview",
  "reports-waiting": "with a report waiting for review",
  "reports-waiting-late": "with a report waiting beyond the reviewer's days",
  "reports-returned": "with a report returned and not resubmitted",
  "reports-missing": "with a report missing, past the day to submit",
  "reports-late": "with a report submitted late",
  "reports-on-time": "with a report submitted on time",
  "reports-unanswered": "with a difficulty or proposal not answered",
  "picked-month": "{reports}, {month}",
  "picked-own": "own tasks of {unit}",
  "picked-money": "with money of {year}",
  "picked-stage": "headquarters: {stage}",
  "picked-money-ahead": "money ahead of the work",
  "picked-done": "done",
  "picked-open": "not done",
  shown: "{from, number}–{to, number} of {total, plural, one {# task} other {# tasks}}",
} as const;
