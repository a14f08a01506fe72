export const briefing = {
  title: "Briefing",
  printed: "Briefing on the progress of directives",
  print: "Print one A4 page",

  "opening-overdue-more":
    "<over>{count, number} {count, plural, one {task is} other {tasks are}} overdue</over>, {change, number} more than on {day}.",
  "opening-overdue-fewer":
    "<over>{count, number} {count, plural, one {task is} other {tasks are}} overdue</over>, {change, number} fewer than on {day}.",
  "opening-overdue-same":
    "<over>{count, number} {count, plural, one {task is} other {tasks are}} overdue</over>, as on {day}.",

  since: "Compared with",
  "since-typed": "Since",
  "since-look-ago": "the last look",
  "since-week-ago": "a week ago",
  "since-month-ago": "a month ago",
  "since-day-ago": "another day",
  "since-look": "Compared with the morning of {day}; last look: {at}.",
  "since-first":
    "First look at this page: compared with the morning of {day}; from tomorrow with this look.",
  "since-day": "Compared with the morning of {day}.",
  from: "Since {day}",

  news: "What is new",
  "news-since-look": "What is new since the last look, {day}",
  "news-since": "What is new since {day}",
  "overdue-grown": "More overdue at {units, plural, one {# unit} other {# units}}, most at {most}",
  "overdue-grown-one": "More overdue at one unit: {unit}",
  "overdue-shrunk":
    "Down to {count, number} overdue {count, plural, one {task} other {tasks}}, no unit has more",
  "overdue-steady":
    "{count, number} overdue {count, plural, one {task} other {tasks}}, no unit has more",
  fell: "{count, number} newly overdue",
  "cleared-done": "{count, number} overdue and now done",
  "cleared-else": "{count, number} overdue given another deadline or suspended",
  "cleared-gone": "{count, number} overdue withdrawn",
  waiting:
    "{count, number} {count, plural, one {report waits} other {reports wait}} for review; {late, number} longer than {allowed, number} working days",
  arrived: "{count, number} sent since {day}",
  "sent-back":
    "{count, number} {count, plural, one {report} other {reports}} returned since {day}, not sent again",
  raised:
    "{raised, number} new {raised, plural, one {difficulty or proposal} other {difficulties and proposals}}; {answered, number} answered",
  "raised-only":
    "{raised, plural, one {# new difficulty or proposal} other {# new difficulties and proposals}}",
  "answered-only":
    "{answered, plural, one {# difficulty or proposal} other {# difficulties and proposals}} answered",
  "answered-list": "see what was answered",
  "instructions-answered":
    "{count, number} {count, plural, one {instruction has} other {instructions have}} an answer",
  finished: "{count, number} {count, plural, one {task} other {tasks}} newly done",
  approved: "{count, number} {count, plural, one {report} other {reports}} approved or received",
  added: "{count, number} {count, plural, one {task} other {tasks}} newly assigned",
  quiet: "Nothing new since {day} on: {what}.",
  "quiet-overdue": "overdue tasks",
  "quiet-waiting": "reports sent for review",
  "quiet-sent-back": "reports returned",
  "quiet-raised": "difficulties and proposals",
  "quiet-instructions": "answers to instructions",
  "quiet-finished": "tasks done",
  "quiet-approved": "reports approved",
  "quiet-added": "tasks newly given",

  "more-rows": "{count, number} more",
  ages: "What lies open, by age",
  "ages-title-old":
    "{old, number} of {all, number} overdue tasks have been so for more than three months",
  "ages-title-all-old": "All {all, number} overdue tasks have been so for more than three months",
  "ages-title": "{all, number} overdue tasks, none for more than three months",
  "ages-title-none": "No task is overdue",
  "ages-subtitle":
    "Age in days: tasks and unsent reports since their deadline; waiting since submission; returned since the return; proposals since they came to whoever must answer",
  oldest: "Oldest",
  "matter-overdue": "Overdue tasks",
  "matter-missing": "Reports not sent, past their day",
  "matter-waiting": "Reports waiting for review",
  "matter-returned": "Reports returned, not sent again",
  "matter-unanswered": "Difficulties and proposals without an answer",

  "behind-title": "{unit} has the largest share overdue: {share}, all together {common}",
  "behind-subtitle":
    "{shown, number} of {all, plural, one {# unit} other {# units}} with the largest share overdue",
  "to-ranking": "Ranking, and what moved it",

  turned: "Where the direction turned",
  "turned-title":
    "{down, number} {down, plural, one {unit} other {units}} turned down in reports sent on time",
  "turned-title-up":
    "{up, number} {up, plural, one {unit} other {units}} turned up in reports sent on time",
  "turned-none": "No unit changed its direction in the last {periods, number} periods",
  "turned-subtitle":
    "Reports sent on time by cut-off · the last {periods, number} against the {before, number} before, {points, number} points or more apart",
  "turned-now": "Last {periods, number} periods",
  "turned-down": "{unit} turned: reports on time from {before} down to {now}",
  "turned-up": "{unit} turned: reports on time from {before} up to {now}",
  turn: "Apart",
  "turned-all": "All {count, number} {count, plural, one {unit} other {units}} that turned",

  reviewers: "Who sits on reports",
  "reviewers-title":
    "{late, number} {late, plural, one {report waits} other {reports wait}} longer than reviewers may take, at {units, number} {units, plural, one {unit} other {units}}",
  "reviewers-none": "No report waits longer than {allowed, number} working days",
  "reviewers-subtitle": "By the unit that decides · the clock runs from the submission",
  reviewer: "Deciding unit",
  "waiting-reports": "Waiting",
  "too-long": "Over {allowed, number} working days",
  longest: "Longest",
  "all-units": "All {count, number} units",

  waits: "Who must answer",
  "waits-title":
    "{all, number} {all, plural, one {matter waits} other {matters wait}} for an answer, {late, number} too late",
  "waits-none": "Nothing waits for an answer",
  "waits-subtitle": "Open instructions, difficulties and proposals · late for longest first",
  "waits-all": "All {count, number}",
  "waits-count": "{count, plural, one {# matter} other {# matters}}",
  "waits-late": "{count, plural, one {# matter} other {# matters}}, {late, number} too late",
  "waits-instruction": "Instructions",
  "waits-difficulty": "Difficulties and proposals",
  "asked-of": "What, and who must answer",
} as const;
