import { InLanguage } from "#components/directives/in-language.tsx";
import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { FormButtons } from "#components/forms/form-buttons.tsx";
import {
  TypedArea,
  TypedCheck,
  TypedChecks,
  TypedRadios,
  TypedSelect,
  TypedShort,
  TypedText,
} from "#components/forms/typed-fields.tsx";
import { FoldedList } from "#components/ui/folded-list.tsx";
import { CADENCES } from "#lib/domain/calendar.ts";
import { TASK_KINDS } from "#lib/domain/report-content.ts";
import { DECISION_RULES } from "#lib/domain/task-rules.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { TaskFormChoices } from "#lib/tasks/queries.ts";
import { clauseOptions } from "./clause-words.ts";
import { IndicatorSlot } from "./indicator-slot.tsx";
import { typedDay } from "./typed-day.ts";

type Props = {
  i18n: I18n;
  deed: FormDeed;
  choices: TaskFormChoices;
  slots: readonly number[];
  back: string;
};

/** What is asked for, how it is reported, which levels it concerns, what is counted. */
export function TaskForm({ i18n, deed, choices, slots, back }: Props) {
  const { t, locale } = i18n;
  const { directive, task, groups, levels, clauses, indicators } = choices;
  const optional = t("common.optional");
  const named = ({ id, vi, en }: { id: string; vi: string; en: string }) => ({
    value: id,
    label: locale === "en" ? en : vi,
  });
  const levelsOf = (role: "lead" | "coordinating") =>
    task?.levels.filter((level) => level.role === role).map(({ key }) => key) ?? [];
  const hidden: Record<string, string> = task
    ? {
        id: task.id,
        version: `${task.version}`,
        ...(task.named.length > 0 && { namedShown: "yes" }),
      }
    : { directiveId: directive.id };
  const parts = {
    name: t("tasks.indicator-name"),
    unit: t("goals.unit"),
    decimals: t("goals.decimals"),
    "part-decimals": t("goals.part-decimals"),
    numerator: t("goals.numerator"),
    denominator: t("goals.denominator"),
  };
  const labels = Object.fromEntries([
    ["titleEn", t("tasks.title-en")],
    ["productEn", t("tasks.product-en")],
    ["startOn", t("tasks.start")],
    ["dueOn", t("tasks.due")],
    ...slots.flatMap((slot) => {
      const whole = t("tasks.indicator-slot", { slot });
      const named = Object.entries(parts).map(([part, label]) => [
        `indicator${slot}-${part}`,
        `${whole}, ${label.toLowerCase()}`,
      ]);
      return [[`indicator${slot}`, whole], ...named];
    }),
  ]);
  return (
    <ActionForm deed={deed} hidden={hidden} labels={labels}>
      <fieldset>
        <legend>{t("tasks.part-what")}</legend>
        <TypedShort
          name="code"
          label={t("tasks.code")}
          help={t("tasks.code-help")}
          value={task?.code}
          maxLength={20}
        />
        <TypedText name="title" label={t("tasks.title")} value={task?.title} maxLength={500} />
        <TypedText
          name="titleEn"
          label={t("tasks.title-en")}
          optional={optional}
          value={task?.titleEn ?? undefined}
          maxLength={500}
        />
        <TypedText
          name="product"
          label={t("tasks.product")}
          help={t("tasks.product-help")}
          value={task?.product}
          maxLength={500}
        />
        <TypedText
          name="productEn"
          label={t("tasks.product-en")}
          optional={optional}
          value={task?.productEn ?? undefined}
          maxLength={500}
        />
        {clauses.length > 0 && (
          <TypedSelect
            name="clauseId"
            label={t("tasks.clause")}
            optional={optional}
            blank={t("tasks.clause-none")}
            value={task?.clauseId ?? ""}
            options={clauseOptions(i18n, clauses)}
          />
        )}
        <TypedSelect
          name="taskGroupId"
          label={t("tasks.group")}
          blank={t("tasks.group-choose")}
          value={task?.taskGroupId ?? ""}
          options={groups.map(named)}
        />
      </fieldset>
      <fieldset>
        <legend>{t("tasks.part-how")}</legend>
        <TypedRadios
          name="kind"
          label={t("tasks.kind")}
          value={task?.kind}
          choices={TASK_KINDS.map((value) => ({ value, label: t(`tasks.kinds.${value}`) }))}
        />
        <TypedRadios
          name="cadence"
          label={t("tasks.cadence")}
          help={t("tasks.regime-help")}
          inline
          value={task?.cadence}
          choices={CADENCES.map((value) => ({ value, label: t(`tasks.cadences.${value}`) }))}
        />
        <TypedShort
          name="startOn"
          label={t("tasks.start")}
          help={t("common.date-help")}
          value={typedDay(task?.startOn)}
          maxLength={10}
        />
        <TypedShort
          name="dueOn"
          label={t("tasks.due")}
          optional={optional}
          help={t("tasks.due-help")}
          value={typedDay(task?.dueOn)}
          maxLength={10}
        />
        <TypedRadios
          name="decisionRule"
          label={t("tasks.rule")}
          value={task?.decisionRule ?? "command"}
          choices={DECISION_RULES.map((value) => ({
            value,
            label: t(`tasks.rules.${value}`),
            help: t(`tasks.rule-help.${value}`),
          }))}
        />
        <TypedCheck name="noChange" checked={task?.noChange ?? false}>
          {t("tasks.no-change")}
        </TypedCheck>
      </fieldset>
      <fieldset>
        <legend>{t("tasks.part-who")}</legend>
        <TypedChecks
          name="lead"
          label={t("tasks.lead")}
          inline
          values={levelsOf("lead")}
          choices={levels.map(named)}
        />
        <TypedChecks
          name="coordinating"
          label={t("tasks.coordinating")}
          optional={optional}
          inline
          values={levelsOf("coordinating")}
          choices={levels.map(named)}
        />
        <TypedArea
          name="partners"
          label={t("tasks.partners")}
          help={t("tasks.partners-help")}
          optional={optional}
          rows={3}
          maxLength={10_000}
        />
        {task && task.named.length > 0 && (
          <FoldedList
            count={task.named.length}
            summary={t("annex.named-count", { count: task.named.length })}
          >
            <TypedChecks
              name="named"
              label={t("annex.named")}
              help={t("annex.named-help")}
              values={task.named.map(({ role, id }) => `${role} ${id}`)}
              choices={task.named.map(({ role, id, vi, en }) => ({
                value: `${role} ${id}`,
                label: (
                  <>
                    <InLanguage i18n={i18n} vi={vi} en={en} />{" "}
                    <span className="text-ink-2">{t(`annex.named-roles.${role}`)}</span>
                  </>
                ),
              }))}
            />
          </FoldedList>
        )}
      </fieldset>
      <fieldset>
        <legend>{t("tasks.part-indicators")}</legend>
        <p className="mt-2 text-ink-2">{t("tasks.indicators-help")}</p>
        {slots.map((slot) => (
          <IndicatorSlot
            key={slot}
            i18n={i18n}
            slot={slot}
            options={indicators.map(named)}
            known={task?.indicators[slot - 1]}
          />
        ))}
      </fieldset>
      <FormButtons i18n={i18n} save={task ? t("tasks.save-changes") : t("tasks.add")} back={back} />
    </ActionForm>
  );
}
