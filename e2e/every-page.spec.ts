import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { unsubscribeToken } from "#lib/notifications/unsubscribe-token.ts";
import { type DemoRole, expect, faultsOf, test } from "./support/test.ts";
import { kindOf, pagesLinkedFrom } from "./support/walk.ts";

const ROLES: DemoRole[] = [
  "ministryLeader",
  "provinceLeader",
  "admin",
  "staffingReviewer",
  "auditor",
  "daiLocOfficer",
  "haiVanHead",
];
const STARTS = ["/", "/directives", "/assignments", "/reviews"];

/** How a unit or an issuer is called in Vietnamese. */
const VIETNAMESE_NAMES =
  /(?:Công an (?:thành phố|tỉnh|xã|phường|đặc khu) \p{Lu}|Bộ Công an|Đảng ủy Công an|(?:Tỉnh|Thành) ủy \p{Lu}|Ban Bí thư|Bộ Chính trị)[^<]{0,30}/gu;

/** Reached by a deed, not by a link: the journey of that deed looks at them. */
const AFTER_A_DEED = [
  "/sign-in",
  "/one-time-link/*",
  "/difficulties/answer",
  "/difficulties/pass-up",
  "/extensions/decline",
  "/extensions/grant",
  "/reports/*/receipt",
  "/reports/batch/*",
  "/reviews/opinion",
  "/reviews/return",
  "/directives/*/annex/*",
  "/units/import/*",
  "/people/import/*",
  "/units/*/close/*",
  "/assignments/*/steps",
  "/views/*",
  // Of drafts, which the demo's admins have none of.
  "/directives/*/clauses",
  "/directives/*/edit",
  "/tasks/*/edit",
];

const kinds = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((file) => `/${file.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith("/page.tsx"))
  .map((file) => file.replace(/\/\([^)]*\)/g, "").replace("/page.tsx", "") || "/")
  .map((address) => address.replace(/\[\w+\]/g, "*"));

/** Together each language, each theme, a desk and a phone. */
const LOOKS = [
  { locale: "vi", theme: "light", width: 1440 },
  { locale: "en", theme: "dark", width: 360 },
] as const;

test("every page can be read by everybody, and names units in its language", async ({
  page,
  signIn,
  speak,
  baseURL,
}) => {
  test.setTimeout(900_000); // some seventy pages, twice
  const seen = new Set<string>();
  const faults: Record<string, string[]> = {};
  let complaints: string[] = []; // of the browser, about what it was given
  page.on("console", (said) => {
    if (said.type() === "error") complaints.push(`${said.text()} ${said.location().url}`);
  });
  const lookAt = async (path: string) => {
    if (seen.has(kindOf(path))) return;
    seen.add(kindOf(path));
    for (const { locale, theme, width } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await speak(locale);
      await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
      complaints = [];
      await page.goto(path);
      const found = [...(await faultsOf(page)), ...complaints];
      const heads = await page.locator("h1").count();
      if (heads !== 1) found.push(`${heads} h1`);
      if (found.length > 0) faults[`${path} (${locale}, ${theme}, ${width})`] = found;
    }
  };
  for (const role of ROLES) {
    await signIn(role);
    await speak("en");
    const pages = await pagesLinkedFrom(page, STARTS, { ofAKind: 2 });
    for (const { path, html } of pages) {
      const names = [...shown(html).matchAll(VIETNAMESE_NAMES)].map(([name]) => name);
      if (names.length > 0) faults[`names at ${path} (${role})`] = names;
    }
    for (const { path } of pages) await lookAt(path);
  }
  await signIn("daiLocOfficer"); // there is no link to it on a day on which little is owed
  await lookAt("/reports/batch");
  await lookAt(`/unsubscribe/${unsubscribeToken(randomUUID())}`);
  expect(faults).toEqual({});
  expect(kinds.filter((kind) => !seen.has(kind) && !AFTER_A_DEED.includes(kind))).toEqual([]);
});

/** Without what says that it is Vietnamese, what stands in fields, and buildings: they have no English names. */
function shown(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>|<input[^>]*>/g, "")
    .replace(/<(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/(?:Trụ sở|Hoàn thiện|Nhà ở|Sửa chữa) [^<]*/g, "");
}
