import { type MarkState, StateMark } from "#components/ui/state-mark.tsx";
import type { AccountState } from "#lib/domain/account-state.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { ListedPerson } from "#lib/people/queries.ts";

const MARK: Record<AccountState, MarkState> = {
  active: "approved",
  invited: "waiting",
  "no-role": "not-entered",
  disabled: "suspended",
};

type Of = Pick<ListedPerson, "state" | "linkExpired">;

/** Whether somebody can come in: shape, word and colour; what needs somebody speaks. */
export function AccountMark({ i18n: { t }, of, fill }: { i18n: I18n; of: Of; fill?: boolean }) {
  const isLate = of.state === "invited" && of.linkExpired;
  return (
    <StateMark state={isLate ? "overdue" : MARK[of.state]} {...(fill && { form: "fill" as const })}>
      {t(`people.shown.${isLate ? "link-expired" : of.state}`)}
    </StateMark>
  );
}
