import { EmptyState } from "#components/ui/empty-state.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import type { FoundUnit } from "#lib/units/find-units.ts";
import type { TreeView } from "#lib/units/tree.ts";
import { treeHref } from "./tree-address.ts";

type Props = {
  i18n: I18n;
  found: { units: FoundUnit[]; count: number };
  typed: string;
  view: TreeView;
};

/** What was found, each with the units above it, and the way to its place in the tree. */
export function FoundUnits({ i18n, found: { units, count }, typed, view }: Props) {
  const { t, format } = i18n;
  if (units.length === 0)
    return (
      <EmptyState title={t("units.found-none", { typed })}>{t("units.found-none-why")}</EmptyState>
    );
  return (
    <section className="section" aria-labelledby="found">
      <h2 id="found">{t("units.found", { count, typed })}</h2>
      {count > units.length && <p>{t("units.found-first", { shown: units.length })}</p>}
      <ul className="found">
        {units.map((unit) => {
          const { id, code, level, levelEn, above, otherName, line, closedOn, opensOn } = unit;
          const name = nameOf(i18n, unit);
          const notes = [
            `${named(i18n, level, levelEn)} ${code}`,
            otherName && t("units.found-other", { name: otherName }),
            closedOn && t("units.closed-on", { day: format.date(closedOn) }),
            opensOn && t("units.opens-on", { day: format.date(opensOn) }),
          ];
          return (
            <li key={id}>
              <a href={`/units/${id}`}>{name}</a>{" "}
              <p className="found-notes">
                {[...notes.filter(Boolean), above.map((one) => nameOf(i18n, one)).join(" › ")]
                  .filter(Boolean)
                  .join(" · ")}{" "}
                {line && (
                  <a
                    href={treeHref({ ...view, line, at: id })}
                    aria-label={t("units.in-tree-of", { name })}
                  >
                    {t("units.in-tree")}
                  </a>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
