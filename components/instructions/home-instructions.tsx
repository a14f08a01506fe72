import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { ToAnswer } from "#lib/instructions/home.ts";
import { InstructionMark } from "./instruction-mark.tsx";

type Props = { i18n: I18n; next: readonly ToAnswer[]; count: number; today: CivilDate };

/** On the home of those who answer: what leaders asked of the unit, what is overdue first. */
export function HomeInstructions({ i18n, next, count, today }: Props) {
  const { t, format } = i18n;
  if (count === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="to-answer">
      <h2 id="to-answer">{t("instructions.home-title")}</h2>
      <ul className="mt-2 grid gap-2">
        {next.map(({ id, text, from, fromEn, dueOn }) => (
          <li key={id}>
            <a href={`/instructions/${id}`} className="wrap-anywhere">
              {text}
            </a>{" "}
            <span className="text-ink-2">
              {named(i18n, from, fromEn)},{" "}
              {t("instructions.answer-by", { day: format.date(dueOn) })}
            </span>{" "}
            <InstructionMark i18n={i18n} of={{ state: "open", dueOn }} today={today} />
          </li>
        ))}
      </ul>
      {count > next.length && (
        <p className="mt-2">
          <a href="/instructions?view=to-answer&state=open">
            {t("instructions.home-all", { count })}
          </a>
        </p>
      )}
    </section>
  );
}
