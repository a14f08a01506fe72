import { notFound } from "next/navigation";
import { ChosenReports } from "#components/reviews/chosen-reports.tsx";
import { WordsForm } from "#components/reviews/words-form.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Split } from "#components/ui/split.tsx";
import { ownPath } from "#lib/domain/own-path.ts";
import { chosenVersions } from "#lib/reviews/chosen.ts";
import { MOST_REASON } from "#lib/reviews/limits.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { leftLines } from "./deed-words.ts";
import { sayOpinion, sendBack } from "./words.ts";

type Params = Record<string, string | string[] | undefined>;

/** Words about the chosen reports: why they go back, or the committee's opinion. The reports stand beside. */
export async function WordsPage({
  deed,
  params,
}: {
  deed: "returned" | "opinion";
  params: Params;
}) {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  const { t } = i18n;
  const asked = [params.version ?? []].flat();
  const chosen = await chosenVersions(actor, asked, deed);
  if (!chosen) notFound();
  const path = ownPath(params.back);
  const back = path.startsWith("/reviews") ? path : "/reviews";
  const { waiting, gone } = chosen;
  const count = waiting.length;
  const isReturn = deed === "returned";
  const title = isReturn
    ? t("reviews.return-title", { count: Math.max(1, count) })
    : t("reviews.opinion-title");
  const words = {
    label: t(isReturn ? "common.return-reason" : "reviews.opinion-label"),
    help: t(isReturn ? "reviews.return-help" : "reviews.opinion-help", { most: MOST_REASON }),
    submit: isReturn ? t("reviews.return-many", { count }) : t("reviews.opinion-send"),
    busy: t("reviews.deciding"),
    cancel: t("common.cancel"),
  };
  return (
    <main id="main" className="page">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: back, label: t("reviews.title") }, { label: title }]}
        title={title}
        sentence={t(isReturn ? "reviews.return-sentence" : "reviews.opinion-sentence")}
      />
      {count === 0 ? (
        <EmptyState
          title={t(isReturn ? "reviews.chosen-gone" : "reviews.chosen-gone-opinion")}
          deeds={<ButtonLink href={back}>{t("reviews.back")}</ButtonLink>}
        >
          {leftLines(i18n, gone).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </EmptyState>
      ) : (
        <Split
          wide
          sideLabel={t("reviews.chosen")}
          side={<ChosenReports i18n={i18n} chosen={waiting} />}
        >
          {gone.length > 0 && (
            <Notice state="overdue" title={t("reviews.chosen-some-gone", { count: gone.length })}>
              {leftLines(i18n, gone).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Notice>
          )}
          <WordsForm
            deed={isReturn ? sendBack : sayOpinion}
            versionIds={waiting.map(({ versionId }) => versionId)}
            back={back}
            words={words}
            most={MOST_REASON}
          />
        </Split>
      )}
    </main>
  );
}
