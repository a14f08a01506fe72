import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClausesForm } from "#components/directives/clauses-form.tsx";
import { UnderDirective } from "#components/directives/under-directive.tsx";
import { clausesAsText } from "#lib/directives/clause-tree.ts";
import { directivePage } from "#lib/directives/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { clausesAction } from "../../actions.ts";
import { WhileEditable } from "../while-editable.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("directives.clauses") };
}

export default async function ClausesPage({ params }: PageProps<"/directives/[id]/clauses">) {
  const [actor, i18n, { id }] = await Promise.all([requireActor(), pageI18n(), params]);
  const directive = await directivePage(actor, id);
  if (!directive?.mayWrite || directive.state !== "draft") notFound();
  const { t } = i18n;
  const type = t(`directives.types.${directive.type}`);
  return (
    <UnderDirective
      i18n={i18n}
      directive={directive}
      here={t("directives.clauses")}
      title={t("directives.clauses-title", { type, number: directive.number })}
      sentence={t("directives.clauses-sentence")}
    >
      <WhileEditable i18n={i18n} actor={actor} directiveId={id}>
        <ClausesForm
          i18n={i18n}
          deed={clausesAction}
          directive={directive}
          text={clausesAsText(directive.clauses)}
        />
      </WhileEditable>
    </UnderDirective>
  );
}
