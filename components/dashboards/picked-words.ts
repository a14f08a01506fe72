import type { AssignmentsPage } from "#lib/dashboards/assignments-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** What a list was picked by, in words; the state is said by its tab, where it has one. */
export function pickedWords(i18n: I18n, { unit, asked, names, today }: AssignmentsPage): string[] {
  const { t, format } = i18n;
  const words: (string | null | undefined)[] = [
    names.child && nameOf(i18n, names.child),
    asked.under === "own" &&
      t("dashboards.picked-own", {
        unit: nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn }),
      }),
    names.goal && nameOf(i18n, names.goal),
    names.task && nameOf(i18n, names.task),
    reportWords(),
    asked.age && t(`dashboards.ages.${asked.age}`),
    names.who && t("dashboards.picked-who", { unit: nameOf(i18n, names.who) }),
    asked.changed && asked.since && t(`dashboards.changed-${asked.changed}`),
    asked.since && t("dashboards.picked-since", { day: format.date(asked.since) }),
    asked.was &&
      t(`dashboards.picked-was-${asked.was}`, { day: format.dateInSentence(asked.on ?? today) }),
    asked.year && t("dashboards.picked-money", { year: String(asked.year) }),
    asked.source && t(`funding.sources.${asked.source}`),
    asked.stage && t("dashboards.picked-stage", { stage: t(`dashboards.stages.${asked.stage}`) }),
    asked.goal &&
      asked.reached &&
      t("dashboards.picked-reached", { day: format.dateInSentence(asked.reached) }),
    asked.goal &&
      asked.lacking &&
      t("dashboards.picked-lacking", { day: format.dateInSentence(asked.lacking) }),
    asked.works && t("dashboards.picked-money-ahead"),
    stateWords(),
    groupWords(),
    unit.directives.find(({ id }) => id === asked.directive)?.number,
  ].map((word) => word || null);
  return words.filter((word) => word !== null && word !== undefined);

  function reportWords() {
    if (!asked.reports) return null;
    const reports = t(`dashboards.reports-${asked.reports}`);
    if (!asked.month) return reports;
    return t("dashboards.picked-month", { reports, month: format.periodInSentence(asked.month) });
  }

  function stateWords() {
    if (asked.state === "due-soon") return t("states.due-soon-short");
    if (asked.state === "done" || asked.state === "open" || asked.state === "settled")
      return t(`dashboards.picked-${asked.state}`);
    return null;
  }

  function groupWords() {
    const group = unit.groups.find(({ key }) => key === asked.group);
    return group ? nameOf(i18n, group) : null;
  }
}
