import "./search.css";
import { Button } from "#components/ui/button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; typed: string; kind: string | null };

/** What is looked for, in the address; the kind that is looked at stays. */
export function SearchForm({ i18n: { t }, typed, kind }: Props) {
  return (
    <search aria-label={t("search.title")}>
      <form className="filters" action="/search">
        <label className="filter-wide found-field">
          {t("search.words")}
          <input
            className="input"
            id="search-words"
            type="search"
            name="q"
            defaultValue={typed}
            maxLength={200}
            aria-describedby="search-help"
          />
        </label>
        {kind && <input type="hidden" name="kind" value={kind} />}
        <Button>{t("search.find")}</Button>
      </form>
      <p className="found-help" id="search-help">
        {t("search.help")}
      </p>
    </search>
  );
}
