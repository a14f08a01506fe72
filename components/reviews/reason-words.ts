import type { GoneReason } from "#lib/domain/gone-reasons.ts";
import type { AmongPeers } from "#lib/domain/peer-changes.ts";
import type { Reason, ReasonKey } from "#lib/domain/review-reasons.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { PileIndicator, PileTask } from "#lib/reviews/pile.ts";
import type { SortedRow } from "#lib/reviews/sort-pile.ts";
import { correctionText } from "./correction-words.ts";

/** A reason in plain words: a few in bold, and a sentence that says what is so. */
export function reasonWords(
  i18n: I18n,
  reason: Reason,
  task: PileTask,
  row: Pick<SortedRow, "firstSubmittedOn" | "dueOn" | "number">,
): { title: string; why: string } {
  return { title: titleOf(i18n, reason), why: whyOf(i18n, reason, task, row) };
}

/** What reports with this reason have in common. */
export function reasonName({ t }: I18n, key: ReasonKey): string {
  return key === "late" ? t("reviews.reasons.late-any") : t(`reviews.reasons.${key}`);
}

function titleOf({ t }: I18n, reason: Reason): string {
  return reason.key === "late"
    ? t("reviews.reasons.late", { days: reason.days })
    : t(`reviews.reasons.${reason.key}`);
}

/** Sentences in a row, as a list: no full stop stands before a semicolon. */
export function inOneLine(sentences: readonly string[]): string {
  return sentences.map((one) => one.replace(/\.$/, "")).join("; ");
}

/** A further reason in the same breath; what was corrected or written stands with it, or nobody would come to read it. */
export function furtherWords(i18n: I18n, reason: Reason, task: PileTask): string {
  const title = titleOf(i18n, reason);
  const also = title.charAt(0).toLowerCase() + title.slice(1);
  if (reason.key === "corrects-approved" && reason.changes.length > 0)
    return i18n.t("reviews.also-changed", {
      reason: also,
      changes: reason.changes.map((change) => correctionText(i18n, task, change)).join("; "),
    });
  const said = "text" in reason ? reason.text : null;
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
    case "gone":
      return t("reviews.whys.gone", { before: goneText(i18n, reason, task) });
    case "decrease":
    case "total-jump":
      return t(`reviews.whys.${reason.key}`, {
        before: format.number(reason.before),
        now: format.number(reason.now),
      });
    case "jump": {
      const change = changeText(i18n, reason, indicatorOf(task, reason));
      if (!reason.peers) return t("reviews.whys.jump", { change });
      const peers = peersText(i18n, reason.kind, reason.peers);
      return t("reviews.whys.jump-peers", { change, ...peers });
    }
    case "unlike-peers":
      return t(
        reason.indicatorId === null ? "reviews.whys.unlike-money" : "reviews.whys.unlike-peers",
        {
          change: comparedText(i18n, reason.kind, reason.change),
          ...peersText(i18n, reason.kind, reason.peers),
        },
      );
    case "wholes-differ":
      return t("reviews.whys.wholes-differ", {
        name: nameOfFigure(i18n, task, reason.indicatorId),
        other: nameOfFigure(i18n, task, reason.otherId),
        whole: format.number(reason.whole),
        otherWhole: format.number(reason.otherWhole),
      });
    case "children-differ":
      return t("reviews.whys.children-differ", {
        now: format.number(reason.now),
        sum: format.number(reason.sum),
        units: reason.units,
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
    case "over-planned":
      return t("reviews.whys.over-planned", {
        allocated: format.money(reason.allocated),
        planned: format.money(reason.planned),
      });
    case "stage-back":
      return t("reviews.whys.stage-back", {
        before: t(`works.stages.${reason.before}`),
        now: t(`works.stages.${reason.now}`),
      });
    case "stage-jump":
      return t("reviews.whys.stage-jump", { stages: reason.stages });
    case "corrects-approved":
      if (reason.changes.length === 0)
        return t("reviews.whys.corrects-words", { version: row.number });
      return t("reviews.whys.corrects-facts", {
        changes: reason.changes.map((change) => correctionText(i18n, task, change)).join("; "),
        version: row.number,
      });
    case "below-target":
    case "passes-target":
    case "beyond-target":
      return t(`reviews.whys.${reason.key}`, {
        value: targetText(i18n, reason.kind, reason.value),
        target: targetText(i18n, reason.kind, reason.target),
      });
    case "document-later":
      return t("reviews.whys.document-later", { date: format.date(reason.documentDate) });
    case "sent-again":
      return t("reviews.whys.sent-again", {
        date: format.date(reason.returnedOn),
        text: reason.text,
      });
    case "opinion":
    case "difficulty":
      return reason.text;
    case "early":
      return t("reviews.whys.early", { day: format.date(reason.endsOn) });
    case "late":
      return t(row.number > 1 ? "reviews.whys.late-first" : "reviews.whys.late", {
        sent: format.date(row.firstSubmittedOn),
        due: format.date(row.dueOn),
      });
  }
}

function goneText(i18n: I18n, reason: GoneReason, task: PileTask): string {
  const { t, format } = i18n;
  switch (reason.what) {
    case "figure":
      return nameOfFigure(i18n, task, reason.indicatorId);
    case "document":
      return reason.before;
    case "money":
      return t("reviews.gone-money", { money: format.money(reason.before) });
    case "stage":
      return t(`works.stages.${reason.before}`);
    case "steps":
      return t("reviews.figures.steps", { count: reason.before });
    case "completed":
      return t("reviews.figures.completed", { date: format.date(reason.before) });
  }
}

function targetText({ format }: I18n, kind: string, value: number): string {
  return kind === "amount" ? format.number(value) : format.percent(value / 100);
}

/** Units of different size are compared by points of percent, or by percent of what they had. */
function comparedText({ format }: I18n, kind: string, change: number): string {
  return kind === "ratio" ? format.points(change / 100) : `${format.signed(change, 0)}%`;
}

function peersText(i18n: I18n, kind: string, { others, low, high }: AmongPeers) {
  return {
    others,
    low: comparedText(i18n, kind, low),
    high: comparedText(i18n, kind, high),
  };
}

function nameOfFigure(i18n: I18n, task: PileTask, indicatorId: string): string {
  const indicator = indicatorOf(task, { indicatorId });
  return indicator ? nameOf(i18n, indicator) : i18n.t("common.missing");
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
