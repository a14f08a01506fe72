import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/forms/action-form.tsx";
import { TypedText } from "#components/forms/typed-fields.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { GroupForms } from "#components/task-groups/group-forms.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { nameOf } from "#lib/i18n/named.ts";
import { taskGroups } from "#lib/task-groups/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { addAction, dropAction, renameAction } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("task-groups.title") };
}

const DONE = ["added", "renamed", "dropped"] as const;

/** Groups of tasks: by them figures are filtered and roles limited. */
export default async function GroupsPage({ searchParams }: PageProps<"/directives/groups">) {
  const [actor, i18n, query] = await Promise.all([requireActor(), pageI18n(), searchParams]);
  const groups = await taskGroups(actor);
  if (!groups) notFound();
  const { t, format } = i18n;
  const told = DONE.find((done) => done === query.done);
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: t("directives.register") },
          { label: t("task-groups.title") },
        ]}
        title={t("task-groups.title")}
        sentence={t("task-groups.sentence")}
      />
      {told && (
        <div className="mt-4">
          <Notice state="approved" title={t(`task-groups.told-${told}`)} announce />
        </div>
      )}
      <div className="mt-4">
        {groups.length === 0 ? (
          <EmptyState title={t("task-groups.none")}>{t("task-groups.none-why")}</EmptyState>
        ) : (
          <Table
            i18n={i18n}
            stack
            caption={t("task-groups.caption")}
            columns={[
              { label: t("task-groups.group") },
              { label: t("task-groups.tasks"), numeric: true },
              { label: t("task-groups.roles"), numeric: true },
              { label: t("task-groups.deed"), unseen: true },
            ]}
          >
            <RowGroup>
              {groups.map((group) => (
                <Row key={group.id}>
                  <Title>{nameOf(i18n, group)}</Title>
                  <Cell numeric label={t("task-groups.tasks")} phone="half">
                    {format.number(group.tasks)}
                  </Cell>
                  <Cell numeric label={t("task-groups.roles")} phone="half">
                    {format.number(group.roles)}
                  </Cell>
                  <Cell>
                    <GroupForms i18n={i18n} group={group} rename={renameAction} drop={dropAction} />
                  </Cell>
                </Row>
              ))}
            </RowGroup>
          </Table>
        )}
      </div>
      <section className="section" aria-labelledby="h-add">
        <h2 id="h-add">{t("task-groups.add")}</h2>
        <ActionForm id="add-group" deed={addAction}>
          <TypedText name="nameVi" label={t("task-groups.name-vi")} maxLength={120} />
          <TypedText name="nameEn" label={t("task-groups.name-en")} maxLength={120} />
          <div className="deeds mt-4">
            <SubmitButton busy={t("units.saving")}>{t("task-groups.add-send")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </main>
  );
}
