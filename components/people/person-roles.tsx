import { ButtonLink } from "#components/ui/button.tsx";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import { type Tenure, tenureOf } from "#lib/domain/account-state.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import type { PersonPage } from "#lib/people/one-person.ts";
import { termWords } from "./account-words.ts";

const TENURES = ["now", "planned", "earlier"] as const;
const MARK: Record<Tenure, MarkState> = {
  now: "approved",
  planned: "waiting",
  earlier: "suspended",
};

type Props = { i18n: I18n; person: PersonPage; today: CivilDate };

/** The roles of an account: those that it has, will have and had. */
export function PersonRoles({ i18n, person, today }: Props) {
  const { t } = i18n;
  const { roles, oneself, id } = person;
  if (roles.length === 0) return <p className="text-ink-2">{t("people.no-roles")}</p>;
  const inOrder = TENURES.flatMap((tenure) =>
    roles.filter((role) => tenureOf(role, today) === tenure).map((role) => ({ role, tenure })),
  );
  return (
    <Table
      i18n={i18n}
      caption={t("people.roles-caption")}
      stack
      columns={[
        { label: t("people.role") },
        { label: t("people.unit") },
        { label: t("people.task-groups"), from: "m" },
        { label: t("people.state") },
        { label: t("common.deeds"), unseen: true },
      ]}
    >
      <RowGroup>
        {inOrder.map(({ role, tenure }) => {
          const mayChange = role.mine && tenure !== "earlier" && !(oneself && tenure === "planned");
          return (
            <Row key={role.id}>
              <Title>{t(`people.roles.${role.role}`)}</Title>
              <Cell below={t(`people.lines.${role.line}`)}>
                {named(i18n, role.unit, role.unitEn)}
              </Cell>
              <Cell from="m" second>
                {role.groups.length > 0
                  ? role.groups.map((group) => nameOf(i18n, group)).join("; ")
                  : t("people.all-groups")}
              </Cell>
              <Cell below={termWords(i18n, role)}>
                <StateMark state={MARK[tenure]}>{t(`people.tenures.${tenure}`)}</StateMark>
              </Cell>
              <Acts>
                {mayChange && (
                  <ButtonLink href={`/people/${id}/roles/${role.id}`} small>
                    {t(tenure === "now" ? "people.end-role" : "people.change-role")}
                  </ButtonLink>
                )}
              </Acts>
            </Row>
          );
        })}
      </RowGroup>
    </Table>
  );
}
