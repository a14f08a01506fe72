export const notifications = {
  title: "Notifications",
  sentence:
    "{count, plural, =0 {Nothing is unread.} =1 {1 notification is unread.} =100 {100 notifications or more are unread.} other {# notifications are unread.}}",
  more: "99+",
  "read-all": "Mark all as read",
  "told-read-all":
    "{count, plural, =0 {Nothing was unread.} =1 {1 notification is marked as read.} other {# notifications are marked as read.}}",
  settings: "How you are notified",
  views: "Which notifications",
  all: "All",
  unread: "Unread",
  filter: "Filter notifications",
  "filter-group": "Kind",
  caption: "Your notifications, the newest first",
  "column-said": "Notification",
  "column-unit": "Unit",
  "column-time": "Time",
  "is-unread": "Unread:",
  none: "No notifications",
  "none-why":
    "When your unit is given a task, a report is approved or returned, something falls due or a leader writes an instruction, it is told here.",
  "none-unread": "Everything is read",
  groups: {
    tasks: "Tasks and drafts",
    deadlines: "Deadlines and reminders",
    reviews: "Decisions on reports",
    instructions: "Instructions",
    difficulties: "Difficulties and proposals",
    units: "Units",
  },
  "some-unit": "A unit",
  said: {
    assigned:
      "{count, plural, =1 {A new task was assigned} other {# new tasks were assigned}}{dated, select, yes {, due {due}} other {}}",
    changed:
      "{count, plural, =1 {A target or deadline was changed} other {Targets or deadlines of # tasks were changed}}",
    "deadline-moved":
      "{count, plural, =1 {The deadline of a task was moved} other {The deadlines of # tasks were moved}}{dated, select, yes { to {due}} other {}}",
    withdrawn:
      "{count, plural, =1 {A task was withdrawn and need not be reported any more} other {# tasks were withdrawn and need not be reported any more}}",
    suspended:
      "{count, plural, =1 {A task is suspended and need not be reported for now} other {# tasks are suspended and need not be reported for now}}",
    resumed:
      "{count, plural, =1 {A task was resumed and is reported again} other {# tasks were resumed and are reported again}}",
    refused:
      "{count, plural, =1 {A unit below refused a task} other {Units below refused # tasks}}",
    insisted:
      "{count, plural, =1 {A task that was refused is insisted on} other {# tasks that were refused are insisted on}}",
    commented: "There is a new comment on a task",
    "issue-asked": "A draft waits for you to issue it",
    "issue-returned": "A draft that waited to be issued was sent back",
    "issue-issued": "A draft that you held ready was issued",
    "report-due-soon": "{count, plural, =1 {1 report is} other {# reports are}} due on {due}",
    "report-overdue":
      "{count, plural, =1 {1 report is overdue: it was} other {# reports are overdue: they were}} due on {due}",
    "task-due-soon": "{count, plural, =1 {1 task is} other {# tasks are}} due on {due}",
    "task-overdue":
      "{count, plural, =1 {1 task is overdue: it was} other {# tasks are overdue: they were}} due on {due}",
    urged: "You are urged to send a report",
    "extension-asked":
      "{count, plural, =1 {A unit below asks for an extension} other {Units below ask for # extensions}}{dated, select, yes {, the deadline is {due}} other {}}",
    "extension-granted": "An extension was granted{dated, select, yes {, to {due}} other {}}",
    "extension-declined":
      "An extension was declined{dated, select, yes {, the deadline remains {due}} other {}}",
    returned: "A report was returned",
    approved: "A report was approved",
    received: "A report was received",
    "approval-taken-back": "The approval of a report was taken back; it waits again",
    "handed-up": "A report waits for the head to sign it off",
    "handed-back": "The head handed a report back before it left",
    signed: "The head signed and submitted the report that you handed up",
    "unit-renamed": "The unit is renamed",
    "unit-moved": "The unit moves under another one",
    "unit-closed": "The unit is closed",
    "sign-off-set": "Whether the head signs reports off has changed",
    "instruction-given": "There is an instruction, to answer by {due}",
    "instruction-answered": "{owner} answered an instruction",
    "instruction-asked-again": "A leader asks again, to answer by {due}",
    "instruction-accepted": "The answer to an instruction was accepted",
    "instruction-amended": "An instruction was corrected, to answer by {due}",
    "instruction-withdrawn": "An instruction was withdrawn and needs no answer",
    "difficulty-answered": "A difficulty or proposal was answered",
    "difficulty-passed-up": "A difficulty or proposal was passed up to you",
  },
  "said-other": "There is something new",
};
