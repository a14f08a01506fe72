import type { ReactNode } from "react";
import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { Acts } from "#components/ui/work-rows.tsx";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type DelegationState, delegationState } from "#lib/domain/delegation.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { PersonPage, ShownDelegation } from "#lib/people/one-person.ts";
import { termWords } from "./account-words.ts";

const MARK: Record<DelegationState, MarkState> = {
  now: "approved",
  locked: "suspended",
  planned: "waiting",
  earlier: "suspended",
  withdrawn: "returned",
};

type Props = {
  i18n: I18n;
  person: PersonPage;
  today: CivilDate;
  /** The form that ends one at once. */
  withdraw: (delegation: ShownDelegation) => ReactNode;
};

/** Who acts for an account and for whom it acts: in force, planned and over. */
export function PersonActing({ i18n, person, today, withdraw }: Props) {
  const { t } = i18n;
  const rows = [
    ...person.standIns.map((one) => ({ one, way: "stand-in" as const })),
    ...person.standsInFor.map((one) => ({ one, way: "stand-in-of" as const })),
  ];
  if (rows.length === 0) return <p className="text-ink-2">{t("people.no-acting")}</p>;
  return (
    <Table
      i18n={i18n}
      caption={t("people.acting-caption")}
      stack
      columns={[
        { label: t("people.person") },
        { label: t("people.acting-roles") },
        { label: t("people.acting-basis"), from: "m" },
        { label: t("people.state") },
        { label: t("common.deeds"), unseen: true },
      ]}
    >
      <RowGroup>
        {rows.map(({ one, way }) => {
          const state = delegationState(one, today);
          return (
            <Row key={one.id}>
              <Title href={`/people/${one.personId}`} note={t(`people.${way}`)}>
                {named(i18n, one.person, one.personEn)}
              </Title>
              <Cell>
                {one.roles.map(({ role, unit, unitEn }) => (
                  <span key={role + unit} className="block">
                    {t(`people.roles.${role}`)}, {named(i18n, unit, unitEn)}
                  </span>
                ))}
              </Cell>
              <Cell from="m" second below={one.document}>
                {one.reason}
              </Cell>
              <Cell below={termWords(i18n, one)}>
                <StateMark state={MARK[state]}>{t(`people.delegation-states.${state}`)}</StateMark>
              </Cell>
              <Acts>
                {way === "stand-in" &&
                  (state === "now" || state === "locked" || state === "planned") &&
                  withdraw(one)}
              </Acts>
            </Row>
          );
        })}
      </RowGroup>
    </Table>
  );
}
