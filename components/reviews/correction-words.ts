import type { Figure } from "#lib/domain/goal-progress.ts";
import type { Correction } from "#lib/domain/reviewed-report.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { PileTask } from "#lib/reviews/pile.ts";

/** One fact that a correction changed: what it is, and from what to what. */
export function correctionText(i18n: I18n, task: PileTask, change: Correction): string {
  const { t, format } = i18n;
  const missing = t("common.missing");
  switch (change.what) {
    case "figure": {
      const indicator = task.indicators.find(({ id }) => id === change.indicatorId);
      const figure = (one: Figure | null) => {
        if (!one) return missing;
        const part = format.number(one.numerator, indicator?.decimals ?? 0);
        if (indicator?.kind !== "ratio") return part;
        return `${part}\u00a0/\u00a0${format.number(one.denominator)}`;
      };
      const values = { before: figure(change.before), now: figure(change.now) };
      // Where the task has one figure, nobody asks which.
      if (!indicator || task.indicators.length === 1) return t("reviews.corrected", values);
      return t("reviews.corrected-named", { name: nameOf(i18n, indicator), ...values });
    }
    case "money":
      return t("reviews.corrected-named", {
        name: t(`funding.${change.column}`),
        before: format.money(change.before),
        now: format.money(change.now),
      });
    case "stage": {
      const stage = (one: typeof change.now) => (one ? t(`works.stages.${one}`) : missing);
      return t("reviews.corrected", { before: stage(change.before), now: stage(change.now) });
    }
    case "document":
      return t("reviews.corrected", {
        before: change.before ?? missing,
        now: change.now ?? missing,
      });
  }
}
