import { Disclosure } from "#components/ui/disclosure.tsx";
import type { ChosenDifficulty } from "#lib/difficulties/chosen.ts";
import { vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** What the words are about, as the units wrote it: once where many wrote the same. */
export function ChosenItems({ i18n, chosen }: { i18n: I18n; chosen: readonly ChosenDifficulty[] }) {
  const { t } = i18n;
  return (
    <section>
      <h2>{t("difficulties.chosen")}</h2>
      <ul className="mt-2 grid gap-4">
        {[...Map.groupBy(chosen, ({ alike }) => alike).values()].map((alike) => {
          const [first] = alike;
          if (!first) return null;
          return (
            <li key={first.id}>
              {alike.length === 1 ? (
                <Askers i18n={i18n} askers={alike} />
              ) : (
                <Disclosure summary={t("difficulties.each-asker", { count: alike.length })}>
                  <Askers i18n={i18n} askers={alike} />
                </Disclosure>
              )}
              <p>{nameOf(i18n, { name: first.title, nameEn: first.titleEn })}</p>
              <p className="text-ink-2">
                {t(`difficulties.kinds.${first.isProposal ? "proposal" : "difficulty"}`)}
              </p>
              <p className="quote mt-1 whitespace-pre-line">{first.text}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type AskersProps = { i18n: I18n; askers: readonly ChosenDifficulty[] };

function Askers({ i18n, askers }: AskersProps) {
  return (
    <ul>
      {askers.map(({ id, assignmentId, unit, unitEn, raisedAt }) => (
        <li key={id} className="py-1">
          <a href={`/assignments/${assignmentId}?show=difficulties`}>
            {nameOf(i18n, { name: unit, nameEn: unitEn })}
          </a>
          <span className="text-ink-2">, {i18n.format.date(vietnamDay(new Date(raisedAt)))}</span>
        </li>
      ))}
    </ul>
  );
}
