import type { ReactNode } from "react";
import { Facts } from "#components/ui/facts.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { type Crumb, Crumbs } from "./crumbs.tsx";

type Props = {
  i18n: I18n;
  crumbs?: Crumb[];
  title: ReactNode;
  /** One sentence: what is to be done and by when, in words and dates; may end with a filled mark. */
  sentence?: ReactNode;
  /** Dates and owners of a record. */
  facts?: { label: string; value: ReactNode }[];
  /** Buttons at the right of the title, the primary one last. */
  deeds?: ReactNode;
};

/** The head of a page: the next deed first. Stands inside `<main id="main" className="page">`. */
export function PageHead({ i18n, crumbs, title, sentence, facts, deeds }: Props) {
  return (
    <>
      {crumbs && crumbs.length > 1 && <Crumbs i18n={i18n} crumbs={crumbs} />}
      <div className="head">
        <div>
          <h1>{title}</h1>
          {sentence && <p>{sentence}</p>}
        </div>
        {deeds && <div className="deeds">{deeds}</div>}
      </div>
      {facts && facts.length > 0 && <Facts facts={facts} />}
    </>
  );
}
