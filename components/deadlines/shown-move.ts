import type { MovePreview } from "#lib/deadlines/move-many.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** More rows than these tell nothing new. */
const ROWS_SHOWN = 60;

/** A preview as it is read: worded and formatted by the server. */
export type ShownMove = {
  digest: string;
  sentence: string;
  notes: string[];
  caption: string;
  head: [task: string, from: string, to: string, count: string];
  rows: { key: string; cells: [task: string, from: string, to: string, count: string] }[];
  /** The button, once it can be done. */
  button: string | null;
};

export function wordMove({ t, format }: I18n, preview: MovePreview): ShownMove {
  const { count, groups, areas, same, none, past, beforeStart, closing, digest, wrong } = preview;
  // Reason and document can be typed beside the preview and sent with it.
  const blocked = Object.keys(wrong).some((field) => field !== "reason" && field !== "document");
  const more = groups.length - ROWS_SHOWN;
  return {
    digest,
    sentence: t("deadlines.sum", { count, areas }),
    notes: [
      ...(past > 0 ? [t("deadlines.past", { count: past })] : []),
      ...(closing > 0 ? [t("deadlines.closing", { count: closing })] : []),
      ...(beforeStart > 0 ? [t("deadlines.before-start", { count: beforeStart })] : []),
      ...(same > 0 ? [t("deadlines.same", { count: same })] : []),
      ...(none > 0 ? [t("deadlines.none", { count: none })] : []),
      ...(more > 0 ? [t("deadlines.more", { count: more })] : []),
    ],
    caption: t("deadlines.caption"),
    head: [t("directives.tasks"), t("copying.old-due"), t("copying.new-due"), t("issuing.units")],
    rows: groups.slice(0, ROWS_SHOWN).map((group) => ({
      key: `${group.code} ${group.from} ${group.to}`,
      cells: [
        group.code,
        format.date(group.from),
        format.date(group.to),
        format.number(group.count),
      ],
    })),
    button: blocked || count === 0 ? null : t("deadlines.move", { count }),
  };
}
