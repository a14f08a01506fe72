import { Notice } from "#components/ui/notice.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; query: Record<string, string | string[] | undefined> };

/** What was taken over of a list, as the address tells after the deed. */
export function TakenNotice({ i18n: { t }, query }: Props) {
  if (typeof query.receipt !== "string" || !/^\d{4}-\d{6,}$/.test(query.receipt)) return null;
  const count = (name: string) => Number.parseInt(String(query[name]), 10) || 0;
  return (
    <div className="mt-4">
      <Notice
        state="approved"
        title={t("unit-import.told-taken", {
          added: count("added"),
          renamed: count("renamed"),
          moved: count("moved"),
          number: query.receipt,
        })}
        announce
      />
    </div>
  );
}
