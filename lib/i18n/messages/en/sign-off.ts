/** A unit's head signs before its reports leave. */
export const signOff = {
  needed:
    "This unit sends reports only once its head has signed: hand it to the head instead of sending it.",
  "not-needed": "This unit sends its reports directly; they need not be handed to its head.",
  "dropped-by-head":
    "Reports of this unit are sent by its head; ask the head to give the correction up.",
  "recalled-by-head": "The unit's head signed and sent this report; only the head can recall it.",
  changed: "The officer has changed or taken back this report since this page was opened.",
  "reason-missing": "Give a reason: the officer corrects the report by it.",
  "reason-help": "The report becomes the officer's draft again, with this reason.",

  // The officer.
  "hand-up": "Hand to the unit's head",
  "hand-up-many":
    "{count, plural, =0 {Hand up what is ready} one {Hand {count, number} ready report to the head} other {Hand {count, number} ready reports to the head}}",
  "send-and-hand-up":
    "{count, plural, =0 {Send or hand up what is ready} one {Send or hand up {count, number} ready report} other {Send or hand up {count, number} ready reports}}",
  "handed-up-many":
    "{count, plural, one {{count, number} report} other {{count, number} reports}} handed to the unit's head",
  "handed-up-why": "Nothing has been sent yet: reports leave when the head signs.",
  "handed-up-by": "{by} handed this to the unit's head, {at}",
  "handed-up-at": "handed up {at}",
  "waits-for-head": "waits for the head to submit",
  "edit-withdraws":
    "It has not been sent. Editing it here takes it back from the head; hand it up again afterwards.",
  "sign-there": "Sign and send it, or hand it back, under",
  "handed-back": "Handed back by the unit's head",
  "prepared-by": "Prepared by {by}, handed up {at}.",

  // The head.
  waiting:
    "{count, plural, one {{count, number} report waits} other {{count, number} reports wait}} for your sign-off.",
  owed: "{count, plural, one {{count, number} more report is} other {{count, number} more reports are}} due and not handed up, the next by {day}, {distance}.",
  nothing: "No report waits for your sign-off",
  "not-wanted":
    "The unit lets its officers send directly. Change it under “Sign-off and template” if its head should sign first.",
  caption: "Reports that wait for sign-off, beside last period",
  pick: "Pick",
  "pick-report": "Pick the report: {task}",
  heads: {
    look: "Look before sending",
    ordinary: "Ordinary",
    stuck: "Cannot be sent",
  },
  stuck: "Cannot be sent:",
  "stuck-why":
    "The task or figures it depends on have changed since it was handed up. Hand it back for correction.",
  "send-picked": "Sign and send the picked reports",
  "send-how":
    "The picked reports go together, with one receipt. Those to look at first are not picked.",
  "send-one": "Sign and send this report",
  "none-picked": "No report was picked",
  left: "{count, plural, one {{count, number} report was} other {{count, number} reports were}} not sent",
  "left-why":
    "The officer has changed or taken it back, or it can no longer be sent as it is. See below.",
  "was-handed-back": "The report was handed back to its officer",
  "session-over": "The session had ended before sending: no report was sent",
  "session-over-why": "The reports you picked are still marked. Send them again.",
  one: "Sign off a report",
  "handed-up": "Handed up by",
  content: "What the report says",
  "hand-back": "Hand back to the officer",
} as const;
