import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  /** The unit that the figure or the page is about. */
  unitId: string;
  /** The page of ours that shows it, and how it is called. */
  about: string;
  label: string;
  assignmentId?: string;
  /** Said to those who hear the page, where several stand on it. */
  named?: boolean;
};

/** The way from a figure to an instruction about it; only leaders are shown it. */
export function InstructLink({ i18n: { t }, unitId, about, label, assignmentId, named }: Props) {
  const query = new URLSearchParams({
    unit: unitId,
    about,
    label,
    ...(assignmentId && { assignment: assignmentId }),
  });
  return (
    <a href={`/instructions/new?${query}`} className="no-print">
      {t("instructions.give")}
      {named && <span className="sr-only">: {label}</span>}
    </a>
  );
}
