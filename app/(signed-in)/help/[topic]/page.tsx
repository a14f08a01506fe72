import "#components/help/help.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HelpBlockView } from "#components/help/help-blocks.tsx";
import { PageHead } from "#components/shell/page-head.tsx";
import { helpText } from "#lib/i18n/help/help-texts.ts";
import { isHelpTopic } from "#lib/i18n/help/help-topic.ts";
import { officesOf } from "#lib/reviews/threshold-scope.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

type Props = PageProps<"/help/[topic]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ topic }, { t, locale }] = await Promise.all([params, pageI18n()]);
  return { title: isHelpTopic(topic) ? helpText(locale, topic).title : t("help.title") };
}

/** Help on one thing. */
export default async function HelpTopicPage({ params }: Props) {
  const [{ topic }, i18n, actor] = await Promise.all([params, pageI18n(), requireActor()]);
  if (!isHelpTopic(topic)) notFound();
  const { t, locale } = i18n;
  const { title, lead, parts, see } = helpText(locale, topic);
  return (
    <main id="main" className="page help">
      <PageHead
        i18n={i18n}
        crumbs={[{ href: "/help", label: t("help.title") }, { label: title }]}
        title={title}
        sentence={lead}
      />
      {parts.map(({ head, body }) => (
        <section key={head}>
          <h2>{head}</h2>
          {body.map((block) => (
            <HelpBlockView key={JSON.stringify(block)} block={block} />
          ))}
        </section>
      ))}
      {topic === "periods" && (
        <p className="mt-6">
          <a href="/help/calendar">{t("help.calendar")}</a>
        </p>
      )}
      {topic === "thresholds" && officesOf(actor).length > 0 && (
        <p className="mt-6">
          <a href="/reviews/thresholds">{t("thresholds.title")}</a>
        </p>
      )}
      <nav className="help-see" aria-labelledby="h-see">
        <h2 id="h-see">{t("help.see")}</h2>
        <ul>
          {see.map((key) => (
            <li key={key}>
              <a href={`/help/${key}`}>{helpText(locale, key).title}</a>
            </li>
          ))}
          <li>
            <a href="/help">{t("help.title")}</a>
          </li>
        </ul>
      </nav>
    </main>
  );
}
