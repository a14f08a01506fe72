import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { languageOf } from "#lib/i18n/language-of.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { ListedInstruction } from "#lib/instructions/queries.ts";
import { besideWords } from "./beside-words.ts";
import { InstructionMark } from "./instruction-mark.tsx";

type Props = { i18n: I18n; rows: readonly ListedInstruction[]; today: CivilDate };

/** What was asked, of whom, by whom, and by when it is to be answered. */
export function InstructionTable({ i18n, rows, today }: Props) {
  const { t, format } = i18n;
  return (
    <Table
      i18n={i18n}
      caption={t("instructions.caption")}
      stack
      columns={[
        { label: t("instructions.text") },
        { label: t("instructions.owner") },
        { label: t("instructions.from"), from: "m" },
        { label: t("instructions.due-on"), numeric: true },
        { label: t("instructions.state") },
      ]}
    >
      <RowGroup>
        {rows.map((row) => (
          <Row key={row.id}>
            <Title
              href={`/instructions/${row.id}`}
              note={noteOf(i18n, row)}
              className="wrap-anywhere"
            >
              {row.text}
            </Title>
            <Cell>{nameOf(i18n, { name: row.owner, nameEn: row.ownerEn })}</Cell>
            <Cell from="m" second below={format.date(vietnamDay(new Date(row.givenAt)))}>
              {nameOf(i18n, { name: row.from, nameEn: row.fromEn })}
            </Cell>
            <Cell numeric label={t("instructions.due-on")}>
              {format.date(row.dueOn)}
            </Cell>
            <Cell>
              <InstructionMark i18n={i18n} of={row} today={today} />
              {row.answer && (
                <p className="text-ink-2 text-s whitespace-pre-line wrap-anywhere">{row.answer}</p>
              )}
            </Cell>
          </Row>
        ))}
      </RowGroup>
    </Table>
  );
}

/** The task that it is about, else what it was written beside. */
function noteOf(i18n: I18n, { title, titleEn, beside, aboutLabel }: ListedInstruction) {
  if (title) return nameOf(i18n, { name: title, nameEn: titleEn });
  if (beside) return besideWords(i18n, beside);
  return aboutLabel && <span lang={languageOf(aboutLabel)}>{aboutLabel}</span>;
}
