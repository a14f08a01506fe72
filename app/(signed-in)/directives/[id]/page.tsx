import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { addedWords } from "#components/annex/added-words.ts";
import { countsHref, draftsHref } from "#components/directives/counts-href.ts";
import { DirectiveClauses } from "#components/directives/directive-clauses.tsx";
import { DirectiveFile } from "#components/directives/directive-file.tsx";
import { DirectiveGoals } from "#components/directives/directive-goals.tsx";
import { DirectiveLinks } from "#components/directives/directive-links.tsx";
import { DirectiveTasks } from "#components/directives/directive-tasks.tsx";
import { DropDraftForm } from "#components/directives/drop-draft-form.tsx";
import { GivingDrafts } from "#components/directives/giving-drafts.tsx";
import { InLanguage } from "#components/directives/in-language.tsx";
import { IssueMark } from "#components/directives/issue-mark.tsx";
import { IssuingPanel } from "#components/issuing/issuing-panel.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Split } from "#components/ui/split.tsx";
import { draftsToIssue } from "#lib/assigning/drafts-to-issue.ts";
import { directivePage, directivesToLink } from "#lib/directives/queries.ts";
import { isId } from "#lib/domain/id.ts";
import { mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import { issuingOf } from "#lib/issuing/queries.ts";
import { markShown } from "#lib/notifications/mark-read.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { askAction, returnAction, withdrawRequestAction } from "../../issuing/actions.ts";
import {
  clauseAction,
  dropAction,
  issueAction,
  issueDraftsAction,
  linkAction,
  unlinkAction,
} from "../actions.ts";

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
  "task-dropped",
] as const;
const ASKED = ["asked", "withdrawn", "returned"] as const;
const FILE_REFUSED = ["missing", "empty", "large", "type", "reason"] as const;

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
  await markShown(actor, { directiveId: id });
  const { t, format } = i18n;
  const draft = directive.mayWrite && directive.state === "draft";
  const giving = await draftsToIssue(actor, { directiveId: id });
  const issuing = draft ? await issuingOf(actor, id) : null;
  const editable = draft && !issuing?.waiting;
  // What waits to be issued is not added to meanwhile.
  const shown = { ...directive, mayWrite: directive.mayWrite && !issuing?.waiting };
  const others = editable ? await directivesToLink(actor, id) : [];
  const done = DONE.find((one) => one === query.done);
  const mayWrite = mayAnywhere(actor, "directive:write");
  const asked = ASKED.find((one) => one === query.done);
  const added = addedWords(i18n, query);
  const refused = FILE_REFUSED.find((one) => one === query.file);
  const given = directive.tasks.reduce((sum, task) => sum + task.given, 0);
  const givenDrafts = directive.tasks.reduce((sum, task) => sum + task.drafts, 0);
  const drafts = directive.tasks.filter(({ state }) => state === "draft").length;
  const type = t(`directives.types.${directive.type}`);
  const places = new Set(scopesFor(actor, "dashboard:read").map(({ unitId }) => unitId));
  const countedAt = places.size === 1 ? ([...places][0] ?? null) : null;

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
            {directive.state === "draft" && (
              <IssueMark i18n={i18n} state="draft" form="fill" waits={Boolean(issuing?.waiting)} />
            )}
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
          {
            label: t("directives.facts-given"),
            value:
              countedAt && given > 0 ? (
                <a href={countsHref(countedAt, { directive: id })}>{format.number(given)}</a>
              ) : (
                format.number(given)
              ),
          },
          ...(givenDrafts > 0
            ? [
                {
                  label: t("directives.facts-drafts"),
                  value: <a href={draftsHref(directive.tasks)}>{format.number(givenDrafts)}</a>,
                },
              ]
            : []),
        ]}
        deeds={
          <>
            <ButtonLink href={`/directives/${id}/lineage`}>{t("lineage.title")}</ButtonLink>
            {mayAnywhere(actor, "assignment:change") && given > 0 && (
              <ButtonLink href={`/directives/${id}/deadlines`}>{t("deadlines.title")}</ButtonLink>
            )}
            {mayWrite && (
              <ButtonLink href={`/directives/${id}/copy`}>{t("copying.title")}</ButtonLink>
            )}
            {editable && (
              <ButtonLink href={`/directives/${id}/edit`}>{t("directives.edit")}</ButtonLink>
            )}
          </>
        }
      />
      {done && (
        <div className="mt-4">
          <Notice state="approved" title={t(`directives.done-${done}`)} announce />
        </div>
      )}
      {asked && (
        <div className="mt-4">
          <Notice state="approved" title={t(`issuing.done-${asked}`)} announce />
        </div>
      )}
      {query.done === "copied" && (
        <div className="mt-4">
          <Notice
            state="approved"
            title={t("copying.done", {
              tasks: Number(query.tasks) || 0,
              units: Number(query.units) || 0,
            })}
            announce
          />
        </div>
      )}
      {query.done === "annex" && added && (
        <div className="mt-4">
          <Notice state="approved" title={added} announce>
            {t("tasks.done-receipt", { number: `${query.receipt ?? ""}`.slice(0, 20) })}
          </Notice>
        </div>
      )}
      {query.done === "drafts" && (
        <div className="mt-4">
          <Notice
            state="approved"
            title={t("issuing.done-all", { count: Number(query.count) || 0 })}
            announce
          >
            {Number(query.left) > 0 && t("issuing.done-all-left", { count: Number(query.left) })}
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
            <GivingDrafts
              i18n={i18n}
              drafts={giving}
              deed={issueDraftsAction}
              title={t("issuing.all-part")}
              what={t("issuing.all-what", giving.ready)}
              button={t("issuing.all", { count: giving.ready.count })}
              yours={t("issuing.all-yours", giving.refused)}
              hidden={{ directiveId: id }}
            />
            {issuing && (
              <IssuingPanel
                i18n={i18n}
                issuing={issuing}
                which={{ directiveId: id }}
                issue={{
                  deed: issueAction,
                  title: t("directives.issue-part"),
                  what: t("directives.issue-what", { tasks: drafts }),
                  button: t("directives.issue"),
                  hidden: { id, version: `${directive.version}` },
                }}
                ask={askAction}
                withdraw={withdrawRequestAction}
                sendBack={returnAction}
              />
            )}
            <DirectiveFile
              i18n={i18n}
              directive={directive}
              editable={
                editable || (directive.mayWrite && directive.state === "issued" && !directive.file)
              }
              wrong={refused && { field: refused, says: t(`directives.file-${refused}`) }}
            />
            <DirectiveLinks
              i18n={i18n}
              directive={directive}
              editing={editable ? { others, link: linkAction, unlink: unlinkAction } : undefined}
            />
            {editable && (
              <DropDraftForm
                i18n={i18n}
                deed={dropAction}
                hidden={{ id, version: `${directive.version}`, drafts: `${givenDrafts}` }}
                question={t("directives.drop-final", {
                  tasks: directive.tasks.length,
                  drafts: givenDrafts,
                })}
              />
            )}
          </>
        }
      >
        <DirectiveTasks i18n={i18n} directive={shown} countedAt={countedAt} />
        <DirectiveGoals i18n={i18n} directive={shown} />
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
