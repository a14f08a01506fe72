import { test as base, type Cookie, expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { DEMO_PASSWORD } from "#prisma/seed/accounts.ts";

/** The mailboxes of the demo's accounts, by what they are. */
const MAILBOXES = {
  admin: "admin",
  ministryLeader: "lanhdao",
  ministryReviewer: "thamdinh",
  auditor: "thanhtra",
  departmentOfficer: "cuc",
  provinceLeader: "danang.lanhdao",
  provinceAdmin: "danang.quantri",
  provinceIssuer: "danang.banhanh",
  moneyReviewer: "danang.kinhphi",
  staffingReviewer: "danang.bienche",
  provinceOfficer: "danang",
  committeeMember: "thanhuy.danang",
  daiLocOfficer: "dailoc",
  haiChauOfficer: "haichau",
  hoangHoaOfficer: "hoanghoa",
  haiVanHead: "haivan.lanhdao",
} as const;

export type DemoRole = keyof typeof MAILBOXES;

export function mailOf(role: DemoRole): string {
  return `${MAILBOXES[role]}@demo.tiendo.example`;
}

/** Fills in the form of the page, which is the door. */
export async function signInHere(page: Page, email: string): Promise<void> {
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(DEMO_PASSWORD);
  await page.locator("form[action='/api/sign-in'] button[type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

export const LOCALES = ["vi", "en"] as const;
export type Locale = (typeof LOCALES)[number];

type Fixtures = {
  /** The language of the pages from now on. */
  speak: (locale: Locale) => Promise<void>;
  /** Opens that page as the role; through the form, as a person would, where its session does not stand. */
  signIn: (role: DemoRole, path?: string) => Promise<void>;
};

const SESSION = /session/;
/** What earlier tests signed in to; a form for each would take a quarter of their time. */
const sessions = new Map<DemoRole, Cookie[]>();

export const test = base.extend<Fixtures>({
  speak: async ({ context, baseURL }, use) => {
    await use(async (value) => {
      await context.addCookies([{ name: "locale", value, url: baseURL ?? "" }]);
    });
  },
  signIn: async ({ page, context }, use) => {
    await use(async (role, path = "/") => {
      await context.clearCookies({ name: SESSION });
      await context.addCookies(sessions.get(role) ?? []);
      await page.goto(path);
      if (new URL(page.url()).pathname !== "/sign-in") return;
      await signInHere(page, mailOf(role));
      const cookies = await context.cookies();
      sessions.set(
        role,
        cookies.filter(({ name }) => SESSION.test(name)),
      );
    });
  },
});

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What breaks WCAG 2.2 AA on the page, and whether it can be pushed sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  // A title comes after the page it is on; sizes are those of the type. Asked anew from here, since without
  // scripts a page keeps no promise.
  await expect.poll(() => page.title()).not.toBe("");
  await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe("loaded");
  // In the page itself, since we have no frames, and without lists of what is well.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (values) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const runOnly = { type: "tag", values } as const;
    const found = await run(document, { runOnly, resultTypes: ["violations"], preload: false });
    return found.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }));
  }, WCAG_22_AA);
  const faults = violations.map(({ id, at }) => `${id}: ${at.join(" | ")}`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wider > 0 ? [...faults, `wider than its window by ${wider} px`] : faults;
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsOf(page), page.url()).toEqual([]);
}

export { expect };
