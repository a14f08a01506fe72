import type { ReactNode } from "react";
import { PageHead } from "#components/shell/page-head.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  directive: { id: string; number: string };
  /** What is done here, as the crumb has it. */
  here: string;
  title?: string;
  sentence?: string;
  children: ReactNode;
};

/** A page on which something is done under a directive: its form, below the way back to the directive. */
export function UnderDirective({ i18n, directive, here, title, sentence, children }: Props) {
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[
          { href: "/directives", label: i18n.t("directives.register") },
          { href: `/directives/${directive.id}`, label: directive.number },
          { label: here },
        ]}
        title={title ?? here}
        {...(sentence && { sentence: <span className="text-ink-2">{sentence}</span> })}
      />
      <div className="mt-6">{children}</div>
    </main>
  );
}
