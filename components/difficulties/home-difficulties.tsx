import type { I18n } from "#lib/i18n/i18n.ts";

/** On the officer's home: what became of what the unit asked for; nothing where nothing is open or new. */
export function HomeDifficulties({
  i18n: { t },
  waiting,
  answered,
}: {
  i18n: I18n;
  waiting: number;
  answered: number;
}) {
  if (waiting + answered === 0) return null;
  return (
    <p className="mt-2">
      {waiting > 0 && (
        <a href="/difficulties?view=raised&state=waiting">
          {t("difficulties.home-waiting", { count: waiting })}
        </a>
      )}{" "}
      {answered > 0 && (
        <>
          {t("difficulties.home-answered", { count: answered })}{" "}
          <a href="/difficulties?view=raised&state=all">{t("difficulties.home-see")}</a>
        </>
      )}
    </p>
  );
}
