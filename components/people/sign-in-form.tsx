import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

/** `next`: where signing in leads, a path of ours. */
type Props = { i18n: I18n; email: string; next: string; refused: "wrong" | "wait" | null };

export function SignInForm({ i18n, email, next, refused }: Props) {
  const { t } = i18n;
  const error =
    refused === "wait"
      ? t("auth.too-many-attempts")
      : refused
        ? t("auth.wrong-credentials")
        : undefined;
  return (
    <form action="/api/sign-in" method="post">
      <input type="hidden" name="next" value={next} />
      <TextField
        i18n={i18n}
        name="email"
        type="email"
        label={t("auth.email")}
        value={email}
        autoComplete="username"
        error={error}
      />
      <TextField
        i18n={i18n}
        name="password"
        type="password"
        label={t("auth.password")}
        autoComplete="current-password"
      />
      <SubmitButton busy={t("auth.signing-in")}>{t("auth.sign-in")}</SubmitButton>
    </form>
  );
}
