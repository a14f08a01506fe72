import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { issuingOf } from "#lib/issuing/queries.ts";

type Props = { i18n: I18n; actor: Actor; directiveId: string; children: ReactNode };

/** A form of a draft; while it waits to be issued, that it cannot be changed now, before anything is filled in. */
export async function WhileEditable({ i18n: { t }, actor, directiveId, children }: Props) {
  const issuing = await issuingOf(actor, directiveId);
  if (!issuing?.waiting) return children;
  return (
    <>
      <Notice state="no-deadline" title={t("issuing.waits")} />
      <p className="deeds mt-4">
        <ButtonLink href={`/directives/${directiveId}`}>{t("issuing.to-directive")}</ButtonLink>
      </p>
    </>
  );
}
