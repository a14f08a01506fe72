import type { I18n } from "#lib/i18n/i18n.ts";

type Props = { i18n: I18n; unitId: string; count: number };

/** Beside what is on time by the present deadlines: how much of it would be late by the first ones. */
export function ByExtension({ i18n: { t }, unitId, count }: Props) {
  if (count === 0) return null;
  return (
    <p className="mt-2">
      <a href={`/assignments?state=by-extension&unit=${unitId}`}>
        {t("extensions.figure-count", { count })}
      </a>
    </p>
  );
}
