import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

/** Under a form about an account: done, or left. */
export function DeedButtons({ i18n: { t }, id, save }: { i18n: I18n; id: string; save: string }) {
  return (
    <ActionBar>
      <SubmitButton busy={t("people.saving")}>{save}</SubmitButton>
      <ButtonLink href={`/people/${id}`} kind="quiet">
        {t("common.cancel")}
      </ButtonLink>
    </ActionBar>
  );
}
