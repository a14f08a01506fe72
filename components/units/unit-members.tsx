import { EmptyState } from "#components/ui/empty-state.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { MemberRow } from "#lib/units/unit-page.ts";

type Props = { i18n: I18n; members: readonly MemberRow[]; today: CivilDate };

/** Who: accounts and their roles here, by title. */
export function UnitMembers({ i18n, members, today }: Props) {
  const { t, format } = i18n;
  return (
    <>
      <h2 id="who">{t("units.who")}</h2>
      {members.length === 0 ? (
        <EmptyState title={t("units.who-none")} level="h2">
          {t("units.who-none-why")}
        </EmptyState>
      ) : (
        <Table
          i18n={i18n}
          caption={t("units.who-caption")}
          stack
          columns={[
            { label: t("units.account") },
            { label: t("units.role") },
            { label: t("units.since"), numeric: true },
          ]}
        >
          <RowGroup>
            {members.map(({ title, titleEn, role, lines, since, to, disabled, groups }) => (
              <Row key={`${title} ${role} ${since}`}>
                <Title {...(disabled && { note: t("units.account-disabled") })}>
                  {nameOf(i18n, { name: title, nameEn: titleEn })}
                </Title>
                <Cell
                  below={[
                    ...lines.map((line) => t(`units.lines.${line}`)),
                    ...(groups.length > 0
                      ? [
                          t("units.groups-only", {
                            groups: groups.map((group) => nameOf(i18n, group)).join(", "),
                          }),
                        ]
                      : []),
                  ].join("; ")}
                >
                  {t(`units.roles.${role}`)}
                </Cell>
                <Cell
                  numeric
                  label={t("units.since")}
                  below={to && to > today && `${t("units.to")} ${format.date(to)}`}
                >
                  {format.date(since)}
                </Cell>
              </Row>
            ))}
          </RowGroup>
        </Table>
      )}
    </>
  );
}
