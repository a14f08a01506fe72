import type { ChosenExtension } from "#lib/extensions/chosen.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";

type Props = { i18n: I18n; chosen: readonly ChosenExtension[] };

/** What is about to be decided: whose, until when now and then, and why. */
export function ChosenRequests({ i18n, chosen }: Props) {
  const { t, format } = i18n;
  return (
    <section>
      <h2>{t("extensions.chosen")}</h2>
      <ul className="mt-2 grid gap-4">
        {chosen.map((one) => (
          <li key={one.id}>
            <a href={`/assignments/${one.assignmentId}?show=deadlines`}>
              {nameOf(i18n, { name: one.unit, nameEn: one.unitEn })}
            </a>
            <p>{named(i18n, one.title, one.titleEn)}</p>
            <p>
              {t("extensions.chosen-days", {
                due: format.date(one.dueOn),
                wanted: format.date(one.wantedDueOn),
              })}
            </p>
            {one.firstDueOn !== one.dueOn && (
              <p className="text-ink-2">
                {t("extensions.first", { day: format.date(one.firstDueOn) })}
              </p>
            )}
            <p className="quote mt-1 whitespace-pre-line">{one.reason}</p>
            <p className="text-ink-2">
              {named(i18n, one.by, one.byEn)}, {format.date(one.askedOn)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
