import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { NamedBeside } from "#lib/instructions/beside.ts";

/** What an instruction was written beside, as the reader is told. */
export function besideWords(i18n: I18n, { of, unit: at, thing, period }: NamedBeside): string {
  const { t, format } = i18n;
  const unit = nameOf(i18n, at);
  const name = thing ? nameOf(i18n, thing) : "";
  switch (of.kind) {
    case "goal":
      return t("instructions.about-goal", { goal: name, unit });
    case "assignment":
      return t("instructions.about-assignment", { task: name, unit });
    case "report": {
      const named = period ? format.periodInSentence(period) : "";
      return t("instructions.about-report", { period: named, task: name, unit });
    }
    default:
      return t("instructions.about-page", { page: t(`dashboards.page-${of.kind}`), unit });
  }
}
