import type { DeedNotice } from "#components/reviews/deed-forms.tsx";
import type { Message, Refusal } from "#lib/domain/outcome.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { Left } from "#lib/reviews/asked-versions.ts";
import type { Decided } from "#lib/reviews/decide-versions.ts";
import type { TakenBack } from "#lib/reviews/take-back-approvals.ts";
import type { Urged } from "#lib/reviews/urge-units.ts";
import type { QueueAddress } from "./queue-address.ts";

/** What came of a decision: how many, what is not yet counted, and who was faster with which. */
export function decidedNotice(i18n: I18n, decided: Decided): DeedNotice {
  const { t } = i18n;
  const { verdict, count, versionIds, repeated, left, waitingForOther } = decided;
  const counted = count - waitingForOther;
  const title =
    count === 0
      ? t("reviews.told-repeated", { count: repeated })
      : waitingForOther > 0
        ? t("reviews.told-approved-first", { count })
        : t(`reviews.told-${verdict}`, { count });
  const lines = [
    waitingForOther > 0 && counted > 0 && t("reviews.told-counted", { count: counted }),
    waitingForOther > 0 && t("reviews.told-waiting-other", { count: waitingForOther }),
    count > 0 && repeated > 0 && t("reviews.told-repeated", { count: repeated }),
    left.length > 0 && t("reviews.told-left", { count: left.length }),
    ...leftLines(i18n, left),
  ].filter((line) => line !== false);
  const mayUndo = count > 0 && (verdict === "approved" || verdict === "received");
  return {
    mark: left.length > 0 ? "overdue" : "approved",
    title,
    lines,
    ...(mayUndo && {
      undo: { versionIds, label: t("taking-back.undo"), busy: t("reviews.deciding") },
    }),
  };
}

/** What came of taking approvals back: how many, and why others stay. */
export function takenBackNotice(i18n: I18n, { count, kept }: TakenBack): DeedNotice {
  const { t } = i18n;
  const shown = kept.slice(0, LEFT_SHOWN).map(({ unit, unitEn, why }) => {
    const values = { unit, unitEn: unitEn ?? "" };
    return conflictSentence(i18n, { key: `taking-back.kept-${why}`, values });
  });
  const others = kept.length - shown.length;
  const lines = [
    kept.length > 0 && t("taking-back.told-kept", { count: kept.length }),
    ...shown,
    others > 0 && t("reviews.told-others", { count: others }),
  ].filter((line) => line !== false);
  return {
    mark: kept.length > 0 ? "overdue" : "approved",
    title: t("taking-back.told", { count }),
    lines,
  };
}

const LEFT_SHOWN = 10;

/** Each with who was faster and when, or what its unit did; many are counted. */
export function leftLines(i18n: I18n, left: readonly Left[]): string[] {
  const lines = left.slice(0, LEFT_SHOWN).map((one) => leftSentence(i18n, one));
  const others = left.length - LEFT_SHOWN;
  return others > 0 ? [...lines, i18n.t("reviews.told-others", { count: others })] : lines;
}

/** The first that holds is the head: nobody is told that none was urged before being told why. */
export function urgedNotice({ t }: I18n, { urged, already, notLate }: Urged): DeedNotice {
  const [title = t("reviews.told-urged", { count: urged }), ...lines] = [
    urged > 0 && t("reviews.told-urged", { count: urged }),
    already > 0 && t("reviews.told-urged-already", { count: already }),
    notLate > 0 && t("reviews.told-not-late", { count: notLate }),
  ].filter((line) => line !== false);
  return { mark: "approved", title, lines };
}

/** Nothing was done: who decided and when, or that there is nothing of the kind within reach. */
export function refusalNotice(i18n: I18n, refusal: Refusal): DeedNotice {
  const { t } = i18n;
  if (refusal.kind !== "conflict") {
    return { mark: "overdue", title: t("reviews.told-not-found"), lines: [] };
  }
  const { others = 0 } = refusal.message.values ?? {};
  const lines = [conflictSentence(i18n, refusal.message)];
  if (Number(others) > 0) lines.push(t("reviews.told-others", { count: Number(others) }));
  return { mark: "overdue", title: leftTitle(i18n, refusal.message), lines };
}

/** Only what somebody decided is said to be decided. */
function leftTitle({ t }: I18n, { key }: Message): string {
  if (key.startsWith("taking-back.")) return t("taking-back.kept-title");
  if (key === "reviews.left-changed") return t("reviews.left-title-changed");
  if (key === "reviews.left-opinion") return t("reviews.left-title-opinion");
  return t(key === "reviews.left-own" ? "reviews.left-title-own" : "reviews.left-title");
}

/** The sentence of a lost race: the role in the reader's language, the time on a clock in Hanoi. */
export function conflictSentence(i18n: I18n, message: Message): string {
  const { say, format } = i18n;
  const { unit = "", unitEn = "", by = "", byEn = "", at = "", ...values } = message.values ?? {};
  return say({
    key: message.key,
    values: {
      ...values,
      unit: named(i18n, String(unit), String(unitEn)),
      by: named(i18n, String(by), String(byEn)),
      at: at === "" ? "" : format.dateTime(String(at)),
    },
  });
}

function leftSentence(i18n: I18n, { why, decision, unit, unitEn, by, byEn, at }: Left): string {
  const key = why === "decided" ? `reviews.left-${decision}` : `reviews.left-${why}`;
  return conflictSentence(i18n, { key, values: { unit, unitEn: unitEn ?? "", by, byEn, at } });
}

/** What was done on the page that asked for words. */
export function toldBefore({ t }: I18n, { told }: Pick<QueueAddress, "told">): DeedNotice | null {
  if (!told) return null;
  return {
    mark: "approved",
    title: t(`reviews.told-${told.deed}`, { count: told.count }),
    lines: [],
  };
}
