import "#components/help/help.css";
import type { Metadata } from "next";
import { PageHead } from "#components/shell/page-head.tsx";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { firstSteps } from "#lib/i18n/help/first-steps.ts";
import { helpText } from "#lib/i18n/help/help-texts.ts";
import { HELP_TOPICS } from "#lib/i18n/help/help-topic.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageI18n()).t("help.title") };
}

/** What the reader does first, then everything by what one does. */
export default async function HelpPage() {
  const [actor, i18n] = await Promise.all([requireActor(), pageI18n()]);
  const { t, locale } = i18n;
  const roles = firstSteps(locale);
  const parts = [
    {
      id: "you",
      label: t("help.you"),
      roles: roles.filter(({ deed }) => mayAnywhere(actor, deed)),
    },
    {
      id: "others",
      label: t("help.others"),
      roles: roles.filter(({ deed }) => !mayAnywhere(actor, deed)),
    },
  ];
  const [you, others] = parts.map(
    ({ id, label, roles: some }) =>
      some.length > 0 && (
        <section key={id} className="part" aria-labelledby={`h-${id}`}>
          <h2 id={`h-${id}`}>{label}</h2>
          <div className="help-roles">
            {some.map(({ deed, title, steps }) => (
              <div key={deed}>
                <h3>{title}</h3>
                <ol>
                  {steps.map(({ text, href }) => (
                    <li key={text}>{href && id === "you" ? <a href={href}>{text}</a> : text}</li>
                  ))}
                </ol>
              </div>
            ))}
          </div>
        </section>
      ),
  );
  return (
    <main id="main" className="page help">
      <PageHead i18n={i18n} title={t("help.title")} sentence={t("help.sentence")} />
      {you}
      <section className="part" aria-labelledby="h-topics">
        <h2 id="h-topics">{t("help.topics")}</h2>
        <ul className="help-topics">
          {HELP_TOPICS.map((key) => {
            const { title, lead } = helpText(locale, key);
            return (
              <li key={key}>
                <a href={`/help/${key}`}>{title}</a>
                <span className="second">{lead}</span>
              </li>
            );
          })}
          <li>
            <a href="/help/calendar">{t("help.calendar")}</a>
          </li>
        </ul>
      </section>
      {others}
    </main>
  );
}
