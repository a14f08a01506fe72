import { Notice } from "#components/ui/notice.tsx";
import type { AssignReceipt } from "#lib/assigning/assign-task.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

const PLAIN = ["added", "edited", "issued"] as const;
const ASKED = ["asked", "withdrawn", "returned"] as const;

/** What the last deed came to, as the address says it; a giving out by its receipt. */
export function TaskNotice({
  i18n: { t },
  done,
  count,
  receipt,
}: {
  i18n: I18n;
  done: string | undefined;
  count: number;
  receipt: AssignReceipt | null;
}) {
  const plain = PLAIN.find((one) => one === done);
  if (plain) return <Notice state="approved" title={t(`tasks.done-${plain}`)} announce />;
  const asked = ASKED.find((one) => one === done);
  if (asked) return <Notice state="approved" title={t(`issuing.done-${asked}`)} announce />;
  if (done === "drafts")
    return <Notice state="approved" title={t("tasks.done-drafts", { count })} announce />;
  if (!receipt) return null;
  const { draft, added, updated, kept, number } = receipt;
  const title = draft
    ? t("tasks.done-drafted", { count: added })
    : t("tasks.done-assigned", { count: added });
  return (
    <Notice state="approved" title={title} announce>
      {updated > 0 && <p>{t("tasks.done-updated", { count: updated })}</p>}
      {kept > 0 && <p>{t("tasks.done-kept", { count: kept })}</p>}
      <p>{t("tasks.done-receipt", { number })}</p>
    </Notice>
  );
}
