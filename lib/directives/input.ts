import { z } from "zod";
import { fromDay } from "#lib/db/days.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import {
  CLASS_ABOVE,
  DIRECTIVE_TYPES,
  MOST_FILE_REASON,
  RELATIONS,
  SECURITY_CLASSES,
} from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { searchKey, slug } from "#lib/domain/text.ts";
import {
  EVEN_IF_WRONG,
  optionalId,
  optionalWords,
  typedDay,
  typedWords,
} from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";

/** The facts of a directive as its form sends them: an issuer of the registry, or the name of another. */
const directiveFacts = z
  .object({
    number: typedWords("directives.number-missing", 80, "directives.number-long").refine(
      (number) => slug(number) !== "",
      "directives.number-missing",
    ),
    type: z.enum(DIRECTIVE_TYPES, "directives.type-missing"),
    issuerId: optionalId,
    issuerName: optionalWords(200, "directives.issuer-long"),
    issuedOn: typedDay("directives.date-missing", "directives.date-wrong"),
    title: typedWords("directives.title-missing", 1000, "directives.title-long"),
    titleEn: optionalWords(1000, "directives.title-long"),
    securityClass: z.enum(SECURITY_CLASSES, "directives.class-missing"),
  })
  .superRefine(({ issuerId, issuerName }, check) => {
    if (!issuerName && !issuerId)
      check.addIssue({ code: "custom", path: ["issuerId"], message: "directives.issuer-missing" });
    // Which of two was meant nobody knows: the one would be entered, the other was looked up.
    if (issuerName && issuerId)
      check.addIssue({ code: "custom", path: ["issuerName"], message: "directives.issuer-twice" });
  }, EVEN_IF_WRONG);
type DirectiveFacts = z.infer<typeof directiveFacts>;

/**
 * What a directive's form says, or all that is wrong with it at once. A class above internal is looked at before the
 * rest: what else a form about a secret says is none of our business.
 */
export function readDirective(input: unknown, latest: CivilDate): Outcome<DirectiveFacts> {
  if ((input as { securityClass?: unknown } | null)?.securityClass === CLASS_ABOVE)
    return refuse.invalid({ securityClass: { key: "directives.class-refused" } });
  const parsed = directiveFacts
    .superRefine(({ issuedOn }, check) => {
      if (issuedOn > latest)
        check.addIssue({ code: "custom", path: ["issuedOn"], message: "directives.date-future" });
    }, EVEN_IF_WRONG)
    .safeParse(input);
  if (parsed.success) return done(parsed.data);
  return refuse.invalid(wrongFields(parsed.error, Object.keys(directiveFacts.shape)));
}

/** The columns of a directive that its form fills, but for the issuer. */
export function directiveColumns({ issuerId, issuerName, issuedOn, ...facts }: DirectiveFacts) {
  return {
    ...facts,
    numberKey: slug(facts.number),
    searchTitle: searchKey(facts.title),
    issuedOn: fromDay(issuedOn),
  };
}

export const changedDirective = z.object({
  id: z.string(),
  version: storedCount,
});

/** Why the signed file makes way; asked only where one stands already. */
export const changedFile = changedDirective.extend({
  reason: z.string().trim().max(MOST_FILE_REASON, "directives.file-reason").default(""),
});

export const directiveLink = z.object({
  id: z.string(),
  toId: z.string("directives.link-missing").refine(isId, "directives.link-missing"),
  relation: z.enum(RELATIONS, "directives.relation-missing"),
});
