import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { PlaceRow, SuccessionRow, UnitPage } from "#lib/units/unit-page.ts";
import { DatedCells, datedColumns } from "./dated-cells.tsx";
import { treeHref } from "./tree-address.ts";

type Props = { i18n: I18n; page: UnitPage };

/** Where the unit stands and stood, how it was called, what was before it and after it. */
export function UnitPlaces({ i18n, page }: Props) {
  const { t } = i18n;
  const { unit, places, names, successions, children } = page;
  const lines = (["command", "local"] as const).filter((line) => children[line] > 0);
  const newest = names[0];
  return (
    <>
      <section className="section" aria-labelledby="places">
        <h2 id="places">{t("units.places")}</h2>
        {lines.map((line) => (
          <p key={line}>
            <a href={treeHref({ line, at: unit.id })}>
              {t("units.children-of", {
                count: children[line],
                line: t(`units.lines-low.${line}`),
              })}
            </a>
          </p>
        ))}
        <Table
          i18n={i18n}
          caption={t("units.places-caption")}
          stack
          columns={[
            { label: t("units.parent") },
            { label: t("units.line") },
            ...datedColumns(i18n),
          ]}
        >
          <RowGroup>
            {places.map((place) => (
              <Row key={`${place.line} ${place.from}`}>
                <PlaceTitle i18n={i18n} place={place} />
                <Cell>{t(`units.lines.${place.line}`)}</Cell>
                <DatedCells i18n={i18n} {...place} />
              </Row>
            ))}
          </RowGroup>
        </Table>
      </section>
      {newest && (
        <section className="section" aria-labelledby="names">
          <h2 id="names">{t("units.names")}</h2>
          <Table
            i18n={i18n}
            caption={t("units.names-caption")}
            stack
            columns={[{ label: t("units.name") }, ...datedColumns(i18n)]}
          >
            <RowGroup>
              {names.map((row, place) => (
                <Row key={row.from}>
                  <Title {...(row.nameEn && row.nameEn !== row.name && { note: row.nameEn })}>
                    <span lang="vi">{row.name}</span>
                  </Title>
                  <DatedCells i18n={i18n} {...row} to={names[place - 1]?.from ?? unit.to} />
                </Row>
              ))}
            </RowGroup>
          </Table>
        </section>
      )}
      {successions.length > 0 && <Successions i18n={i18n} successions={successions} />}
    </>
  );
}

function PlaceTitle({ i18n, place: { parent, seen } }: { i18n: I18n; place: PlaceRow }) {
  if (!parent) return <Title>{i18n.t("units.no-parent")}</Title>;
  return <Title {...(seen && { href: `/units/${parent.id}` })}>{nameOf(i18n, parent)}</Title>;
}

function Successions({ i18n, successions }: { i18n: I18n; successions: readonly SuccessionRow[] }) {
  const { t, format } = i18n;
  return (
    <section className="section" aria-labelledby="successions">
      <h2 id="successions">{t("units.successions")}</h2>
      <Table
        i18n={i18n}
        caption={t("units.successions-caption")}
        stack
        columns={[
          { label: t("units.other-unit") },
          { label: t("units.relation") },
          { label: t("units.share"), numeric: true },
          { label: t("units.from"), numeric: true },
          { label: t("units.basis"), from: "m" },
        ]}
      >
        <RowGroup>
          {successions.map((row) => (
            <Row key={`${row.id} ${row.on}`}>
              <Title {...(row.seen && { href: `/units/${row.id}` })}>{nameOf(i18n, row)}</Title>
              <Cell below={t(`units.succession-kinds.${row.kind}`)}>
                {t(row.before ? "units.predecessor" : "units.successor")}
              </Cell>
              <Cell numeric label={t("units.share")} phone="half">
                {row.share === null ? t("common.missing") : format.share(row.share, 1)}
              </Cell>
              <Cell numeric label={t("units.from")} phone="half">
                {format.date(row.on)}
              </Cell>
              <Cell from="m" second>
                {row.basis}
              </Cell>
            </Row>
          ))}
        </RowGroup>
      </Table>
    </section>
  );
}
