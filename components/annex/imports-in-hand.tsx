import { InLanguage } from "#components/directives/in-language.tsx";
import type { AnnexPage } from "#lib/annex/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; directiveId: string; imports: AnnexPage["inHand"] };

/** What was begun and not finished: nothing that was corrected is lost. */
export function ImportsInHand({ i18n, directiveId, imports }: Props) {
  const { t, format } = i18n;
  if (imports.length === 0) return null;
  return (
    <section className="mt-6">
      <h2>{t("annex.in-hand")}</h2>
      <ul className="lines">
        {imports.map(({ id, name, at, rows, by, byEn }) => (
          <li key={id}>
            <a href={`/directives/${directiveId}/annex/${id}`}>
              {name ? <span lang="vi">{name}</span> : t("annex.pasted")}
            </a>
            <small>
              {t("annex.in-hand-of", { at: format.dateTime(at), count: rows })},{" "}
              <InLanguage i18n={i18n} vi={by} en={byEn} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
