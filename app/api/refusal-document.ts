import type { I18n } from "#lib/i18n/i18n.ts";

type Refused = {
  status: 404 | 409 | 413 | 500 | 503 | 507;
  title: string;
  text: string;
  /** Where to go on: the browser goes there by itself when `goesOn`. */
  href: `/${string}`;
  link: string;
  goesOn?: boolean;
};

/**
 * A refusal with its own status, which a redirect cannot have: a small page that says what happened and leads on to
 * the page that shows it in full. It needs neither scripts nor styles.
 */
export function refusalDocument({ locale, t }: I18n, refused: Refused): Response {
  const { status, title, text, href, link, goesOn } = refused;
  const onward = goesOn ? `<meta http-equiv="refresh" content="0; url=${escaped(href)}">` : "";
  const page = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · ${escaped(t("common.product"))}</title>
${onward}
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="${escaped(href)}">${escaped(link)}</a></p>
</main>
</body>
</html>
`;
  return new Response(page, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'",
    },
  });
}

/** Does not tell what is missing from what is out of reach. */
export function notFoundDocument(i18n: I18n): Response {
  const { t } = i18n;
  return refusalDocument(i18n, {
    status: 404,
    title: t("shell.not-found"),
    text: t("shell.not-found-why"),
    href: "/",
    link: t("shell.home"),
  });
}

/** Nothing of it was read into the report; what is typed is still in the browser. */
export function tooLargeDocument(i18n: I18n, reportId: string): Response {
  const { t } = i18n;
  return refusalDocument(i18n, {
    status: 413,
    title: t("reports.too-large"),
    text: t("reports.too-large-why"),
    href: `/reports/${encodeURIComponent(reportId)}`,
    link: t("reports.view-report"),
  });
}

function escaped(text: string): string {
  const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => named[character] ?? "");
}
