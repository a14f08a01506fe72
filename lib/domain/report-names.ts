import type { CivilDate } from "./civil-date.ts";
import type { AskedIndicator, AskedWorks } from "./report-form.ts";

/** An indicator with the words that a form or a timeline shows; English may be missing. */
export type NamedIndicator = AskedIndicator & {
  nameVi: string;
  nameEn: string;
  unitVi: string;
  unitEn: string;
  numeratorVi: string | null;
  numeratorEn: string | null;
  denominatorVi: string | null;
  denominatorEn: string | null;
};

export type NamedWorks = AskedWorks & { name: string };

export type NamedStep = {
  id: string;
  title: string;
  titleEn: string | null;
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
};
