import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { SavedView } from "#lib/views/queries.ts";
import { pageWords } from "./page-words.ts";

type Props = { i18n: I18n; views: SavedView[]; choose: FormDeed };

/** One view a row: its name leads to it; the home is marked. */
export function ViewTable({ i18n, views, choose }: Props) {
  const { t } = i18n;
  return (
    <Table
      i18n={i18n}
      stack
      caption={t("views.list")}
      columns={[
        { label: t("views.name") },
        { label: t("views.path"), from: "m" },
        { label: t("views.home") },
        { label: t("views.deeds"), unseen: true },
      ]}
    >
      <RowGroup>
        {views.map((view) => (
          <Row key={view.id}>
            <Title href={view.path}>{view.name}</Title>
            <Cell second from="m" className="wrap-anywhere">
              {pageWords(i18n, view)}
            </Cell>
            <Cell>
              {view.isHome ? (
                <StateMark state="approved">{t("views.home")}</StateMark>
              ) : (
                <ActionForm deed={choose} hidden={{ id: view.id }} className="inline">
                  <Button
                    small
                    kind="quiet"
                    aria-label={t("views.make-home-of", { name: view.name })}
                  >
                    {t("views.make-home")}
                  </Button>
                </ActionForm>
              )}
            </Cell>
            <Acts>
              <ButtonLink small href={`/views/${view.id}`}>
                {t("views.change")}
                <span className="sr-only">: {view.name}</span>
              </ButtonLink>
            </Acts>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}

/** Gives the role's own first page back. */
export function ResetHome({ i18n: { t }, reset }: { i18n: I18n; reset: FormDeed }) {
  return (
    <ActionForm deed={reset} className="deeds mt-4">
      <Button>{t("views.reset-home")}</Button>
    </ActionForm>
  );
}
