import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "#prisma/seed/accounts.ts";
import { browserLaunch } from "#scripts/testing/browser.mjs";

// node bench/measure-weight.ts [http://localhost:3000]: what the demo's main pages weigh on the wire, compressed as the
// product sends it, and when they can be read over a poor link (250 kbit/s, 300 ms a round trip). Each page is opened
// with an empty cache, and again with what the first page left in it.

const site = process.argv[2] ?? "http://localhost:3000";
const POOR = { latency: 300, downloadThroughput: 250_000 / 8, uploadThroughput: 250_000 / 8 };

const VISITS: [mailbox: string, page: string, link?: string][] = [
  ["dailoc", "/reports", "table a[href^='/reports/']"],
  ["dailoc", "/reports/batch"],
  ["haichau", "/assignments", "tbody a[href^='/assignments/']"],
  ["danang.bienche", "/reviews"],
  ["lanhdao", "/dashboard"],
  ["danang.lanhdao", "/dashboard", "a[href^='/goals/']"],
  ["admin", "/directives", "a[href^='/directives/']:not([href$='new'], [href$='groups'])"],
  ["lanhdao", "/search?q=12nqtw"],
  ["thanhtra", "/audit"],
  ["thamdinh", "/dashboard", "a[href$='/map']"],
  ["thamdinh", "/dashboard", "a[href$='/heat']"],
  ["thamdinh", "/briefing"],
  ["admin", "/units"],
  ["danang.quantri", "/people"],
  ["haichau", "/notifications"],
];

type Kind = "document" | "stylesheet" | "script" | "font" | "other";
type Weight = Record<Kind, number>;
type Visit = { path: string; weight: Weight; readableMs: number };

const browser = await chromium.launch(await browserLaunch());
console.log(
  "| account | page | HTML KiB | styles | HTML + styles | script | fonts | warm, all | readable ms | poor link, readable ms |",
);
console.log("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const [mailbox, page, link] of VISITS) {
  const paths = [page];
  if (link) paths.push(await linkOf(browser, mailbox, page, link));
  for (const path of paths) {
    const cold = await open(browser, mailbox, path, {});
    const warm = await open(browser, mailbox, path, { warm: true });
    const poor = await open(browser, mailbox, path, { poor: true });
    row(mailbox, cold, warm, poor);
  }
}
await browser.close();

function row(mailbox: string, cold: Visit, warm: Visit, poor: Visit): void {
  const kib = (bytes: number) => (bytes / 1024).toFixed(1);
  const { document, stylesheet, script, font } = cold.weight;
  const all = Object.values(warm.weight).reduce((sum, bytes) => sum + bytes, 0);
  const cells = [
    ...[document, stylesheet, document + stylesheet, script, font, all].map(kib),
    ...[cold.readableMs, poor.readableMs].map((ms) => ms.toFixed(0)),
  ];
  const shown = decodeURIComponent(cold.path.replaceAll(/[0-9a-f-]{36}/g, "[id]"));
  console.log(`| ${mailbox} | ${shown} | ${cells.join(" | ")} |`);
}

async function open(
  of: Browser,
  mailbox: string,
  path: string,
  { warm = false, poor = false }: { warm?: boolean; poor?: boolean },
): Promise<Visit> {
  const { page, cdp } = await signedIn(of, mailbox);
  if (warm) await page.goto(`${site}/search`, { waitUntil: "networkidle" });
  else await cdp.send("Network.clearBrowserCache");
  if (poor) await cdp.send("Network.emulateNetworkConditions", { offline: false, ...POOR });
  const weight: Weight = { document: 0, stylesheet: 0, script: 0, font: 0, other: 0 };
  const kinds = new Map<string, Kind>();
  cdp.on("Network.responseReceived", ({ requestId, type }) => {
    const kind = type.toLowerCase();
    kinds.set(requestId, kind in weight ? (kind as Kind) : "other");
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weight[kinds.get(requestId) ?? "other"] += encodedDataLength;
  });
  await page.goto(site + path, { waitUntil: "networkidle", timeout: 120_000 });
  const readableMs = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  await page.context().close();
  return { path, weight, readableMs };
}

async function linkOf(of: Browser, mailbox: string, path: string, link: string): Promise<string> {
  const { page } = await signedIn(of, mailbox);
  await page.goto(site + path);
  const href = await page.locator(link).first().getAttribute("href");
  await page.context().close();
  if (!href) throw new Error(`${path} of ${mailbox} has no link ${link}`);
  return href;
}

async function signedIn(of: Browser, mailbox: string): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await of.newContext({ viewport: { width: 360, height: 780 }, locale: "vi-VN" });
  const page = await context.newPage();
  const answer = await page.request.post(`${site}/api/sign-in`, {
    maxRedirects: 0,
    headers: { origin: site },
    form: { email: `${mailbox}@demo.tiendo.example`, password: DEMO_PASSWORD },
  });
  if (answer.status() !== 303) throw new Error(`${mailbox} could not sign in: ${answer.status()}`);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  return { page, cdp };
}
