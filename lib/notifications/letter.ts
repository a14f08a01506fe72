import { createElement as h, type ReactNode } from "react";
import { Body, Container, Head, Heading, Hr, Html, Link, render, Section, Text } from "react-email";
import type { DigestRhythm } from "#lib/domain/notices.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { siteAddress } from "./mail-server.ts";
import type { ShownNotice } from "./shown.ts";
import { noticeWords } from "./words.ts";

export type Letter = { subject: string; html: string; text: string };

export type Addressee = { title: string; titleEn: string | null };

/** What is listed; the rest is counted. A mail of a thousand lines is read by nobody. */
const MOST_LISTED = 50;

const INK = "#1b2733";
const QUIET = "#52606d";
const ACCENT = "#0b5cad";
const FONT = "system-ui, 'Segoe UI', 'Noto Sans', Arial, sans-serif";

/**
 * The digest in the reader's language, as HTML and as plain text. Written without JSX, so that a worker runs it without
 * a build. It names what happened and links to it; figures, and what people wrote, stay in the product.
 */
export async function digestLetter(
  i18n: I18n,
  to: Addressee,
  notices: readonly ShownNotice[],
  { rhythm, stopHref }: { rhythm: DigestRhythm; stopHref: string },
): Promise<Letter> {
  const { t, format } = i18n;
  const listed = notices.slice(0, MOST_LISTED);
  const first = listed[0] ? noticeWords(i18n, listed[0]).said : "";
  const day = format.date(notices.reduce((last, one) => (one.day > last ? one.day : last), ""));
  const count = notices.length;
  const subject =
    rhythm === "at_once"
      ? t("preferences.letter.subject-at_once", { first, more: count - 1 })
      : t(`preferences.letter.subject-${rhythm === "weekly" ? "weekly" : "daily"}`, { count, day });
  const days = [...Map.groupBy(listed, (notice) => notice.day)];
  const more = count - listed.length;

  return letterOf(i18n, to, subject, [
    paragraph(t("preferences.letter.intro", { count })),
    ...days.map(([of, rows]) =>
      h(
        Section,
        { key: of },
        h(
          Heading,
          { as: "h2", style: { fontSize: 15, margin: "20px 0 4px" } },
          format.dayWithWeekday(of),
        ),
        ...rows.map((notice) => line(i18n, notice)),
      ),
    ),
    more > 0 ? paragraph(t("preferences.letter.more", { count: more })) : null,
    paragraph(link(siteAddress("/notifications"), t("preferences.letter.open"))),
    h(Hr, { style: { borderColor: "#d5dbe1", margin: "20px 0 12px" } }),
    h(
      Text,
      { style: { fontSize: 13, color: QUIET, margin: 0 } },
      t("preferences.letter.why"),
      " ",
      link(siteAddress("/account"), t("preferences.letter.settings")),
      " · ",
      link(stopHref, t("preferences.letter.stop")),
    ),
  ]);
}

/** A letter as all of ours look: who it is to, and what it says. */
export async function letterOf(
  i18n: I18n,
  to: Addressee,
  subject: string,
  parts: readonly ReactNode[],
): Promise<Letter> {
  const body = h(
    Html,
    { lang: i18n.locale },
    h(Head, null, h("title", null, subject)),
    h(
      Body,
      {
        lang: i18n.locale,
        style: { margin: 0, background: "#f4f6f8", color: INK, fontFamily: FONT },
      },
      h(
        Container,
        { style: { maxWidth: 600, padding: 24, background: "#ffffff" } },
        h(Heading, { as: "h1", style: { fontSize: 20, margin: "0 0 12px" } }, subject),
        paragraph(
          i18n.t("preferences.letter.greeting", { title: named(i18n, to.title, to.titleEn) }),
        ),
        ...parts,
      ),
    ),
  );
  const [html, text] = await Promise.all([
    render(body),
    render(body, { plainText: true, htmlToTextOptions: { wordwrap: 100 } }),
  ]);
  return { subject, html, text };
}

function line(i18n: I18n, notice: ShownNotice) {
  // What somebody wrote may hold anything; a mail is read by who knows whom.
  const { said, about, unit } = noticeWords(i18n, { ...notice, text: null });
  const notes = [
    about,
    unit,
    i18n.format.time(notice.at),
    notice.read ? i18n.t("preferences.letter.read-already") : "",
  ];
  return h(
    Text,
    { key: notice.id, style: { fontSize: 15, lineHeight: "22px", margin: "8px 0" } },
    link(siteAddress(`/notifications/${notice.id}`), said),
    h("br"),
    h("span", { style: { fontSize: 13, color: QUIET } }, notes.filter(Boolean).join(" · ")),
  );
}

export function paragraph(children: ReactNode) {
  return h(Text, { style: { fontSize: 15, lineHeight: "22px", margin: "8px 0" } }, children);
}

export function link(href: string, words: string) {
  return h(Link, { href, style: { color: ACCENT, textDecoration: "underline" } }, words);
}
