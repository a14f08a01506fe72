import { Notice } from "#components/ui/notice.tsx";
import { ReasonRow } from "#components/ui/work-rows.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { HandUp } from "#lib/reports/kept-draft.ts";

type Back = NonNullable<HandUp["back"]>;

/** That a draft waits for the unit's head, or why the head handed it back: beside the form. */
export function HandUpNotice({
  i18n,
  handUp,
  mine,
}: {
  i18n: I18n;
  handUp: HandUp;
  mine: boolean;
}) {
  const { t, format } = i18n;
  const { back, by, byEn, at } = handUp;
  if (back) {
    return (
      <p className="reason is-back mt-4 mb-4">
        <b>{t("sign-off.handed-back")}</b> {wordsOf(i18n, back)}
      </p>
    );
  }
  const said = { by: named(i18n, by, byEn), at: format.dateTime(at) };
  return (
    <div className="mt-4">
      <Notice state="waiting" title={t("sign-off.handed-up-by", said)}>
        {t(mine ? "sign-off.edit-withdraws" : "sign-off.sign-there")}{" "}
        {!mine && <a href="/sign-off">{t("places.sign-off")}</a>}
      </Notice>
    </div>
  );
}

type RowProps = { i18n: I18n; back: Back; columns: number; from?: "s" | "m" | "l" };

/** Under the row of a report that the unit's head handed back. */
export function HandedBackRow({ i18n, back, columns, from }: RowProps) {
  return (
    <ReasonRow columns={columns} from={from} label={i18n.t("sign-off.handed-back")}>
      {wordsOf(i18n, back)}
    </ReasonRow>
  );
}

function wordsOf(i18n: I18n, { by, byEn, at, reason }: Back): string {
  return `(${named(i18n, by, byEn)}, ${i18n.format.dateTime(at)}): ${reason}`;
}
