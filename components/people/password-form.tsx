import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  token: string;
  /** How long a password is. */
  rule: string;
  errors: { password?: string; repeated?: string };
};

export function PasswordForm({ i18n, token, rule, errors }: Props) {
  const { t } = i18n;
  const field = {
    i18n,
    type: "password",
    autoComplete: "new-password",
  } as const;
  return (
    <form action="/api/one-time-link" method="post">
      <input type="hidden" name="token" value={token} />
      <TextField
        {...field}
        name="password"
        label={t("auth.new-password")}
        help={rule}
        error={errors.password}
      />
      <TextField
        {...field}
        name="repeated"
        label={t("auth.password-repeated")}
        error={errors.repeated}
      />
      <SubmitButton busy={t("auth.saving")}>{t("auth.choose-password")}</SubmitButton>
    </form>
  );
}
