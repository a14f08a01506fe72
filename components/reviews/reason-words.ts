import type { Reason } from "#lib/domain/review-reasons.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { PileIndicator, PileTask } from "#lib/reviews/pile.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";

/** A reason in plain words: a few in bold, and a sentence that says what is so. */
export function reasonWords(
  i18n: I18n,
  reason: Reason,
  task: PileTask,
  row: Pick<SortedRow, "firstSubmittedOn" | "dueOn" | "number">,
): { title: string; why: string } {
  return { title: titleOf(i18n, reason), why: whyOf(i18n, reason, task, row) };
}

function titleOf({ t }: I18n, reason: Reason): string {
  return reason.key === "late"
    ? t("reviews.reasons.late", { days: reason.days })
    : t(`reviews.reasons.${reason.key}`);
}

/** A further reason in the same breath; what somebody wrote is quoted, or nobody would come to read it. */
export function furtherWords(i18n: I18n, reason: Reason): string {
  const title = titleOf(i18n, reason);
  const also = title.charAt(0).toLowerCase() + title.slice(1);
  const said = reason.key === "opinion" || reason.key === "difficulty" ? reason.text : null;
  return said ? i18n.t("reviews.also-said", { reason: also, text: said }) : also;
}

function whyOf(
  i18n: I18n,
  reason: Reason,
  task: PileTask,
  row: Pick<SortedRow, "firstSubmittedOn" | "dueOn" | "number">,
): string {
  const { t, format } = i18n;
  switch (reason.key) {
    case "over-total":
      return t("reviews.whys.over-total", {
        numerator: format.number(reason.numerator),
        denominator: format.number(reason.denominator),
      });
    case "to-zero":
      return t("reviews.whys.to-zero", { before: format.number(reason.before) });
    case "decrease":
    case "total-jump":
      return t(`reviews.whys.${reason.key}`, {
        before: format.number(reason.before),
        now: format.number(reason.now),
      });
    case "jump":
      return t("reviews.whys.jump", {
        change: changeText(i18n, reason, indicatorOf(task, reason)),
      });
    case "money-fell":
    case "plan-jump":
      return t(`reviews.whys.${reason.key}`, {
        before: format.money(reason.before),
        now: format.money(reason.now),
      });
    case "over-allocated":
      return t("reviews.whys.over-allocated", {
        disbursed: format.money(reason.disbursed),
        allocated: format.money(reason.allocated),
      });
    case "stage-back":
      return t("reviews.whys.stage-back", {
        before: t(`works.stages.${reason.before}`),
        now: t(`works.stages.${reason.now}`),
      });
    case "stage-jump":
      return t("reviews.whys.stage-jump", { stages: reason.stages });
    case "corrects-approved":
      if (!reason.indicatorId) return t("reviews.whys.corrects-words", { version: row.number });
      return t("reviews.whys.corrects-figure", {
        before: format.number(reason.before),
        now: format.number(reason.now),
        version: row.number,
      });
    case "below-target":
      return t("reviews.whys.below-target", {
        target:
          reason.kind === "amount"
            ? format.number(reason.target)
            : format.percent(reason.target / 100),
      });
    case "document-later":
      return t("reviews.whys.document-later", { date: format.date(reason.documentDate) });
    case "opinion":
    case "difficulty":
      return reason.text;
    case "late":
      return t("reviews.whys.late", {
        sent: format.date(row.firstSubmittedOn),
        due: format.date(row.dueOn),
      });
  }
}

function indicatorOf(task: PileTask, { indicatorId }: { indicatorId: string }) {
  return task.indicators.find(({ id }) => id === indicatorId);
}

function changeText(
  { format }: I18n,
  { kind, change }: { kind: string; change: number },
  indicator: PileIndicator | undefined,
): string {
  return kind === "ratio"
    ? format.points(change / 100)
    : format.signed(change, indicator?.decimals ?? 0);
}
