export const issuing = {
  title: "Waiting to be issued",
  "title-count": "Waiting to be issued: {count, number}",
  sentence:
    "Where an office has the two-person rule, one drafts and another one issues. While a draft waits it cannot be changed.",
  none: "Nothing waits to be issued",
  "none-why":
    "Drafts that are held ready, and assignments drafted at an office with the two-person rule, are listed here.",
  requests: "Directives and tasks held ready",
  "requests-caption": "Directives and tasks waiting to be issued, the longest waiting first",
  drafts: "Assignments in draft",
  "drafts-caption": "Draft assignments waiting for another person to issue them",
  draft: "Draft",
  "drafted-by": "Drafted by",
  since: "Since",
  units: "Units",
  "your-part": "Your part",
  "part-own": "You hold it ready: wait, or withdraw",
  "part-issue": "Look, then issue or send back",
  "drafts-own": "You drafted these: look, withdraw",

  "ask-part": "Hold ready to be issued",
  "ask-why":
    "This office has the two-person rule: whoever drafts does not issue. Once it is held ready the draft cannot be changed until it is issued, sent back or withdrawn.",
  note: "A word to whoever issues",
  ask: "Hold ready",
  sending: "Sending…",
  others: "Who may issue it:",
  "asked-part": "Waiting for you to issue",
  "asked-by": "{who} holds it ready since {time} on {day}.",
  withdraw: "Withdraw",
  "send-back": "Send back",
  reason: "Reason",
  "returned-part": "Sent back",
  "returned-by": "{who} sent it back on {day}:",
  "done-asked": "Held ready to be issued",
  "done-withdrawn": "Withdrawn; the draft can be changed again",
  "done-returned": "Sent back to whoever held it ready",
  "drafts-yours":
    "{count, plural, one {# unit has a draft} other {# units have a draft}}. This office has the two-person rule: whoever drafted assignments does not issue them.",

  // All drafts of a directive.
  "all-part": "The draft assignments",
  "all-what":
    "{count, plural, one {# draft assignment} other {# draft assignments}} of {tasks, plural, one {# task} other {# tasks}}. Once issued, the units get the tasks and report from today on.",
  "all-yours":
    "{count, plural, one {# draft assignment} other {# draft assignments}} of {tasks, plural, one {# task} other {# tasks}} that you drafted. This office has the two-person rule: whoever drafted assignments does not issue them.",
  all: "Issue {count, plural, one {# assignment} other {# assignments}}",
  "done-all": "{count, plural, one {# assignment} other {# assignments}} issued",
  "done-all-left":
    "{count, plural, one {# task keeps its drafts} other {# tasks keep their drafts}}; their pages say why.",

  "not-yourself": "You drafted it or hold it ready, so you cannot issue it. Who may: {who}.",
  "nobody-else":
    "Nobody else at this office or above it can issue it yet. Ask an administrator above to add a person.",
  "not-asked": "The draft is not held ready yet. Its author holds it ready, then you issue it.",
  "to-directive": "To the directive",
  waits: "The draft waits to be issued and cannot be changed. Withdraw it or send it back first.",
  "not-needed": "This office does not have the two-person rule. Issue it directly.",
  "already-issued": "It is issued already.",
  over: "It no longer waits: it was issued, sent back or withdrawn elsewhere.",
  "drafts-only":
    "This office has the two-person rule, so nothing is assigned at once. Save a draft; another person issues it.",
  "too-long": "Longer than 1,000 characters.",
  "reason-missing": "Enter the reason.",

  rules: "Two-person rule",
  "rules-title": "Who drafts, who issues",
  "rules-sentence":
    "For each office and those below it: whether somebody may issue what they drafted. The rule of the nearest office counts.",
  "rules-now": "Rules in force",
  "rules-none": "There is no rule yet: anybody may issue what they drafted.",
  office: "Office",
  "office-help": "Holds for this office and those below it on the command line.",
  "office-choose": "Choose an office",
  people: "People who draft and issue",
  "set-by": "Set by, reason",
  rule: "Rule",
  "rule-second": "One drafts, another one issues",
  "rule-anybody": "Whoever drafts may issue",
  "rule-set": "Set a rule",
  "rule-reason-help": "With the number of the document, if there is one. The audit trail keeps it.",
  "rule-save": "Save rule",
  "unit-missing": "Choose an office.",
  "rule-missing": "Choose a rule.",
  "done-set": "Rule saved",
  "done-same": "This office has this rule already",
} as const;
