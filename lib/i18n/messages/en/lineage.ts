export const lineage = {
  title: "Lineage",
  sentence:
    "From the resolution to plans, the provinces' plans and tasks; counted within your reach.",
  finding:
    "Of {number} came {directives, plural, one {# directive} other {# directives}}, {tasks, plural, one {# task} other {# tasks}} and {given, plural, one {# assignment} other {# assignments}}, {overdue, number} overdue",
  "finding-none":
    "Of {number} came {directives, plural, one {# directive} other {# directives}} and {tasks, plural, one {# task} other {# tasks}}, assigned to nobody yet",
  picture: "The family of the document, from left to right",
  list: "The whole list",
  cut: "This family is very large: only the first {count, number} directives are shown.",
  deeper:
    "{count, plural, one {# item further down stands} other {# items further down stand}} in the list below only.",
  rest: "{count, plural, one {and # other directive} other {and # other directives}}",
  draft: "draft",
  tasks: "{count, plural, one {# task} other {# tasks}}",
  "own-tasks": "{count, plural, one {# task of its own} other {# tasks of its own}}",
  branch:
    "The whole branch: {directives, plural, one {# directive} other {# directives}}, {tasks, plural, one {# task} other {# tasks}}",
  given: "{count, plural, one {# assignment} other {# assignments}}",
  open: "{count, number} open",
  overdue: "{count, number} overdue",
  drafts: "{count, plural, one {# draft assignment} other {# draft assignments}}",
  "no-picture": "The picture is shown on wide screens alone; the list below has all of it.",
  "not-given": "not assigned",
  above: "(above)",
} as const;
