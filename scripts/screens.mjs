// node scripts/screens.mjs [http://localhost:3000] [name …]: pictures of the main pages of the demo, in both languages
// and at both widths, into docs/screens as NAME-LANGUAGE-WIDTH.webp. The product must be served (`npm start`).
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { DEMO_PASSWORD } from "../prisma/seed/accounts.ts";
import { inProject } from "./steps/project.mjs";
import { browserLaunch } from "./testing/browser.mjs";

const site = process.argv[2] ?? "http://localhost:3000";
const wanted = process.argv.slice(3);
const FOLDER = inProject("docs/screens");
const SIZES = [
  { width: 1440, height: 900 },
  { width: 360, height: 780 },
];
const LANGUAGES = ["vi", "en"];

/** Who opens what; with `follow` the first link there that fits. */
const PAGES = [
  { name: "sign-in", path: "/sign-in" },
  { name: "officer-home", who: "haichau", path: "/reports" },
  { name: "officer-report", who: "dailoc", path: "/reports", follow: "table a[href^='/reports/']" },
  { name: "officer-sheet", who: "haichau", path: "/reports/batch" },
  { name: "sign-off", who: "haivan.lanhdao", path: "/sign-off" },
  {
    name: "paper",
    who: "haichau",
    path: "/reports/period",
    follow: "main a[href^='/reports/period/']",
  },
  {
    name: "assignment",
    who: "haichau",
    path: "/assignments",
    follow: "tbody a[href^='/assignments/']",
  },
  { name: "notifications", who: "haichau", path: "/notifications" },
  { name: "review-pile", who: "danang.bienche", path: "/reviews" },
  { name: "thresholds", who: "danang.bienche", path: "/reviews/thresholds" },
  { name: "briefing", who: "lanhdao", path: "/briefing" },
  { name: "dashboard", who: "lanhdao", path: "/dashboard" },
  { name: "heat", who: "lanhdao", path: "/dashboard", follow: "main a[href$='/heat']" },
  { name: "map", who: "lanhdao", path: "/dashboard", follow: "main a[href$='/map']" },
  { name: "ranking", who: "lanhdao", path: "/dashboard", follow: "main a[href*='/ranking']" },
  { name: "goal", who: "lanhdao", path: "/dashboard", follow: "main a[href^='/goals/']" },
  { name: "instructions", who: "danang.lanhdao", path: "/instructions" },
  { name: "difficulties", who: "danang.bienche", path: "/difficulties" },
  { name: "directives", who: "admin", path: "/directives" },
  {
    name: "directive",
    who: "admin",
    path: "/directives?q=02/KH-X03",
    follow: "tbody a[href^='/directives/']",
  },
  {
    name: "lineage",
    who: "admin",
    path: "/directives?q=12-NQ/TW",
    follow: "tbody a[href^='/directives/']",
    part: "/lineage",
  },
  { name: "units", who: "admin", path: "/units" },
  { name: "people", who: "danang.quantri", path: "/people" },
  { name: "help", who: "haichau", path: "/help" },
  { name: "audit", who: "thanhtra", path: "/audit" },
  { name: "search", who: "lanhdao", path: "/search?q=đại+lộc" },
];

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch(await browserLaunch());
for (const page of PAGES) {
  if (wanted.length > 0 && !wanted.includes(page.name)) continue;
  for (const language of LANGUAGES) for (const size of SIZES) await picture(page, language, size);
  console.log(page.name);
}
await browser.close();

async function picture({ name, who, path, follow, part = "" }, language, viewport) {
  const context = await browser.newContext({ viewport, locale: "vi-VN", reducedMotion: "reduce" });
  await context.addCookies([{ name: "locale", value: language, url: site }]);
  const page = await context.newPage();
  if (who) await signIn(page, who);
  await page.goto(site + path);
  if (follow)
    await page.goto(site + (await page.locator(follow).first().getAttribute("href")) + part);
  await page.evaluate(() => document.fonts.ready);
  const cdp = await context.newCDPSession(page);
  const shot = await cdp.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  const file = `${FOLDER}/${name}-${language}-${viewport.width}.webp`;
  writeFileSync(file, Buffer.from(shot.data, "base64"));
  await context.close();
}

async function signIn(page, mailbox) {
  const answer = await page.request.post(`${site}/api/sign-in`, {
    maxRedirects: 0,
    headers: { origin: site },
    form: { email: `${mailbox}@demo.tiendo.example`, password: DEMO_PASSWORD },
  });
  if (answer.status() !== 303) throw new Error(`${mailbox} could not sign in: ${answer.status()}`);
}
