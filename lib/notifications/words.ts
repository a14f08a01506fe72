import { isNoticeKind } from "#lib/domain/notices.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { taskTitle } from "#lib/i18n/task-title.ts";
import type { ShownNotice } from "./shown.ts";

/** What a notice says in the reader's language: on its page and in a mail. */
export type NoticeWords = {
  /** What happened, in a sentence. */
  said: string;
  /** To which task, report or instruction; empty where the sentence says all. */
  about: string;
  unit: string;
};

export function noticeWords(i18n: I18n, notice: ShownNotice): NoticeWords {
  const { t, format } = i18n;
  const { kind, count, dueOn } = notice;
  // Several tasks may have several days; what is told of a day says it.
  const due = dueOn && (count === 1 || kind !== "assigned") ? format.date(dueOn) : "";
  const owner = notice.owner
    ? named(i18n, notice.owner, notice.ownerEn)
    : t("notifications.some-unit");
  const said = isNoticeKind(kind)
    ? t(`notifications.said.${kind}`, { count, due, dated: due ? "yes" : "no", owner })
    : t("notifications.said-other");
  return { said, about: aboutOf(i18n, notice), unit: named(i18n, notice.unit, notice.unitEn) };
}

/** A notice with its words, for a list. */
export function wordedNotice(i18n: I18n, notice: ShownNotice) {
  const { id, at, day, read } = notice;
  return { id, at, day, read, ...noticeWords(i18n, notice) };
}

function aboutOf(
  i18n: I18n,
  { count, title, titleEn, occurrence, period, text }: ShownNotice,
): string {
  if (count > 1) return "";
  const task = title ? taskTitle(i18n, { title, titleEn }, occurrence) : "";
  const when = period ? i18n.format.period(period) : "";
  return [text ?? "", task, when].filter(Boolean).join(" · ");
}

/** The instructions that notices lead to. */
export function instructionsOf(notices: readonly ShownNotice[]): string[] {
  return notices.flatMap(({ entity, entityId }) =>
    entity === "instruction" && entityId ? [entityId] : [],
  );
}

/** The page of what a notice is about, under our address. */
export function placeOf({ kind, entity, entityId, assignmentId }: ShownNotice): `/${string}` {
  // Those who answer see it among those that ask the same, also once it is answered.
  if (kind === "difficulty-passed-up")
    return entityId ? `/difficulties?view=to-answer&state=all&like=${entityId}` : "/difficulties";
  if (kind === "extension-asked") return "/extensions";
  if (entity === "report") return entityId ? `/reports/${entityId}` : "/reports";
  if (entity === "instruction") return entityId ? `/instructions/${entityId}` : "/instructions";
  if (entity === "difficulty")
    return assignmentId ? `/assignments/${assignmentId}` : "/difficulties";
  if (entity === "unit") return entityId ? `/units/${entityId}` : "/units";
  if (entity === "directive") return entityId ? `/directives/${entityId}` : "/directives";
  if (entity === "task") return entityId ? `/tasks/${entityId}` : "/directives";
  return entityId ? `/assignments/${entityId}` : "/assignments";
}
