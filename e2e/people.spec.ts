import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { DEMO_PASSWORD } from "#prisma/seed/accounts.ts";
import { ask } from "./support/owing.ts";
import { expect, expectAccessible, signInHere, test } from "./support/test.ts";

/** Fills in the invitation of an officer of a station; answers the link, which is shown this once. */
async function invite(page: Page, email: string, title: string): Promise<string> {
  const { t } = i18nFor("en");
  await page.goto("/people/new");
  const send = page.getByRole("button", { name: t("people.invite-send") });
  await page.getByLabel(t("people.email")).fill(email);
  await page.getByLabel(t("people.title"), { exact: true }).fill(title);
  await page.getByLabel(t("people.unit"), { exact: true }).fill("dai loc");
  await page.getByLabel(t("people.role"), { exact: true }).selectOption("officer");
  await send.click();
  const link = page.getByLabel(t("people.link"), { exact: true });
  await expect(link).toBeVisible();
  return link.inputValue();
}

/** Opens the link in a browser of its own, sets the password and signs in. */
async function arrive(browser: Browser, baseURL: string, link: string, email: string) {
  const { t } = i18nFor("en");
  const context = await browser.newContext({ baseURL });
  await context.addCookies([{ name: "locale", value: "en", url: baseURL }]);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel(t("auth.new-password")).fill(DEMO_PASSWORD);
  await page.getByLabel(t("auth.password-repeated")).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: t("auth.choose-password") }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect((await page.request.get(link)).status()).toBe(404);
  await page.goto("/sign-in");
  await signInHere(page, email);
  return { page, context };
}

const { t } = i18nFor("en");

test("somebody is invited, comes in, acts for another, and is shut out", async ({
  page,
  browser,
  baseURL,
  speak,
  signIn,
}) => {
  await speak("en");
  await signIn("provinceAdmin");
  await page.getByRole("link", { name: t("places.people"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("people.list"));
  await expectAccessible(page);

  // What is wrong is said beside the fields, and a name that several units have is asked about.
  await page.goto("/people/new");
  await expectAccessible(page);
  await page.getByLabel(t("people.unit"), { exact: true }).fill("hoa");
  await page.getByRole("button", { name: t("people.invite-send") }).click();
  await expect(page.getByLabel(t("people.email"))).toHaveAccessibleDescription(
    new RegExp(t("people.email-missing")),
  );
  await expect(page.getByRole("group", { name: t("people.which-unit") })).toBeVisible();
  await expectAccessible(page);

  const email = `moi-${Date.now().toString(36)}@demo.tiendo.example`;
  const title = `Cán bộ báo cáo mới (${email})`;
  const link = await invite(page, email, title);
  await expectAccessible(page);
  await page.getByRole("link", { name: t("people.to-person") }).click();
  await expect(page.getByText(t("people.shown.invited")).first()).toBeVisible();
  await expect(page.locator("main")).not.toContainText(link);
  const address = page.url();

  // A link that has run out is made anew, and the page says at once until when it works.
  await ask(
    `UPDATE one_time_link l
        SET created_at = l.created_at - interval '30 days', expires_at = l.expires_at - interval '30 days'
       FROM account a WHERE a.id = l.account_id AND a.email_key = $1`,
    [email],
  );
  await page.reload();
  await expect(page.getByText(t("people.shown.link-expired")).first()).toBeVisible();
  await page.getByRole("button", { name: t("people.link-new") }).click();
  const renewed = page.getByLabel(t("people.link"), { exact: true });
  await expect(renewed).toBeVisible();
  await expect(page.getByText(t("people.shown.invited")).first()).toBeVisible();

  const there = await arrive(browser, baseURL ?? "", await renewed.inputValue(), email);
  await expect(there.page.getByText(/Dai Loc/).first()).toBeVisible();
  await expect(there.page).toHaveURL(/\/reports/);

  // The reviewer of money is away; the new officer acts.
  await page.goto("/people?role=reviewer");
  await page.getByRole("link", { name: /kinh phí|money/ }).click();
  await page.getByRole("link", { name: t("people.give-acting") }).click();
  const send = page.getByRole("button", { name: t("people.acting-send") });
  await send.click();
  await expect(page.getByLabel(t("people.acting-reason"))).toHaveAccessibleDescription(
    new RegExp(t("people.delegation-reason-missing")),
  );
  await expectAccessible(page);
  await page.getByLabel(t("people.stand-in")).fill(email);
  await page
    .getByLabel(t("people.last-day"), { exact: true })
    .fill(await endOfYear(page, t("people.from")));
  await page.getByLabel(t("people.acting-reason")).fill("Đi công tác");
  await send.click();
  await expect(page.getByRole("status")).toContainText(t("people.told-delegated"));
  await expectAccessible(page);
  const away = page.url().split("?")[0] ?? "";

  await there.page.goto("/reports");
  await there.page.getByRole("button", { name: t("people.acting-take") }).click();
  await expect(there.page).toHaveURL(/\/reviews/);
  await expect(there.page.getByText(/Bạn đang làm thay|You are acting for/)).toBeVisible();
  await expectAccessible(there.page);
  await there.page.goto("/assignments");
  await there.page.locator("main table tbody a").first().click();
  const words = `Đã xem hồ sơ (${email})`;
  await there.page.getByLabel(t("comments.text")).fill(words);
  await there.page.getByRole("button", { name: t("comments.send") }).click();
  const said = there.page.locator("li").filter({ hasText: words }).last();
  await expect(said).toContainText(/\(thay |\(acting for /);

  // Withdrawn, it is over with the next page.
  await page.goto(away);
  const row = page.getByRole("row").filter({ hasText: title });
  await row.getByRole("button", { name: t("people.withdraw") }).click();
  await expect(page.getByRole("status")).toContainText(t("people.told-withdrawn"));
  await there.page.goto("/");
  await expect(there.page).toHaveURL(/\/reports/);
  await expect(there.page.getByText(/Bạn đang làm thay|You are acting for/)).toHaveCount(0);

  // Closed, it is at the door with the next page.
  await page.goto(address);
  await page.getByText(t("people.disable"), { exact: true }).first().click();
  await page.getByLabel(t("people.disable-reason")).fill("Chuyển công tác");
  await page.getByRole("button", { name: t("people.disable") }).click();
  await expect(page.getByRole("status")).toContainText(t("people.told-disabled"));
  await expect(page.getByText(t("people.shown.disabled")).first()).toBeVisible();
  await expectAccessible(page);
  await there.page.goto("/reports");
  await expect(there.page).toHaveURL(/sign-in/);
  await there.context.close();
});

/** The last day of the year that the field of the first day names: within a year of it. */
async function endOfYear(page: Page, label: string): Promise<string> {
  const first = await page.getByLabel(label, { exact: true }).inputValue();
  return `31/12/${first.slice(-4)}`;
}

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("somebody is invited to one of several units; a province away finds nobody", async ({
    page,
    signIn,
  }) => {
    const { t } = i18nFor("vi");
    await signIn("provinceAdmin", "/people/new");
    const email = `khong-js-${Date.now().toString(36)}@demo.tiendo.example`;
    await page.getByLabel(t("people.email")).fill(email);
    await page.getByLabel(t("people.title"), { exact: true }).fill("Cán bộ báo cáo");
    await page.getByLabel(t("people.unit"), { exact: true }).fill("hai chau");
    await page.getByLabel(t("people.role"), { exact: true }).selectOption("officer");
    await page.getByRole("button", { name: t("people.invite-send") }).click();
    const several = page.getByRole("group", { name: t("people.which-unit") });
    const link = page.getByLabel(t("people.link"), { exact: true });
    await expect(several.or(link)).toBeVisible();
    if (await several.isVisible()) {
      await several.getByRole("radio").first().check();
      await page.getByRole("button", { name: t("people.invite-send") }).click();
    }
    await expect(link).toHaveValue(/\/one-time-link\//);
    await page.getByRole("link", { name: t("people.to-person") }).click();
    const address = page.url();
    await signIn("staffingReviewer");
    expect((await page.goto(address))?.status()).toBe(404);
    expect((await page.goto("/people"))?.status()).toBe(404);
  });
});

test("many are invited by a list, and get their links in a file", async ({
  page,
  speak,
  signIn,
}) => {
  const mark = `many${randomInt(1e9)}`;
  await speak("en");
  await signIn("provinceAdmin", "/people/import");
  await expectAccessible(page);
  await page
    .getByLabel(t("people-import.text"), { exact: true })
    .fill(
      `email\ttitle\tunit\trole\n${mark}@x.example\tOfficer ${mark}\tdai loc\tofficer\n\tX\tdai loc\tking`,
    );
  await page.getByRole("button", { name: t("people-import.read"), exact: true }).click();
  await expect(page.getByText(t("people-import.role-unknown"))).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("button", { name: t("people-import.take", { accounts: 1, roles: 0 }) })
    .click();
  await expect(page.getByRole("status").first()).toContainText(/\d{4}-\d{6}/);

  await page.goto(`/people/links?q=${mark}`);
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: t("people.links-file", { count: 1 }) }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toMatch(/one-time-link\/[\w-]{32}/);
});
