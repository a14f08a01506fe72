import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DirectiveForm } from "#components/directives/directive-form.tsx";
import { UnderDirective } from "#components/directives/under-directive.tsx";
import { directivePage, issuersToChoose } from "#lib/directives/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { editAction } from "../../actions.ts";
import { WhileEditable } from "../while-editable.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("directives.edit") };
}

export default async function EditDirectivePage({ params }: PageProps<"/directives/[id]/edit">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const [directive, issuers] = await Promise.all([
    directivePage(actor, id),
    issuersToChoose(actor),
  ]);
  if (!directive?.mayWrite || directive.state !== "draft") notFound();
  const { t } = i18n;
  const type = t(`directives.types.${directive.type}`);
  return (
    <UnderDirective
      i18n={i18n}
      directive={directive}
      here={t("directives.edit")}
      title={t("directives.edit-title", { type, number: directive.number })}
    >
      <WhileEditable i18n={i18n} actor={actor} directiveId={id}>
        <DirectiveForm
          i18n={i18n}
          deed={editAction}
          issuers={issuers}
          known={directive}
          back={`/directives/${id}`}
        />
      </WhileEditable>
    </UnderDirective>
  );
}
