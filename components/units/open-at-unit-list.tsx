import "./units.css";
import { StateMark } from "#components/ui/state-mark.tsx";
import { inTheWay, OPEN_KINDS, type OpenAtUnit, type OpenKind } from "#lib/domain/unit-closing.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  unit: { id: string };
  open: OpenAtUnit;
};

/** What must be settled before the unit can be closed, each with the place where it is. */
export function OpenAtUnitList({ i18n, unit, open }: Props) {
  const { t, say } = i18n;
  const ways = inTheWay(open);
  const kinds = OPEN_KINDS.filter((kind) => ways[kind]);
  const hrefs: Record<OpenKind, string> = {
    children: `/units/${unit.id}/close/children`,
    assignments: `/units/${unit.id}/close/assignments`,
    memberships: `/units/${unit.id}/close/memberships`,
    difficulties: "/difficulties",
    instructions: "/instructions",
    planned: `/units/${unit.id}#planned`,
  };
  if (kinds.length === 0)
    return (
      <p className="mt-4">
        <StateMark state="ready">{t("units.close-nothing")}</StateMark>
      </p>
    );
  return (
    <section className="section" aria-labelledby="open-here">
      <h2 id="open-here">{t("units.close-open")}</h2>
      <p>{t("units.close-first")}</p>
      <ul className="planned">
        {kinds.map((kind) => {
          const message = ways[kind];
          return (
            <li key={kind} id={kind}>
              {message && <a href={hrefs[kind]}>{say(message)}</a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
