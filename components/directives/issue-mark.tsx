import { StateMark } from "#components/ui/state-mark.tsx";
import type { IssueState } from "#lib/domain/directive.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** Draft or issued, of a directive or a task. */
export function IssueMark({
  i18n: { t },
  state,
  form = "plain",
  waits = false,
}: {
  i18n: I18n;
  state: IssueState;
  form?: "plain" | "fill";
  /** It waits for a second person to issue it. */
  waits?: boolean;
}) {
  return (
    <StateMark state={state === "draft" ? "draft" : "approved"} form={form}>
      {waits ? t("issuing.title") : t(`directives.states.${state}`)}
    </StateMark>
  );
}
