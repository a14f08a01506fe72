export const extensions = {
  list: "Requests for extensions",
  sentence: {
    "to-decide":
      "Units directly below ask for a later deadline: grant it, or decline with a reason. The first deadline always stays on record.",
    asked: "What your unit asked for, and how it was decided.",
    below: "What the units within your reach asked for, and how it was decided.",
  },
  "views-label": "View",
  views: {
    "to-decide": "For your unit to decide",
    asked: "Asked by your unit, undecided",
    below: "Within reach, undecided",
  },
  filter: "Filter requests for extensions",
  "filter-state": "State",
  shown: {
    waiting: "Undecided",
    granted: "Granted",
    declined: "Declined",
    withdrawn: "Withdrawn",
    all: "All",
  },
  "filter-group": "Task group",
  "any-group": "Any group",
  "filter-task": "Task",
  "any-task": "Any task",
  choice: "{name} ({count, number})",
  caption: "Requests for extensions, with the present deadline and the one asked for",
  unit: "Unit",
  due: "Present deadline",
  "due-then": "Deadline when asked",
  first: "first deadline {day}",
  "first-due": "First deadline",
  wanted: "Asked for",
  later: "{days, plural, one {# day} other {# days}} later",
  granted: "Granted to",
  asked: "Asked on",
  "asked-by": "Asked by",
  decided: "Decided on",
  "decided-by": "Decided by",
  note: "Note of who decided",
  state: "State",
  states: {
    asked: "undecided",
    granted: "granted to {day}",
    declined: "declined",
    withdrawn: "withdrawn",
    ended: "no longer needed, the task has ended or stopped",
  },
  "granted-before": "granted {count, plural, one {once} other {# times}} before",
  "why-of": "{by}, {day}:",
  "pick-of": "Pick the request of {unit}: {task}",
  "pick-page": "Pick all on this page ({count, number})",
  "pick-none": "Pick none",
  "grant-one": "Grant",
  "grant-picked": "Grant the picked ones",
  "decline-picked": "Decline",
  none: "No request matches the filter",
  "none-waiting": "No request for an extension is undecided",
  "none-waiting-why": "When a unit directly below asks for an extension, the request arrives here.",
  "done-granted": "{count, plural, one {# extension} other {# extensions}} granted",
  "done-declined": "{count, plural, one {# request} other {# requests}} declined",
  "done-why": "The units are told, and see the decision on the timeline of the assignment.",

  "grant-title": "Grant {count, plural, one {# extension} other {# extensions}}",
  "grant-sentence": "The deadlines move at once; the first ones stay on record beside them.",
  "grant-day": "New deadline",
  "grant-day-one": "The day that the unit asked for; an earlier or a later one can be entered.",
  "grant-day-many":
    "Blank: each task gets the day that its unit asked for. A day: all of them get that day.",
  "grant-note": "Note to the unit",
  "grant-send": "Grant {count, plural, one {# extension} other {# extensions}}",
  "decline-title": "Decline {count, plural, one {# request} other {# requests}}",
  "decline-sentence": "The deadlines stay. Each unit reads the reason at its own assignment.",
  "decline-note": "Why it is declined",
  "decline-send": "Decline {count, plural, one {# request} other {# requests}}",
  sending: "Saving…",
  chosen: "Chosen requests",
  "chosen-days": "due {due}, asked for {wanted}",
  "none-chosen": "No request is picked",
  "none-chosen-why": "Tick at least one request in the list, then press again.",
  "chosen-gone": "The chosen requests are no longer undecided",
  "some-gone":
    "{count, plural, one {# chosen request is} other {# chosen requests are}} no longer undecided and left out here",
  "gone-why": "Somebody decided them, the unit withdrew them, or the task is done.",
  back: "Back to the list",

  section: "Extension",
  ask: "Ask for an extension",
  "ask-day": "Extension until",
  "ask-day-help": "After the present deadline, {due}. Day/month/year, such as 15/12/2026.",
  "ask-day-help-within":
    "After the present deadline, {due}, and no later than that of the task above, {parent}.",
  "ask-reason": "Why more time is needed",
  "ask-reason-help": "What is not done yet, what stands in the way, what more time would bring.",
  "ask-send": "Send the request",
  waits: "An extension to {day} was asked for; {unit} decides",
  "waits-since": "{by} asked on {day}. Until it is decided the deadline remains {due}.",
  withdraw: "Withdraw the request",
  withdrawn: "The request for an extension is withdrawn",
  "withdrawn-why": "The deadline stays. It can be asked for again until the end of that day.",
  "decide-grant": "Grant the extension",
  "too-late":
    "The deadline {due} has passed, so that no extension can be asked for: a request must be sent on the day of the deadline at the latest.",

  "day-missing": "Enter the day until which you ask, such as 15/12/2026.",
  "day-wrong": "There is no such day. Enter day/month/year, such as 15/12/2026.",
  "reason-missing": "Enter the reason: the unit above decides by it.",
  "note-missing": "Enter why it is declined: the unit has to know.",
  "too-long": "Longer than 2,000 characters: shorten it.",
  passed:
    "The deadline {on, date, ::d} {on, date, ::MMMM} {on, date, ::yyyy} has passed: a request must be sent on the day of the deadline at the latest.",
  "why-not-open":
    "The task is not open any more, so that nothing can be extended. Nothing was saved.",
  "why-no-deadline":
    "The task has no deadline, so that there is nothing to extend. Nothing was saved.",
  "why-nobody-above":
    "There is no unit directly above on the command line to decide. Nothing was saved.",
  "why-waits": "A request for this task is undecided already. Nothing was saved.",
  "day-not-later":
    "{many, select, yes {{unit}: this} other {This}} day is not after the present deadline, {on, date, ::d} {on, date, ::MMMM} {on, date, ::yyyy}{others, plural, =0 {} other { (# more do not fit either)}}. Enter a later one.",
  "day-past":
    "{many, select, yes {{unit}: this} other {This}} day has passed{others, plural, =0 {} other { (# more do not fit either)}}. Enter today or a later day.",
  "day-beyond-parent":
    "{many, select, yes {{unit}: this} other {This}} day is after the deadline of the task above, {on, date, ::d} {on, date, ::MMMM} {on, date, ::yyyy}{others, plural, =0 {} other { (# more do not fit either)}}. Enter one no later, or let the unit above ask first.",
  "day-closing":
    "{many, select, yes {{unit}} other {The unit}} ends on {on, date, ::d} {on, date, ::MMMM} {on, date, ::yyyy}{others, plural, =0 {} other { (# more do not fit either)}}. Enter an earlier day.",
  "day-too-far":
    "{many, select, yes {{unit}: this} other {This}} day is more than ten years after the present deadline{others, plural, =0 {} other { (# more do not fit either)}}. Look at the year again.",
  "decided-already": "The request has been decided and cannot be withdrawn any more.",
  "meanwhile-granted":
    "{byEn} granted the request of {unit} on {at, date, ::d} {at, date, ::MMMM} {at, date, ::yyyy}{others, plural, =0 {} other { (# more have changed as well)}}. Nothing was saved.",
  "meanwhile-declined":
    "{byEn} declined the request of {unit} on {at, date, ::d} {at, date, ::MMMM} {at, date, ::yyyy}{others, plural, =0 {} other { (# more have changed as well)}}. Nothing was saved.",
  "meanwhile-withdrawn":
    "{unit} has just withdrawn its request{others, plural, =0 {} other { (# more have changed as well)}}. Nothing was saved.",
  "meanwhile-ended":
    "The task of {unit} is not open any more{others, plural, =0 {} other { (# more have changed as well)}}. Nothing was saved.",
  "meanwhile-moved":
    "The deadline of {unit} has just moved to {on, date, ::d} {on, date, ::MMMM} {on, date, ::yyyy}{others, plural, =0 {} other { (# more have changed as well)}}. Nothing was saved; look at it again beside, then send.",
  own: "You sent the request of {unit} yourself: somebody else decides it{others, plural, =0 {} other { (and # more)}}. Nothing was saved.",

  "home-to-decide":
    "{count, plural, =0 {No request for an extension is undecided.} one {# request for an extension is undecided, with the deadline {due}.} other {# requests for extensions are undecided, the next deadline is {due}.}}",
  "home-waiting":
    "{count, plural, one {# request of your unit for an extension is} other {# requests of your unit for extensions are}} undecided.",
  "home-decided": "{count, plural, one {# was} other {# were}} decided in the last 14 days.",
  "figure-count":
    "{count, plural, one {# task is} other {# tasks are}} on time only by a later deadline: by the first one late.",
  "home-see": "See requests for extensions",
} as const;
