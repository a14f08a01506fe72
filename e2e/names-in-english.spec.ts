import { expect, type Page } from "@playwright/test";
import { type DemoRole, test } from "./support/test.ts";

/** How a unit or an issuer is called in Vietnamese. */
const VIETNAMESE_NAMES =
  /(?:Công an (?:thành phố|tỉnh|xã|phường|đặc khu) \p{Lu}|Bộ Công an|Đảng ủy Công an|(?:Tỉnh|Thành) ủy \p{Lu}|Ban Bí thư|Bộ Chính trị)[^<]{0,30}/gu;

const ROLES: DemoRole[] = [
  "admin",
  "provinceLeader",
  "staffingReviewer",
  "auditor",
  "daiLocOfficer",
];

/** Of each kind of page a few are read. */
const OF_A_KIND = 3;

for (const role of ROLES) {
  test(`pages in English call units and issuers by their English names: ${role}`, async ({
    page,
    signIn,
    speak,
  }) => {
    await signIn(role);
    await speak("en");
    const found: string[] = [];
    for (const path of await linkedFrom(page, ["/", "/directives", "/assignments", "/reviews"])) {
      const html = shown(await (await page.request.get(path)).text());
      for (const [name] of html.matchAll(VIETNAMESE_NAMES)) found.push(`${path}: ${name}`);
    }
    expect(found).toEqual([]);
  });
}

/** Those pages, and of each kind that they link to, and those link to, a few. */
async function linkedFrom(page: Page, starts: string[]): Promise<string[]> {
  const paths = new Map<string, string[]>();
  const take = (path: string) => {
    const kind = path.replace(/[0-9a-f-]{36}/g, "*").replace(/\?.*/, "");
    const known = paths.get(kind) ?? [];
    if (known.length < OF_A_KIND && !known.includes(path)) paths.set(kind, [...known, path]);
  };
  const all = () => [...paths.values()].flat();
  for (const path of starts) take(path);
  const read = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    for (const path of all().filter((one) => !read.has(one))) {
      read.add(path);
      const answer = await page.request.get(path);
      if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
      const html = await answer.text();
      for (const [, href = ""] of html.matchAll(/href="(\/[a-z][^"]*)"/g))
        if (!/^\/(api|_next)\b/.test(href)) take(href.replaceAll("&amp;", "&"));
    }
  }
  return all();
}

/** Without what says that it is Vietnamese, and without buildings: they have no English names. */
function shown(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/(?:Trụ sở|Hoàn thiện|Nhà ở|Sửa chữa) [^<]*/g, "");
}
