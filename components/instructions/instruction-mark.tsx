import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { daysUnanswered, type InstructionState } from "#lib/domain/instruction-status.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

export const MARKS: Record<InstructionState, MarkState> = {
  open: "within-term",
  answered: "waiting",
  accepted: "approved",
  withdrawn: "suspended",
};

type Props = {
  i18n: I18n;
  of: { state: InstructionState; dueOn: CivilDate };
  today: CivilDate;
  fill?: boolean;
};

/** Where an instruction stands; while it is unanswered with the distance to its day. */
export function InstructionMark({ i18n: { t, format }, of, today, fill = false }: Props) {
  const days = daysUnanswered(of, today);
  const state = t(`instructions.states.${of.state}`);
  return (
    <StateMark state={days > 0 ? "overdue" : MARKS[of.state]} form={fill ? "fill" : "plain"}>
      {days > 0
        ? t("instructions.overdue", { days })
        : of.state === "open"
          ? t(of.dueOn === today ? "instructions.state-today" : "instructions.state-distance", {
              state,
              distance: format.distance(of.dueOn, today),
            })
          : state}
    </StateMark>
  );
}
