import type { DifficultyHere } from "#lib/difficulties/home.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; waiting: readonly DifficultyHere[] };

/** On an assignment's page: what its unit asked and the reader may answer, with the way to it. */
export function AnswerLinks({ i18n: { t }, waiting }: Props) {
  if (waiting.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1">
      {waiting.map(({ id, isProposal, text }) => (
        <li key={id} className="wrap-anywhere">
          {t(`difficulties.kinds.${isProposal ? "proposal" : "difficulty"}`)}: {text}{" "}
          <a href={`/difficulties/answer?item=${id}`}>
            {t("difficulties.answer-one")}
            <span className="sr-only">: {text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
