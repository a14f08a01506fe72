import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  /** The unit that the figure or the page is about. */
  unitId: string;
  /** The page of ours that shows it; how it is called its address says. */
  about: string;
  assignmentId?: string;
};

/** The way from a page to an instruction about it; only leaders are shown it. */
export function InstructLink({ i18n, unitId, about, assignmentId }: Props) {
  const query = new URLSearchParams({
    unit: unitId,
    about,
    ...(assignmentId && { assignment: assignmentId }),
  });
  return <Give i18n={i18n} href={instructAddress(query)} />;
}

type GoalProps = {
  i18n: I18n;
  unitId: string;
  goalId: string;
  /** The goal's name, said to those who hear the page, where several stand on it. */
  name?: string;
};

/** The way from a goal. */
export function InstructGoalLink({ i18n, unitId, goalId, name }: GoalProps) {
  return <Give i18n={i18n} href={instructGoalAddress(unitId, goalId)} name={name} />;
}

export function instructGoalAddress(unitId: string, goalId: string): string {
  return instructAddress(
    new URLSearchParams({ unit: unitId, about: `/goals/${goalId}?unit=${unitId}` }),
  );
}

function instructAddress(query: URLSearchParams): string {
  return `/instructions/new?${query}`;
}

type GiveProps = { i18n: I18n; href: string; name?: string | undefined };

function Give({ i18n: { t }, href, name }: GiveProps) {
  return (
    <a href={href} className="no-print">
      {t("instructions.give")}
      {name && <span className="sr-only">: {name}</span>}
    </a>
  );
}
