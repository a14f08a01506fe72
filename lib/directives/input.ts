import { z } from "zod";
import { parseTypedDate } from "#lib/domain/civil-date.ts";
import {
  CLASS_ABOVE,
  DIRECTIVE_TYPES,
  RELATIONS,
  SECURITY_CLASSES,
} from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { slug } from "#lib/domain/text.ts";

const optionalText = (longest: number, tooLong: string) =>
  z
    .string()
    .trim()
    .max(longest, tooLong)
    .optional()
    .transform((text) => text || null);

/** A day as it is typed, 15/12/2026. */
const typedDay = (missing: string, wrong: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .transform((text, check) => {
      const day = parseTypedDate(text);
      if (day) return day;
      check.addIssue({ code: "custom", message: wrong });
      return z.NEVER;
    });

/** The facts of a directive as its form sends them: an issuer of the registry, or the name of another. */
export const directiveFacts = z
  .object({
    number: z
      .string("directives.number-missing")
      .trim()
      .min(1, "directives.number-missing")
      .max(80, "directives.number-long")
      .refine((number) => slug(number) !== "", "directives.number-missing"),
    type: z.enum(DIRECTIVE_TYPES, "directives.type-missing"),
    issuerId: z.string().optional(),
    issuerName: optionalText(200, "directives.issuer-long"),
    issuedOn: typedDay("directives.date-missing", "directives.date-wrong"),
    title: z
      .string("directives.title-missing")
      .trim()
      .min(1, "directives.title-missing")
      .max(1000, "directives.title-long"),
    titleEn: optionalText(1000, "directives.title-long"),
    securityClass: z.enum([...SECURITY_CLASSES, CLASS_ABOVE], "directives.class-missing"),
  })
  .superRefine(({ issuerId, issuerName }, check) => {
    if (!issuerName && !isId(issuerId))
      check.addIssue({ code: "custom", path: ["issuerId"], message: "directives.issuer-missing" });
  });

export const changedDirective = z.object({
  id: z.string(),
  version: storedCount,
});

export const directiveLink = z.object({
  id: z.string(),
  toId: z.string("directives.link-missing").refine(isId, "directives.link-missing"),
  relation: z.enum(RELATIONS, "directives.relation-missing"),
});
