import type { ChosenDifficulty } from "#lib/difficulties/chosen.ts";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** What the words are about, as the units wrote it. */
export function ChosenItems({ i18n, chosen }: { i18n: I18n; chosen: readonly ChosenDifficulty[] }) {
  const { t, format } = i18n;
  return (
    <section>
      <h2>{t("difficulties.chosen")}</h2>
      <ul className="mt-2 grid gap-4">
        {chosen.map((one) => (
          <li key={one.id}>
            <a href={`/assignments/${one.assignmentId}?show=difficulties`}>
              {nameOf(i18n, { name: one.unit, nameEn: one.unitEn })}
            </a>
            <p>{nameOf(i18n, { name: one.title, nameEn: one.titleEn })}</p>
            <p className="text-ink-2">
              {t(`difficulties.kinds.${one.isProposal ? "proposal" : "difficulty"}`)},{" "}
              {format.date(vietnamDay(new Date(one.raisedAt)))}
            </p>
            <p className="quote mt-1 whitespace-pre-line wrap-anywhere">{one.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
