import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { unsubscribeToken } from "#lib/notifications/unsubscribe-token.ts";
import { type DemoRole, expect, faultsOf, test } from "./support/test.ts";
import { kindOf, pagesLinkedFrom } from "./support/walk.ts";

const ROLES: DemoRole[] = [
  "ministryLeader",
  "admin",
  "staffingReviewer",
  "auditor",
  "daiLocOfficer",
  "haiVanHead",
];
const STARTS = ["/", "/directives", "/assignments"];

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

test("every page can be read by everybody", async ({ page, signIn, speak, baseURL }) => {
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
    for (const { path } of await pagesLinkedFrom(page, STARTS, { ofAKind: 2 })) await lookAt(path);
  }
  await lookAt(`/unsubscribe/${unsubscribeToken(randomUUID())}`);
  expect(faults).toEqual({});
  expect(kinds.filter((kind) => !seen.has(kind) && !AFTER_A_DEED.includes(kind))).toEqual([]);
});
