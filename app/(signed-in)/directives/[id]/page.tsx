import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DirectiveClauses } from "#components/directives/directive-clauses.tsx";
import { DirectiveFile } from "#components/directives/directive-file.tsx";
import { DirectiveGoals } from "#components/directives/directive-goals.tsx";
import { DirectiveLinks } from "#components/directives/directive-links.tsx";
import { DirectiveTasks } from "#components/directives/directive-tasks.tsx";
import { InLanguage } from "#components/directives/in-language.tsx";
import { IssueForm } from "#components/directives/issue-form.tsx";
import { IssueMark } from "#components/directives/issue-mark.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Split } from "#components/ui/split.tsx";
import { directivePage, directivesToLink } from "#lib/directives/queries.ts";
import { isId } from "#lib/domain/id.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { clauseAction, issueAction, linkAction, unlinkAction } from "../actions.ts";

/** What a deed came to, as the address says it. */
const DONE = [
  "registered",
  "edited",
  "clauses",
  "linked",
  "linked-already",
  "unlinked",
  "file",
  "issued",
  "goal",
] as const;
const FILE_REFUSED = ["missing", "large", "type"] as const;

const directiveOf = cache(async (id: string) => directivePage(await requireActor(), id));

type Props = PageProps<"/directives/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const directive = await directiveOf((await params).id);
  return { title: directive?.number };
}

export default async function OneDirectivePage({ params, searchParams }: Props) {
  const [actor, i18n, { id }, query] = await Promise.all([
    requireActor(),
    pageI18n(),
    params,
    searchParams,
  ]);
  const directive = await directiveOf(id);
  if (!directive) notFound();
  const { t, format } = i18n;
  const editable = directive.mayWrite && directive.state === "draft";
  const others = editable ? await directivesToLink(actor, id) : [];
  const done = DONE.find((one) => one === query.done);
  const refused = FILE_REFUSED.find((one) => one === query.file);
  const given = directive.tasks.reduce((sum, task) => sum + task.given, 0);
  const drafts = directive.tasks.filter(({ state }) => state === "draft").length;
  const type = t(`directives.types.${directive.type}`);

  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { label: t("directives.of-date", { type, number: directive.number }) },
        ]}
        title={<InLanguage i18n={i18n} vi={directive.title} en={directive.titleEn} />}
        sentence={
          <>
            {t("directives.of-date", { type, number: directive.number })}{" "}
            {directive.state === "draft" && <IssueMark i18n={i18n} state="draft" form="fill" />}
          </>
        }
        facts={[
          {
            label: t("directives.facts-issuer"),
            value: <InLanguage i18n={i18n} vi={directive.issuer} en={directive.issuerEn} />,
          },
          { label: t("directives.facts-date"), value: format.date(directive.issuedOn) },
          {
            label: t("directives.facts-class"),
            value: t(`directives.classes.${directive.securityClass}`),
          },
          { label: t("directives.facts-given"), value: format.number(given) },
        ]}
        deeds={
          editable && (
            <ButtonLink href={`/directives/${id}/edit`}>{t("directives.edit")}</ButtonLink>
          )
        }
      />
      {done && (
        <div className="mt-4">
          <Notice state="approved" title={t(`directives.done-${done}`)} announce />
        </div>
      )}
      {query.done === "annex" && Number(query.added) > 0 && (
        <div className="mt-4">
          <Notice
            state="approved"
            title={t("annex.done-added", { count: Number(query.added) })}
            announce
          >
            {t("tasks.done-receipt", { number: `${query.receipt ?? ""}`.slice(0, 20) })}
          </Notice>
        </div>
      )}
      {query.file === "changed" && (
        <div className="mt-4">
          <Notice state="overdue" title={t("directives.changed")} announce />
        </div>
      )}
      <Split
        sideLabel={t("directives.directive")}
        side={
          <>
            {editable && (
              <IssueForm
                i18n={i18n}
                deed={issueAction}
                title={t("directives.issue-part")}
                what={t("directives.issue-what", { tasks: drafts })}
                button={t("directives.issue")}
                hidden={{ id, version: `${directive.version}` }}
              />
            )}
            <DirectiveFile
              i18n={i18n}
              directive={directive}
              editable={editable}
              error={refused && t(`directives.file-${refused}`)}
            />
            <DirectiveLinks
              i18n={i18n}
              directive={directive}
              editing={editable ? { others, link: linkAction, unlink: unlinkAction } : undefined}
            />
          </>
        }
      >
        <DirectiveTasks i18n={i18n} directive={directive} />
        <DirectiveGoals i18n={i18n} directive={directive} />
        <DirectiveClauses
          i18n={i18n}
          directive={directive}
          editing={
            editable
              ? { deed: clauseAction, clauseId: isId(query.clause) ? query.clause : null }
              : undefined
          }
        />
      </Split>
    </main>
  );
}
