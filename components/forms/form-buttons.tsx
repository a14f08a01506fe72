import { ActionBar } from "#components/ui/action-bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; save: string; back: string };

/** Under a form: it is saved, or left. */
export function FormButtons({ i18n: { t }, save, back }: Props) {
  return (
    <ActionBar stays>
      <SubmitButton busy={t("directives.saving")}>{save}</SubmitButton>
      <ButtonLink href={back} kind="quiet">
        {t("common.cancel")}
      </ButtonLink>
    </ActionBar>
  );
}
