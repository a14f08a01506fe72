export const heat = {
  figure: "Figure",
  figures: {
    "on-time": "Reports submitted on time",
    accepted: "Reports approved",
    overdue: "Overdue tasks",
    settled: "Done, of what is done or overdue",
  },
  formulas: {
    "on-time":
      "% of reports submitted on time, by the first submission · denominator: reports of the period that have fallen due",
    accepted: "% of reports approved or received · denominator: reports owed for the period",
    overdue: "% of tasks overdue and not done · denominator: tasks assigned",
    settled: "% done · denominator: done, and overdue but not done",
    units:
      "% of units that have reached it · denominator: units the goal is about · approved figures only",
    goal: "% by approved figures: sum of numerators over sum of denominators; an amount is divided by what was given",
  },
  clauses: {
    "on-time": "{share} of reports came on time",
    accepted: "{share} of reports are approved",
    overdue: "{share} of tasks are overdue",
    settled: "{share} done, of what is done or overdue",
    goal: "{goal} {share}",
  },
  show: "Show",
  title: "{month}: {clause}.",
  "title-far-less":
    "{count, number} of {all, plural, one {# unit} other {# units}} {count, plural, one {is} other {are}} below {threshold} over the last {periods, number} periods.",
  "title-far-more":
    "{count, number} of {all, plural, one {# unit} other {# units}} {count, plural, one {is} other {are}} at {threshold} or above over the last {periods, number} periods.",
  "title-run": "{unit} has been getting worse for {periods, number} periods.",
  "finding-met":
    "{count, plural, one {The one unit} other {All # units}} with figures met it over the last {periods, number} periods",
  "finding-one": "Furthest from the goal over the last {periods, number} periods: {first}",
  "finding-two":
    "Furthest from the goal over the last {periods, number} periods: {first}, {second}",
  subtitle:
    "{formula} · ordered by the last {periods, number} periods, furthest from the goal first",
  span: "{count, number} monthly periods: {span}",
  key: "Class, %:",
  recent: "Last {periods, number}",
  year: "All {periods, number}",
  notable: "Worth a look",
  "run-worse": "worse for {periods, number} periods: {from} → {to}",
  "run-better": "better for {periods, number} periods: {from} → {to}",
  caption:
    "{figure}: {rows, plural, one {# unit} other {# units}} × {months, plural, one {# period} other {# periods}}",
  "all-of": "All of {unit}",
  remark:
    "The stronger the colour, the further from the goal; a cell without colour meets it. Month M runs from the 15th of the month before to the 14th. A number opens what keeps it from the goal (late, not sent, overdue); where nothing does, all of it.",
  "remark-goal": "A goal counts all of its tasks, whatever the filter.",
  "remark-past":
    "Overdue is told at the end of the cut-off day, by the deadline in force now and the approved day of completion.",
  "remark-unfinished":
    "* {count, number} {count, plural, one {report is} other {reports are}} not due yet, so that this period tells of those who sent early; order, trends and title are those of the periods before.",
  nothing: "No figures of closed periods yet",
  "nothing-why": "Choose another figure, or remove a condition.",
  views: "Look by",
  "by-period": "Units × periods",
  "by-task": "Units × tasks",
  "tasks-title":
    "{overdue, number} of {all, number} assigned tasks are overdue; {share} of them are: {task}.",
  "tasks-none-overdue": "None of {all, number} assigned tasks is overdue.",
  "tasks-nothing": "No task has been assigned here yet",
  "tasks-finding":
    "{rows, plural, one {# row} other {# rows}} × {tasks, plural, one {# task} other {# tasks}}; rows and columns add up to the total",
  "tasks-subtitle": "{formula} · ordered by the share overdue, highest first",
  "tasks-remark":
    "The stronger the colour, the further from the goal. A cell opens the tasks it is made of. Beyond {most, number} tasks, those given to fewer units stand together under “Other”.",
  "tasks-caption":
    "{rows, plural, one {# unit} other {# units}} × {tasks, plural, one {# task} other {# tasks}}",
  "tasks-rest": "Other",
  "tasks-rest-of": "{count, number} other {count, plural, one {task} other {tasks}}",
  "tasks-worst-group": "The group with most overdue: {group}.",
  "tasks-group": "Group: {group}.",
  "tasks-share": "Sum, %",
  "tasks-overdue": "Overdue",
  "tasks-done": "Done",
  "tasks-code": "Code",
  "tasks-cell-overdue": "({count, number} overdue of {all, number})",
  "tasks-cell-done": "({count, number} done of {all, number})",
} as const;
