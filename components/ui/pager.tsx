import type { I18n } from "#lib/i18n/i18n.ts";
import { ButtonLink } from "./button.tsx";
import "./tabs.css";

type Props = {
  i18n: I18n;
  /** "1–50 trong 3.309 đơn vị": what of how many is shown. */
  shown?: string;
  firstHref?: string;
  previousHref?: string;
  nextHref?: string;
};

/** Walks a long list by cursor; a way that does not exist is not drawn. */
export function Pager({ i18n: { t }, shown, firstHref, previousHref, nextHref }: Props) {
  if (!shown && !firstHref && !previousHref && !nextHref) return null;
  return (
    <nav className="pager" aria-label={t("common.page")}>
      {shown && <p>{shown}</p>}
      {firstHref && (
        <ButtonLink href={firstHref} kind="quiet" small>
          {t("common.first-page")}
        </ButtonLink>
      )}
      {previousHref && (
        <ButtonLink href={previousHref} small>
          {t("common.previous-page")}
        </ButtonLink>
      )}
      {nextHref && (
        <ButtonLink href={nextHref} small>
          {t("common.next-page")}
        </ButtonLink>
      )}
    </nav>
  );
}
