import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "./support/test.ts";

/** What people, programs and accidents put into addresses. */
const VALUES = ["a%00b", "%ED%A0%80", "99999999999999999999", "31/02/2026"];

const files = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => name.test(file));

/** `/tasks/[id]`: every page and every address of a program. */
const addresses = files("app", /(^|\/)(page\.tsx|route\.ts)$/)
  .map((file) => `/${file.replace(/\([^)]*\)\//g, "").replace(/\/?(page\.tsx|route\.ts)$/, "")}`)
  .filter((address) => !/\[\.{3}|^\/(livez|readyz)/.test(address));

/** Every name that some page reads from its address, as the code names it. */
const names = new Set(
  ["app", "components", "lib"].flatMap((folder) =>
    files(folder, /(?<!\.test)\.tsx?$/)
      .filter((file) => !file.includes("generated/"))
      .flatMap((file) => {
        const text = readFileSync(`${folder}/${file}`, "utf8");
        return [
          ...text.matchAll(/[?&]([a-z][\w-]{0,20})=/g),
          ...text.matchAll(/(?:query|params|asked)(?:\??\.|\(")([a-z]+)\b/g),
          ...text.matchAll(/<(?:input|select|FilterSelect)[^>]*?name="([\w-]+)"/g),
          ...text.matchAll(/FILTERS = \[([^\]]+)\]/g),
        ].flatMap(([, found = ""]) => found.match(/[\w-]+/g) ?? []);
      }),
  ),
);

test("the sweep knows the addresses and their names", () => {
  expect(addresses).toEqual(expect.arrayContaining(["/audit", "/tasks/[id]/assignments"]));
  expect([...names]).toEqual(expect.arrayContaining(["deed", "unit", "receipt", "after", "state"]));
});

for (const role of ["admin", "auditor", "daiLocOfficer"] as const) {
  test(`no address makes a page fail: ${role}`, async ({ page, signIn }) => {
    await signIn(role);
    const ids = await idsOf(page);
    const failed: string[] = [];
    const ask = async (path: string) => {
      const answer = await page.request.get(path, { maxRedirects: 5 });
      const status = answer.status();
      if (status >= 500) failed.push(`${status} ${path}`);
      return status;
    };
    const queries = [
      ...VALUES.map((value) => [...names].map((name) => `${name}=${value}`)),
      [...names].flatMap((name) => [`${name}=a`, `${name}=b`]),
    ];
    for (const address of addresses) {
      const known = address.replace(/\[\w+\]/, ids.get(address.split("/")[1] ?? "") ?? "none");
      await Promise.all(VALUES.map((value) => ask(address.replace(/\[\w+\]/g, value))));
      // What the role may not open, or nobody gets, reads no name: another role asks for it.
      if ([404, 405].includes(await ask(known))) continue;
      await Promise.all(queries.map((query) => ask(`${known}?${query.join("&")}`)));
    }
    expect(failed).toEqual([]);
  });
}

/** One record of each kind that the actor's pages link to, by the first word of its address. */
async function idsOf(page: import("@playwright/test").Page): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const look = async (path: string) => {
    const html = await (await page.request.get(path)).text();
    for (const [, kind = "", id = ""] of html.matchAll(/href="\/(\w+)\/([0-9a-f-]{36})/g))
      if (!ids.has(kind)) ids.set(kind, id);
  };
  for (const path of ["/", "/directives", "/assignments", "/dashboard"]) await look(path);
  const directive = ids.get("directives");
  if (directive) await look(`/directives/${directive}`);
  return ids;
}
