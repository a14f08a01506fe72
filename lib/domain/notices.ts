import { type Deed, rolesThatMay } from "./policy.ts";

/** What a notice tells; its words stand in the messages under the same names. */
export const NOTICE_GROUPS = {
  tasks: [
    "assigned",
    "changed",
    "deadline-moved",
    "withdrawn",
    "suspended",
    "resumed",
    "refused",
    "insisted",
    "commented",
    "issue-asked",
    "issue-returned",
    "issue-issued",
  ],
  deadlines: [
    "report-due-soon",
    "report-overdue",
    "task-due-soon",
    "task-overdue",
    "urged",
    "extension-asked",
    "extension-granted",
    "extension-declined",
  ],
  reviews: [
    "returned",
    "approved",
    "received",
    "approval-taken-back",
    "handed-up",
    "handed-back",
    "signed",
  ],
  instructions: [
    "instruction-given",
    "instruction-answered",
    "instruction-asked-again",
    "instruction-accepted",
    "instruction-amended",
    "instruction-withdrawn",
  ],
  difficulties: ["difficulty-answered", "difficulty-passed-up"],
  units: ["unit-renamed", "unit-moved", "unit-closed", "sign-off-set"],
} as const;
export type NoticeGroup = keyof typeof NOTICE_GROUPS;
export type NoticeKind = (typeof NOTICE_GROUPS)[NoticeGroup][number];

export const GROUP_NAMES = Object.keys(NOTICE_GROUPS) as NoticeGroup[];
export const NOTICE_KINDS: readonly NoticeKind[] = Object.values(NOTICE_GROUPS).flat();

export function isNoticeKind(kind: string): kind is NoticeKind {
  return NOTICE_KINDS.some((known) => known === kind);
}

/** What a payload is about, and so the unit that hears of it. */
export type Subject =
  /** A report of the unit: `reportId`. */
  | "report"
  /** As before, who prepared it alone: `preparedById`. */
  | "report-preparer"
  /** Assignments of units: `assignmentIds`, or one `assignmentId`. */
  | "assignments"
  /** As before, those that were changed along with others: `updatedIds`. */
  | "updated-assignments"
  /** What the unit `unitId` owes on the day `dueOn`: reports; assignments. */
  | "reports-due"
  | "assignments-due"
  /** The unit `unitId`, about `instructionId`; about `difficultyId`. */
  | "instruction"
  | "difficulty"
  /** The unit `unitId` itself. */
  | "unit"
  /** A draft that waits to be issued by somebody else than who asked, where that one works; sent back or issued, who asked alone: `requestId`. */
  | "issue-request"
  | "issue-asker";

export type NoticeRule = {
  topic: string;
  subject: Subject;
  kind: NoticeKind;
  /** Told are those who may do this deed at the unit: the deed that the notice calls for, or whose fruit it is. */
  to: Deed;
  /** At the unit directly above on the command line instead. */
  above: boolean;
};

/**
 * Who is told of what. A topic may tell several circles; one that is listed nowhere tells nobody yet and stays in the
 * outbox. Nobody is told of a deed of their own.
 */
export const NOTICE_RULES: readonly NoticeRule[] = [
  rule("assignments.issued", "assignments", "assigned", "report:submit"),
  rule("assignments.issued", "updated-assignments", "changed", "report:submit"),
  rule("assignments.deadline-moved", "assignments", "deadline-moved", "report:submit"),
  rule("assignments.withdrawn", "assignments", "withdrawn", "report:submit"),
  rule("assignments.suspended", "assignments", "suspended", "report:submit"),
  rule("assignments.resumed", "assignments", "resumed", "report:submit"),
  rule("assignments.insisted", "assignments", "insisted", "report:submit"),
  { ...rule("assignment.refused", "assignments", "refused", "assignment:change"), above: true },
  rule("assignment.commented", "assignments", "commented", "report:submit"),
  { ...rule("assignment.commented", "assignments", "commented", "report:review"), above: true },
  { ...rule("extension.asked", "assignments", "extension-asked", "extension:decide"), above: true },
  rule("extension.granted", "assignments", "extension-granted", "extension:ask"),
  rule("extension.declined", "assignments", "extension-declined", "extension:ask"),
  rule("issue.asked", "issue-request", "issue-asked", "directive:write"),
  rule("issue.returned", "issue-asker", "issue-returned", "directive:write"),
  rule("issue.issued", "issue-asker", "issue-issued", "directive:write"),
  rule("reports.due-soon", "reports-due", "report-due-soon", "report:submit"),
  rule("reports.overdue", "reports-due", "report-overdue", "report:submit"),
  rule("assignments.due-soon", "assignments-due", "task-due-soon", "report:submit"),
  rule("assignments.overdue", "assignments-due", "task-overdue", "report:submit"),
  rule("report.returned", "report", "returned", "report:submit"),
  rule("report.approved", "report", "approved", "report:submit"),
  rule("report.received", "report", "received", "report:submit"),
  rule("report.approval-taken-back", "report", "approval-taken-back", "report:submit"),
  rule("report.handed-up", "report", "handed-up", "report:sign-off"),
  rule("report.handed-back", "report", "handed-back", "report:submit"),
  rule("report.signed", "report-preparer", "signed", "report:submit"),
  rule("report.urged", "report", "urged", "report:submit"),
  rule("difficulty.answered", "difficulty", "difficulty-answered", "report:submit"),
  rule("difficulty.passed-up", "difficulty", "difficulty-passed-up", "difficulty:answer"),
  rule("instruction.given", "instruction", "instruction-given", "instruction:answer"),
  rule("instruction.asked-again", "instruction", "instruction-asked-again", "instruction:answer"),
  rule("instruction.accepted", "instruction", "instruction-accepted", "instruction:answer"),
  rule("instruction.amended", "instruction", "instruction-amended", "instruction:answer"),
  rule("instruction.withdrawn", "instruction", "instruction-withdrawn", "instruction:answer"),
  rule("instruction.answered", "instruction", "instruction-answered", "instruction:follow"),
  rule("unit.renamed", "unit", "unit-renamed", "report:submit"),
  rule("unit.moved", "unit", "unit-moved", "report:submit"),
  rule("unit.closed", "unit", "unit-closed", "report:submit"),
  rule("unit.sign-off", "unit", "sign-off-set", "report:submit"),
];

/** What people find in their queue anyway, or did themselves: the outbox carries it for others. */
export const SILENT_TOPICS: readonly string[] = [
  "report.submitted",
  "report.recalled",
  "report.opinion",
  "extension.withdrawn",
  "unit.created",
  "unit.attribute-set",
  "unit.change-withdrawn",
  "unit.dropped",
  "unit.list-taken",
  // Who acts for somebody is told so over every page.
  "delegation.given",
  "delegation.withdrawn",
];

/** All that the worker settles; every other topic waits in the outbox, where the admin sees it. */
export const KNOWN_TOPICS: readonly string[] = [
  ...new Set([...NOTICE_RULES.map(({ topic }) => topic), ...SILENT_TOPICS]),
];

/** How many days before its day a report is reminded of: it can be sent from the cut-off on, a few working days before. */
export const REPORT_REMINDED_DAYS = 3;
/** So long after its day something is still told to be overdue: what a worker that stood still has missed. */
export const OVERDUE_TOLD_DAYS = 7;

export const DIGEST_RHYTHMS = ["none", "at_once", "daily", "weekly"] as const;
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

/** Who does something in the product gets a digest each day unless they choose otherwise; who only reads gets none. */
export function digestDefault(roles: readonly string[]): DigestRhythm {
  return roles.some((role) => MAILED_ROLES.includes(role)) ? "daily" : "none";
}

/** The roles that some notice may go to, and those who assign. */
export const MAILED_ROLES: readonly string[] = [
  ...new Set([
    ...NOTICE_RULES.flatMap(({ to }) => rolesThatMay(to)),
    ...rolesThatMay("assignment:assign"),
  ]),
];

/** Minutes until a mail is tried again after so many attempts: 1, 2, 4 … six hours at most. It is never given up. */
export function retryMinutes(attempts: number): number {
  return Math.min(360, 2 ** Math.min(16, Math.max(0, attempts - 1)));
}

/**
 * Whether a mail server's refusal is for good: it answered 5xx to this receiver or to the message. A refused login or
 * sender is a fault of ours that somebody mends, so the mail waits.
 */
export function isRefusedForGood({ code, command }: { code?: number; command?: string }): boolean {
  if (!code || code < 500 || code > 599) return false;
  return command === "RCPT TO" || command === "DATA";
}

function rule(topic: string, subject: Subject, kind: NoticeKind, to: Deed): NoticeRule {
  return { topic, subject, kind, to, above: false };
}
