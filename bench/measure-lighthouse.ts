import { spawnSync } from "node:child_process";
import { DEMO_PASSWORD } from "#prisma/seed/accounts.ts";
import { browserLaunch } from "#scripts/testing/browser.mjs";

// node bench/measure-lighthouse.ts [http://localhost:3000]: what Lighthouse says of the demo's main pages, on a phone and
// on a desk. It is no dependency of the product: `npm exec` brings it for the measurement.

const site = process.argv[2] ?? "http://localhost:3000";
const VISITS: [mailbox: string | null, page: string][] = [
  [null, "/sign-in"],
  ["dailoc", "/reports"],
  ["dailoc", "/reports/batch"],
  ["haichau", "/assignments"],
  ["danang.bienche", "/reviews"],
  ["lanhdao", "/briefing"],
  ["lanhdao", "/dashboard"],
  ["danang.lanhdao", "/dashboard"],
  ["admin", "/directives"],
  ["admin", "/units"],
  ["danang.quantri", "/people"],
  ["haichau", "/notifications"],
  ["lanhdao", "/search?q=12nqtw"],
];
const CATEGORIES = ["performance", "accessibility", "best-practices"];

const { executablePath, args = [] } = await browserLaunch();
console.log(`| account | page | on | ${CATEGORIES.join(" | ")} | what it minds |`);
console.log("|---|---|---|--:|--:|--:|---|");
for (const [mailbox, page] of VISITS) {
  const cookie = mailbox ? await signIn(mailbox) : "";
  for (const form of ["phone", "desk"] as const) score(mailbox, page, cookie, form);
}

async function signIn(mailbox: string): Promise<string> {
  const answer = await fetch(`${site}/api/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: site },
    body: new URLSearchParams({ email: `${mailbox}@demo.tiendo.example`, password: DEMO_PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie) throw new Error(`${mailbox} could not sign in: ${answer.status}`);
  return cookie;
}

type Audit = { title: string; score: number | null };
type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
};

function score(mailbox: string | null, page: string, cookie: string, form: "phone" | "desk"): void {
  const { stdout, stderr, status } = spawnSync(
    "npm",
    [
      ...["exec", "--yes", "--", "lighthouse@13.5.0", site + page],
      `--chrome-flags=--headless=new ${args.join(" ")}`,
      ...["--output=json", "--quiet", `--only-categories=${CATEGORIES.join(",")}`],
      `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
      ...(form === "desk" ? ["--preset=desktop"] : []),
    ],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 26,
      env: { ...process.env, CHROME_PATH: executablePath },
    },
  );
  if (status !== 0) throw new Error(stderr);
  const { categories, audits } = JSON.parse(stdout) as Report;
  const said = CATEGORIES.map((name) => Math.round(100 * (categories[name]?.score ?? 0)));
  const minded = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  console.log(
    `| ${mailbox ?? "nobody"} | ${page} | ${form} | ${said.join(" | ")} | ${minded.join(", ")} |`,
  );
}
