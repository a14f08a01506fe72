import type { ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ListedPerson } from "#lib/people/queries.ts";
import { linkWords, termWords } from "./account-words.ts";

/** Accounts as a file has them. */
export function peopleColumns(i18n: I18n): ExportColumn<ListedPerson>[] {
  const { t } = i18n;
  return [
    { head: t("people.title"), cell: (row) => named(i18n, row.title, row.titleEn) },
    { head: t("people.email"), cell: (row) => row.email },
    {
      head: t("people.role"),
      cell: ({ roles }) =>
        roles
          .map((role) => {
            const what = [t(`people.roles.${role.role}`), named(i18n, role.unit, role.unitEn)];
            return `${[...what, t(`people.lines.${role.line}`)].join(", ")} (${termWords(i18n, role)})`;
          })
          .join("; ") || null,
    },
    { head: t("people.state"), cell: ({ state }) => t(`people.shown.${state}`) },
    {
      head: t("people.link"),
      cell: (row) => (row.state === "invited" ? linkWords(i18n, row) : null),
    },
    { head: t("people.seen"), cell: ({ seenAt }) => seenAt && { at: seenAt } },
    { head: t("people.created-on"), cell: ({ createdAt }) => ({ at: createdAt }) },
    {
      head: t("people.stand-in-of"),
      cell: ({ actsFor }) =>
        actsFor.map(({ title, titleEn }) => named(i18n, title, titleEn)).join("; ") || null,
    },
  ];
}
