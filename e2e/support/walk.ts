import type { Page } from "@playwright/test";

/** What kind of page an address is: ids and conditions do not count. */
export function kindOf(path: string): string {
  return path
    .replace(/[?#].*/, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*")
    .replace(/^\/unsubscribe\/.*/, "/unsubscribe/*")
    .replace(/^\/help\/(?!calendar$)[a-z-]+$/, "/help/*")
    .replace(/\/\d+$/, "/*");
}

/** These pages, and of each kind that they link to, and those link to (five steps), a few. Addresses of files are left out. */
export async function pagesLinkedFrom(
  page: Page,
  starts: readonly string[],
  { ofAKind }: { ofAKind: number },
): Promise<{ path: string; html: string }[]> {
  const paths = new Map<string, string[]>();
  const take = (path: string) => {
    const known = paths.get(kindOf(path)) ?? [];
    if (known.length < ofAKind && !known.includes(path)) paths.set(kindOf(path), [...known, path]);
  };
  for (const path of starts) take(path);
  const read = new Map<string, string | null>();
  for (let round = 0; round < 5; round += 1) {
    for (const path of [...paths.values()].flat().filter((one) => !read.has(one))) {
      const answer = await page.request.get(path);
      const isPage = answer.headers()["content-type"]?.startsWith("text/html") ?? false;
      const html = isPage ? await answer.text() : null;
      read.set(path, html);
      for (const [, href = ""] of (html ?? "").matchAll(/href="(\/[a-z][^"]*)"/g))
        if (!/^\/(api|_next)\b/.test(href)) take(href.replaceAll("&amp;", "&"));
    }
  }
  return [...paths.values()].flat().flatMap((path) => {
    const html = read.get(path);
    return html ? [{ path, html }] : [];
  });
}
