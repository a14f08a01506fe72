import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { TypedCheck, TypedSelect, TypedShort, TypedText } from "#components/forms/typed-fields.tsx";
import { typedDay } from "#components/tasks/typed-day.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Field } from "#lib/annex/columns.ts";
import type { ImportPage } from "#lib/annex/queries.ts";
import { CADENCES } from "#lib/domain/calendar.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

const FIELDS: readonly Field[] = [
  "ordinal",
  "title",
  "lead",
  "coordinating",
  "deadline",
  "product",
  "clause",
  "group",
];
const LONGEST_SAMPLE = 60;

type Props = { i18n: I18n; deed: FormDeed; page: ImportPage };

/** What each column holds, as it was recognised, and what holds for rows that say nothing themselves. */
export function ColumnsForm({ i18n, deed, page }: Props) {
  const { t, locale } = i18n;
  const { id, version, grid, settings, choices, directive } = page;
  const known = settings.columns.includes("title");
  return (
    <div className="mt-4">
      <Disclosure summary={t("annex.columns")} open={!known}>
        <ActionForm
          deed={deed}
          hidden={{ importId: id, version: `${version}`, directiveId: directive.id }}
          className="form mt-4"
        >
          <p className="text-ink-2">{t(known ? "annex.columns-help" : "annex.columns-unknown")}</p>
          <fieldset>
            <legend>{t("annex.part-columns")}</legend>
            <div className="grid gap-x-4 s:grid-cols-3">
              {settings.columns.map((field, column) => (
                <TypedSelect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  key={column}
                  name={`column-${column}`}
                  label={
                    headOf(grid, settings.from, column) || t("annex.column", { column: column + 1 })
                  }
                  help={<span lang="vi">{sampleOf(grid, settings.from, column)}</span>}
                  value={field ?? ""}
                  blank={t("annex.column-none")}
                  options={FIELDS.map((value) => ({ value, label: t(`annex.fields.${value}`) }))}
                />
              ))}
            </div>
            <TypedShort
              name="from"
              label={t("annex.from")}
              help={t("annex.from-help")}
              value={`${settings.from + 1}`}
              maxLength={4}
            />
            <TypedCheck name="fillDown" checked={settings.fillDown}>
              {t("annex.fill-down")}
            </TypedCheck>
          </fieldset>
          <fieldset>
            <legend>{t("annex.part-common")}</legend>
            <TypedSelect
              name="taskGroupId"
              label={t("tasks.group")}
              blank={t("annex.common-none")}
              value={settings.taskGroupId ?? ""}
              options={choices.groups.map(({ id: value, vi, en }) => ({
                value,
                label: locale === "en" ? en : vi,
              }))}
            />
            <TypedSelect
              name="cadence"
              label={t("tasks.cadence")}
              help={t("annex.cadence-help")}
              blank={t("annex.common-none")}
              value={settings.cadence ?? ""}
              options={CADENCES.map((value) => ({ value, label: t(`tasks.cadences.${value}`) }))}
            />
            <TypedText
              name="product"
              label={t("tasks.product")}
              optional={t("common.optional")}
              help={t("annex.product-help")}
              value={settings.product}
              maxLength={500}
            />
            <TypedShort
              name="startOn"
              label={t("tasks.start")}
              help={t("annex.start-help")}
              value={typedDay(settings.startOn)}
              maxLength={10}
            />
          </fieldset>
          <div className="deeds mt-4">
            <SubmitButton kind="plain" busy={t("annex.reading")}>
              {t("annex.read-again")}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}

/** The words above a column, of a heading of one row or two. */
function headOf(grid: ImportPage["grid"], from: number, column: number): string {
  const [top, bottom] = [grid[from - 2]?.[column], grid[from - 1]?.[column]];
  return (bottom || top || "").slice(0, LONGEST_SAMPLE);
}

function sampleOf(grid: ImportPage["grid"], from: number, column: number): string {
  const cell = grid.slice(from).find((row) => row[column])?.[column] ?? "";
  return cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE)}…` : cell;
}
