import type { FormDeed } from "#components/forms/action-form.tsx";
import { OthersWhoIssue } from "#components/issuing/issuing-panel.tsx";
import type { DraftsToIssue } from "#lib/assigning/drafts-to-issue.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { IssueForm } from "./issue-form.tsx";

type Props = {
  i18n: I18n;
  drafts: DraftsToIssue;
  deed: FormDeed;
  title: string;
  /** What is issued, and the button for it. */
  what: string;
  button: string;
  /** What somebody else must issue, and why. */
  yours: string;
  hidden: Record<string, string>;
};

/** Draft assignments issued in one go; where one drafted them oneself and may not, who does it instead. */
export function GivingDrafts({ i18n, drafts, yours, hidden, ...form }: Props) {
  const { ready, refused, others } = drafts;
  return (
    <>
      {ready.count > 0 && (
        <IssueForm i18n={i18n} {...form} hidden={{ ...hidden, expected: `${ready.count}` }} />
      )}
      {refused.count > 0 && (
        <section>
          <h2>{form.title}</h2>
          <p>{yours}</p>
          <OthersWhoIssue i18n={i18n} others={others} />
        </section>
      )}
    </>
  );
}
