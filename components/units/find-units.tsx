import "./units.css";
import "#components/search/search.css";
import { Button } from "#components/ui/button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { TreeView } from "#lib/units/tree.ts";
import { treeHref } from "./tree-address.ts";

type Props = { i18n: I18n; view: TreeView; typed: string };

/** Looks for a unit within the view; what it shows besides is a link beside. */
export function FindUnits({ i18n: { t }, view, typed }: Props) {
  return (
    <search aria-label={t("units.find-label")}>
      <form className="filters" action="/units">
        <label className="filter-wide found-field">
          {t("units.find-label")}
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={typed}
            maxLength={200}
            aria-describedby="find-help"
          />
        </label>
        {view.line === "local" && <input type="hidden" name="line" value="local" />}
        {view.all && <input type="hidden" name="all" value="1" />}
        <Button>{t("units.find")}</Button>
        <p className="filter-beside">
          <a href={treeHref({ ...view, all: !view.all, q: typed })}>
            {t(view.all ? "units.all-hidden" : "units.all-shown")}
          </a>
        </p>
      </form>
      <p className="found-help" id="find-help">
        {t("units.find-help")}
      </p>
    </search>
  );
}
