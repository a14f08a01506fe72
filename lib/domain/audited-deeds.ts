/** The deeds that the audit has words for. What is not listed here is shown by its key: nothing is hidden. */
export const AUDITED_DEEDS = [
  "account.created",
  "password.set",
  "session.opened",
  "session.ended",
  "directive.registered",
  "directive.edited",
  "directive.clauses-set",
  "directive.clause-edited",
  "directive.linked",
  "directive.unlinked",
  "directive.file-attached",
  "directive.issued",
  "directive.annex-taken",
  "goal.added",
  "task.added",
  "task.edited",
  "task.issued",
  "task.drafted",
  "task.draft-dropped",
  "task.assigned",
  "assignment.acknowledged",
  "assignment.done",
  "assignment.reopened",
  "assignment.withdrawn",
  "assignment.superseded",
  "assignment.deadline-moved",
  "report.submitted",
  "report.corrected",
  "report.recalled",
  "report.approved",
  "report.returned",
  "report.received",
  "report.opinion",
  "report.urged",
  "difficulty.answered",
  "difficulty.passed-up",
  "list.exported",
  "instruction.given",
  "instruction.answered",
  "instruction.asked-again",
  "instruction.accepted",
] as const;
export type AuditedDeed = (typeof AUDITED_DEEDS)[number];

export const AUDITED_ENTITIES = [
  "account",
  "assignment",
  "difficulty",
  "directive",
  "list",
  "instruction",
  "report",
  "task",
] as const;
export type AuditedEntity = (typeof AUDITED_ENTITIES)[number];

/** What of a deed's particulars has words; days among them are written as days. */
export const AUDITED_DETAILS = [
  "code",
  "title",
  "name",
  "number",
  "other",
  "directive",
  "units",
  "added",
  "updated",
  "tasks",
  "clauses",
  "clause",
  "file",
  "version",
  "dueOn",
  "doneOn",
  "reason",
  "receipt",
  "list",
  "format",
  "filter",
] as const;

export function isAuditedDeed(deed: string): deed is AuditedDeed {
  return AUDITED_DEEDS.includes(deed as AuditedDeed);
}

export function isAuditedEntity(entity: string): entity is AuditedEntity {
  return AUDITED_ENTITIES.includes(entity as AuditedEntity);
}
