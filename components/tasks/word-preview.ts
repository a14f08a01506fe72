import type { AssignPreview, LineProblem } from "#lib/assigning/preview-assignments.ts";
import type { TaskInHand } from "#lib/assigning/task-in-hand.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { ShownPreview } from "./shown-preview.ts";

/** More lines than these tell nothing new. */
const LINES_SHOWN = 50;

const FIELDS = { hand: "tasks.hand", except: "tasks.except", table: "tasks.table" } as const;

/** A preview in words and figures of the reader's language. */
export function wordPreview(
  i18n: I18n,
  preview: AssignPreview,
  cadence: TaskInHand["cadence"],
): ShownPreview {
  const { t, format } = i18n;
  const { chosen, excepted, kept, updated, added, areas, listed, problems, notYet } = preview;
  const units = chosen - excepted;
  // A province that is chosen itself is its own area: then there is nothing to group by.
  const grouped = areas.some((area) => area.chosen > 1);
  const minus = (count: number) => (count === 0 ? "0" : format.signed(-count));
  // The reason can be typed beside the preview and sent with it.
  const wrong = Object.keys(preview.wrong).some((field) => field !== "reason");
  const draftCount = added + preview.draftsUpdated;
  return {
    digest: preview.digest,
    sentence: t("tasks.sum-sentence", { units, areas: areas.length, existing: kept + updated }),
    sums: [
      {
        label: grouped ? t("tasks.sum-chosen-in", { areas: areas.length }) : t("tasks.sum-chosen"),
        value: format.number(chosen),
      },
      { label: t("tasks.sum-excepted"), value: minus(excepted) },
      { label: t("tasks.sum-kept"), value: minus(kept) },
      ...(updated > 0 ? [{ label: t("tasks.sum-updated"), value: minus(updated) }] : []),
      { label: t("tasks.sum-added"), value: format.number(added), total: true },
    ],
    notes: [
      ...(listed > 0 ? [t("tasks.sum-listed", { listed, others: units - listed })] : []),
      ...dutyNote(i18n, preview.duty, cadence),
    ],
    areas: {
      title: grouped ? t("tasks.by-province") : t("tasks.by-unit"),
      head: [
        grouped ? t("tasks.province") : t("tasks.area"),
        t("tasks.col-chosen"),
        t("tasks.col-existing"),
        t("tasks.col-new"),
      ],
      rows: areas.map((area) => ({
        id: area.id,
        cells: [
          nameOf(i18n, area),
          format.number(area.chosen),
          area.existing === 0 ? t("common.missing") : format.number(area.existing),
          area.new === 0 ? t("common.missing") : format.number(area.new),
        ],
      })),
      total: [
        t("tasks.sum-areas", { count: areas.length }),
        format.number(units),
        format.number(kept + updated),
        format.number(added),
      ],
    },
    problems: Object.entries(problems).map(([field, lines]) => ({
      field,
      title: `${t("tasks.problems")}: ${t(FIELDS[field as keyof typeof FIELDS])}`,
      lines: wordLines(i18n, lines),
    })),
    assign: wrong || notYet || added + updated === 0 ? null : assignLabel(i18n, added, updated),
    draft: wrong || draftCount === 0 ? null : t("tasks.assign-draft", { count: draftCount }),
    notYet: notYet && i18n.say({ key: notYet }),
    again: t("tasks.preview-again"),
    list: preview.units || added === 0 ? null : t("tasks.list-units", { count: added }),
    units: (preview.units ?? []).map(({ areaId, names }) => {
      const area = areas.find(({ id }) => id === areaId);
      const name = area ? nameOf(i18n, area) : "";
      return { area: `${name} (${format.number(names.length)})`, names: names.join(", ") };
    }),
  };
}

function assignLabel({ t }: I18n, added: number, updated: number): string {
  return added > 0
    ? t("common.assign-many", { count: added })
    : t("tasks.assign-update", { count: updated });
}

function wordLines({ t }: I18n, lines: LineProblem[]): string[] {
  const shown = lines.slice(0, LINES_SHOWN).map(({ line, typed, what, areas }) => {
    const why = t(`tasks.line-${what}`, { areas: areas?.join(", ") ?? "" });
    return `${t("tasks.line-of", { line, typed })} ${why}`;
  });
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, t("tasks.lines-more", { count: more })] : shown;
}

function dutyNote(
  { t, format }: I18n,
  duty: AssignPreview["duty"],
  cadence: TaskInHand["cadence"],
): string[] {
  if (!duty) return [];
  const due = format.dayWithWeekday(duty.firstReportDueOn);
  if (cadence === "once")
    return [t("tasks.duty-once", { due, cutoff: format.dateInSentence(duty.last.endsOn) })];
  return [
    t("tasks.duty-periods", {
      count: duty.periods,
      first: format.periodInSentence(duty.first),
      last: format.periodInSentence(duty.last),
      due,
    }),
  ];
}
