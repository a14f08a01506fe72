import "#components/ui/work-table.css";
import "./cascade.css";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { FormError } from "#components/forms/form-error.tsx";
import { TypedCell } from "#components/forms/typed-cell.tsx";
import { TypedArea, TypedMark } from "#components/forms/typed-fields.tsx";
import { targetText } from "#components/reports/figure-text.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Cell, Row, RowGroup, Table, Title } from "#components/ui/table.tsx";
import type { BreakDownPage } from "#lib/cascade/queries.ts";
import { isTakenBack } from "#lib/domain/assignment-status.ts";
import { dayForInput } from "#lib/domain/civil-date.ts";
import { addsUp } from "#lib/domain/shares.ts";
import { targetEntry } from "#lib/domain/task-rules.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { ShareMeter } from "./share-meter.tsx";

type Props = { i18n: I18n; page: BreakDownPage; deed: FormDeed };

const FIXED: readonly string[] = ["done"];

/** A row for each unit below: whether it takes a part, how much, by when. */
export function BreakDownForm({ i18n, page: { whole, below, draftsOnly }, deed }: Props) {
  const { t, format, locale } = i18n;
  const { takesTarget, indicators, target } = whole;
  const [indicator] = indicators;
  const entry = targetEntry(whole.task.kind, indicator);
  const column = t(entry.factor > 1 ? "cascade.target-millions" : "tasks.target-column");
  const shares = takesTarget && target !== null && addsUp(indicator?.kind);
  const elsewhere = below.reduce(
    (sum, { existing }) =>
      sum + (existing?.isPart && FIXED.includes(existing.state) ? (existing.target ?? 0) : 0),
    0,
  );
  return (
    <ActionForm
      deed={deed}
      className=""
      hidden={{ assignmentId: whole.id, version: `${whole.version}` }}
    >
      {shares && (
        <ShareMeter
          locale={locale}
          entry={entry}
          received={target}
          elsewhere={elsewhere}
          words={{
            handedOn: t("cascade.handed-on"),
            kept: t("cascade.kept"),
            over: t("cascade.too-much"),
          }}
        />
      )}
      <FormError name="units" />
      <Table
        i18n={i18n}
        stack
        caption={t("cascade.caption")}
        columns={[
          { label: t("cascade.takes-part"), unseen: true },
          { label: t("tasks.area") },
          ...(takesTarget ? [{ label: column, numeric: true }] : []),
          { label: t("cascade.due"), numeric: true },
        ]}
      >
        <RowGroup>
          {below.map((unit) => {
            const { id, existing } = unit;
            const held = existing && !isTakenBack(existing.state) ? existing : null;
            const fixed = held && (!held.isPart || FIXED.includes(held.state));
            const name = nameOf(i18n, unit);
            if (fixed)
              return (
                <Row key={id}>
                  <Cell>{null}</Cell>
                  <Title href={`/assignments/${held.id}`}>{name}</Title>
                  {takesTarget && (
                    <Cell numeric label={t("tasks.target-column")}>
                      {held.target === null
                        ? t("common.missing")
                        : targetText(i18n, held.target, { task: whole.task, indicators })}
                    </Cell>
                  )}
                  <Cell
                    numeric
                    label={t("cascade.due")}
                    below={t(held.isPart ? "cascade.done" : "cascade.elsewhere")}
                  >
                    {format.date(held.dueOn)}
                  </Cell>
                </Row>
              );
            return (
              <Row key={id}>
                <td className="pick">
                  <TypedMark
                    name="units"
                    value={id}
                    label={t("cascade.mark", { unit: name })}
                    checked={held !== null}
                  />
                </td>
                {held ? (
                  <Title href={`/assignments/${held.id}`}>{name}</Title>
                ) : (
                  <Title>{name}</Title>
                )}
                {takesTarget && (
                  <Cell numeric label={column}>
                    <TypedCell
                      name={`target-${id}`}
                      value={
                        held?.target == null
                          ? ""
                          : format.number(held.target / entry.factor, entry.decimals)
                      }
                      label={t("cascade.target-of", { unit: name })}
                      maxLength={30}
                    />
                  </Cell>
                )}
                <Cell numeric label={t("cascade.due")}>
                  <TypedCell
                    name={`due-${id}`}
                    value={held?.dueOn ? dayForInput(held.dueOn) : ""}
                    label={t("cascade.due-of", { unit: name })}
                    maxLength={10}
                  />
                </Cell>
              </Row>
            );
          })}
        </RowGroup>
      </Table>
      <div className="form mt-4">
        <TypedArea
          name="reason"
          label={t("tasks.change-reason")}
          optional={t("common.optional")}
          help={t("cascade.reason-help")}
          rows={2}
          maxLength={1000}
        />
        {draftsOnly && <p className="note mt-4">{t("cascade.drafts-only")}</p>}
        <p className="mt-4">
          <SubmitButton busy={t("changes.sending")}>
            {t(draftsOnly ? "cascade.save-draft" : "cascade.send")}
          </SubmitButton>
        </p>
      </div>
    </ActionForm>
  );
}
