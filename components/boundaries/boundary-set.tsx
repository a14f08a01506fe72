import "#components/charts/heat.css";
import "#components/maps/map.css";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { SetShown } from "#lib/boundaries/queries.ts";
import { boundariesHref, type InsetPlace, insetPlaces } from "#lib/domain/shapes/boundary-set.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  set: SetShown;
  below: number;
  /** Another set is in use, and would be replaced. */
  replaces: boolean;
  draw: FormDeed;
  withdraw: FormDeed;
};

/** One set of boundaries: what it draws, what is left without, and what can be done with it. */
export function BoundarySet({ i18n, set, below, replaces, draw, withdraw }: Props) {
  const { t, format } = i18n;
  const by = nameOf(i18n, { name: set.importedBy, nameEn: set.importedByEn });
  return (
    <section className="section ruled" id={`set-${set.id}`}>
      <p className="text-ink-2 text-s">{t(`boundaries.${STATES[set.state]}`)}</p>
      <h2>{t("boundaries.set-title", { file: set.fileName, drawn: set.drawn.length, below })}</h2>
      <p className="max-w-none text-s">
        {t("boundaries.set-from", {
          source: set.source,
          licence: set.licence,
          by,
          at: format.dateTime(set.importedAt),
        })}
      </p>
      <div className="boundary-set">
        <Preview i18n={i18n} set={set} />
        <div>
          {set.left.length > 0 && (
            <details open={set.left.length <= 12}>
              <summary>{t("boundaries.left", { count: set.left.length })}</summary>
              <p className="text-s">{set.left.map((unit) => nameOf(i18n, unit)).join(", ")}</p>
            </details>
          )}
          {set.unmatched.length > 0 && (
            <details open={set.unmatched.length <= 12}>
              <summary>{t("boundaries.unmatched", { count: set.unmatched.length })}</summary>
              <p className="text-s">
                {set.unmatched
                  .map(({ code, name }) => t("boundaries.unmatched-area", { code, name }).trim())
                  .join("; ")}
              </p>
            </details>
          )}
          <div className="deeds mt-4">
            {set.state !== "in_force" && (
              <ActionForm deed={draw} hidden={{ setId: set.id }}>
                {replaces && <p className="text-ink-2 text-s">{t("boundaries.replaces")}</p>}
                <SubmitButton
                  kind={set.state === "draft" ? "primary" : "plain"}
                  busy={t("boundaries.saving")}
                >
                  {t(set.state === "draft" ? "boundaries.use" : "boundaries.use-again")}
                </SubmitButton>
              </ActionForm>
            )}
            {set.state !== "withdrawn" && (
              <ActionForm deed={withdraw} hidden={{ setId: set.id }}>
                <SubmitButton kind="plain" busy={t("boundaries.saving")}>
                  {t(set.state === "draft" ? "boundaries.discard" : "boundaries.withdraw")}
                </SubmitButton>
              </ActionForm>
            )}
          </div>
        </div>
      </div>
    </section>
  );
}

const STATES = { draft: "draft", in_force: "in-force", withdrawn: "withdrawn" } as const;

function Preview({ i18n: { t }, set }: { i18n: I18n; set: SetShown }) {
  const href = boundariesHref(set.id);
  const apart = set.drawn.filter((one) => one.apart);
  const places = insetPlaces(apart.length, set.height);
  return (
    <svg
      className="map"
      viewBox={`0 0 ${set.width} ${set.height}`}
      role="img"
      aria-label={t("boundaries.preview", { drawn: set.drawn.length })}
    >
      {set.drawn.map(
        ({ unitId, main }) =>
          main && <use key={unitId} href={`${href}#s${unitId}`} className="land q3" />,
      )}
      {apart.map(({ unitId }, place) => {
        const { box, at } = places[place] as InsetPlace;
        return (
          <g key={unitId}>
            <rect
              className="map-box"
              x={box.left}
              y={box.top}
              width={box.right - box.left}
              height={box.bottom - box.top}
            />
            <use href={`${href}#i${unitId}`} x={at[0]} y={at[1]} className="islands q3" />
          </g>
        );
      })}
    </svg>
  );
}
