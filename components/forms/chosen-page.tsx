import type { ReactNode } from "react";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Split } from "#components/ui/split.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Said = { title: string; why: string };
/** The list from which they were chosen, as it was narrowed, and the words that lead back to it. */
type List = { href: string; label: string; back: string };

/** The button for many was pressed without a mark. */
export function NothingChosen({ list, said }: { list: List; said: Said }) {
  return (
    <main id="main" className="page">
      <EmptyState
        level="h1"
        title={said.title}
        deeds={<ButtonLink href={list.href}>{list.back}</ButtonLink>}
      >
        {said.why}
      </EmptyState>
    </main>
  );
}

type Props = {
  i18n: I18n;
  list: List;
  title: string;
  sentence: string;
  /** Why nothing can be done to any of them; null where something can. */
  none: Said | null;
  /** What is otherwise than when they were chosen, above the form. */
  notices: readonly Said[];
  /** What is about to be done it to, beside the form. */
  chosen: { label: string; items: ReactNode };
  /** The form. */
  children: ReactNode;
};

/** What was chosen of a list side by side with the form of what is done to all of it. */
export function ChosenPage(props: Props) {
  const { i18n, list, title, sentence, none, notices, chosen, children } = props;
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: list.href, label: list.label }, { label: title }]}
        title={title}
        sentence={sentence}
      />
      {none ? (
        <EmptyState
          title={none.title}
          deeds={<ButtonLink href={list.href}>{list.back}</ButtonLink>}
        >
          {none.why}
        </EmptyState>
      ) : (
        <Split wide sideLabel={chosen.label} side={chosen.items}>
          {notices.map((notice) => (
            <Notice key={notice.title} state="overdue" title={notice.title}>
              <p>{notice.why}</p>
            </Notice>
          ))}
          {children}
        </Split>
      )}
    </main>
  );
}
