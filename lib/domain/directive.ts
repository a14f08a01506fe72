/** The kinds of documents, the weightier first. */
export const DIRECTIVE_TYPES = [
  "resolution",
  "decision",
  "directive",
  "conclusion",
  "regulation",
  "rules",
  "plan",
  "action_programme",
  "circular",
  "guidance",
  "notice_of_conclusions",
  "official_letter",
] as const;
export type DirectiveType = (typeof DIRECTIVE_TYPES)[number];

/** What a document may be classed as here. Whatever is above has no place in the product. */
export const SECURITY_CLASSES = ["public", "internal"] as const;
export type SecurityClass = (typeof SECURITY_CLASSES)[number];

/** Offered in the form so that nobody has to call a secret "internal", and always refused. */
export const CLASS_ABOVE = "classified";

export const RELATIONS = [
  "implements",
  "specifies",
  "amends",
  "replaces",
  "based_on",
  "reviews",
] as const;
/** How a document stands to another one. */
export type Relation = (typeof RELATIONS)[number];

export const ISSUE_STATES = ["draft", "issued"] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

export function isDirectiveType(value: unknown): value is DirectiveType {
  return DIRECTIVE_TYPES.includes(value as DirectiveType);
}

/** The longest reason for another signed file, in characters. */
export const MOST_FILE_REASON = 500;
