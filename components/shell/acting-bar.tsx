import "./acting.css";
import { Button } from "#components/ui/button.tsx";
import type { Actor, StandIn } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = { i18n: I18n; actor: Actor };

/** In whose place somebody works, or could: said over every page, with the way there and back. */
export function ActingBar({ i18n, actor: { actingFor, standsInFor = [] } }: Props) {
  const { t } = i18n;
  const shown: [StandIn, "now" | "offered"][] = actingFor
    ? [[actingFor, "now"]]
    : standsInFor.map((one) => [one, "offered"]);
  return shown.map(([one, way]) => (
    <aside key={one.delegationId} className={way === "now" ? "acting is-wait" : "acting"}>
      <form className="page" action="/api/capacity" method="post">
        <p>
          {t(`people.acting-${way}`, {
            title: named(i18n, one.title, one.titleEn),
            lastDay: i18n.format.date(one.lastDay),
          })}
        </p>
        <input type="hidden" name="choice" value={way === "now" ? "own" : one.delegationId} />
        <Button small>{t(way === "now" ? "people.acting-back" : "people.acting-take")}</Button>
      </form>
    </aside>
  ));
}
