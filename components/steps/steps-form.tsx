import "./steps.css";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { FormError } from "#components/forms/form-error.tsx";
import { TypedCell } from "#components/forms/typed-cell.tsx";
import { TypedArea } from "#components/forms/typed-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Cell, Row, RowGroup, Table } from "#components/ui/table.tsx";
import { dayForInput } from "#lib/domain/civil-date.ts";
import { MOST_STEPS } from "#lib/domain/planned-steps.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { StepsPage } from "#lib/steps/queries.ts";

/** So many rows wait for more; after saving there are as many again. */
const EMPTY_ROWS = 5;

/** The steps as rows to type in: an emptied row takes its step away. */
export function StepsForm({ i18n, page, deed }: { i18n: I18n; page: StepsPage; deed: FormDeed }) {
  const { t, format } = i18n;
  const { assignmentId, version, steps } = page;
  const free = Math.min(EMPTY_ROWS, MOST_STEPS - steps.length);
  const rows = [
    ...steps.map(({ id, title, dueOn, doneOn }) => ({ key: id, title, dueOn, doneOn })),
    ...Array.from({ length: free }, (_, at) => ({
      key: `new${at + 1}`,
      title: "",
      dueOn: null,
      doneOn: null,
    })),
  ];
  return (
    <ActionForm deed={deed} className="" hidden={{ assignmentId, version: `${version}` }}>
      <FormError name="steps" />
      <Table
        i18n={i18n}
        stack
        caption={t("steps.caption")}
        columns={[
          { label: t("steps.step") },
          { label: t("tasks.due"), numeric: true },
          { label: t("steps.done-on"), numeric: true },
        ]}
      >
        <RowGroup>
          {rows.map(({ key, title, dueOn, doneOn }, at) => (
            <Row key={key}>
              <td className="steps-title">
                <TypedCell
                  name={`step-${key}`}
                  value={title}
                  label={t("steps.title-of", { place: at + 1 })}
                  maxLength={300}
                />
              </td>
              <Cell numeric label={t("tasks.due")}>
                <TypedCell
                  name={`due-${key}`}
                  value={dueOn ? dayForInput(dueOn) : ""}
                  label={t("steps.due-of", { place: at + 1 })}
                  maxLength={10}
                />
              </Cell>
              <Cell numeric label={t("steps.done-on")}>
                {doneOn ? format.date(doneOn) : t("common.missing")}
              </Cell>
            </Row>
          ))}
        </RowGroup>
      </Table>
      <div className="form mt-4">
        <TypedArea
          name="reason"
          label={t("tasks.change-reason")}
          optional={t("common.optional")}
          help={t("steps.reason-help")}
          rows={2}
          maxLength={1000}
        />
        <p className="mt-4">
          <SubmitButton busy={t("units.saving")}>{t("steps.save")}</SubmitButton>
        </p>
      </div>
    </ActionForm>
  );
}
