import { Notice } from "#components/ui/notice.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { QueueAddress } from "./queue-address.ts";

/** What was just done on the page that asked for words. */
export function Told({ i18n: { t }, told }: { i18n: I18n; told: QueueAddress["told"] }) {
  if (!told) return null;
  return (
    <div className="mt-4">
      <Notice
        state="approved"
        title={t(`reviews.told-${told.deed}`, { count: told.count })}
        announce
      />
    </div>
  );
}
