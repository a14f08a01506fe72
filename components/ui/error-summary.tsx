import "#components/ui/form.css";
import type { I18n } from "#lib/i18n/i18n.ts";
import { TakesFocus } from "./takes-focus.tsx";

type Props = {
  i18n: I18n;
  /** Field names (the ids of the fields) with what is wrong, in the order of the form. */
  errors: { name: string; error: string }[];
  /** Something wrong with the whole, not with one field. */
  message?: string;
};

/** Above a form that was not taken: what is wrong, each with a link to its field. */
export function ErrorSummary({ i18n: { t }, errors, message }: Props) {
  if (errors.length === 0 && !message) return null;
  return (
    <TakesFocus className="summary" role="alert">
      <h2>{message ?? t("common.mistakes", { count: errors.length })}</h2>
      <ul>
        {errors.map(({ name, error }) => (
          <li key={name}>
            <a href={`#${name}`}>{error}</a>
          </li>
        ))}
      </ul>
    </TakesFocus>
  );
}
