import ICAL from "ical.js";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { officerBehind, versionThatWaits } from "./support/owing.ts";
import { expect, expectAccessible, mailOf, signInHere, test } from "./support/test.ts";

const bell = /^(Thông báo|Notifications)/;

const { t } = i18nFor("en");

test("a leader's word is told to the unit, opened from the bell, and read", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("en");
  await signIn("provinceLeader", "/instructions/new");
  const words = `Báo cáo tiến độ mặt bằng`;
  await page.getByLabel(t("instructions.text")).fill(words);
  const owner = page.getByLabel(t("instructions.owner"));
  const station = owner.locator("option", { hasText: /Hải Châu|Hai Chau/ });
  await owner.selectOption((await station.first().getAttribute("value")) ?? "");
  await page.getByLabel(t("instructions.due-on")).fill("31/12/2099");
  await page.getByRole("button", { name: t("instructions.give-send") }).click();
  await expect(page.getByRole("status")).toContainText(t("instructions.told-given"));

  await signIn("haiChauOfficer");
  const told = page.getByRole("row").filter({ hasText: words });
  await expect(async () => {
    await page.goto("/notifications?view=unread&group=instructions");
    await expect(told).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole("banner").getByRole("link", { name: bell })).toContainText(/\d/);
  await expect(told).toContainText(t("notifications.is-unread"));
  await expectAccessible(page);
  await told.getByRole("link").click();
  await expect(page).toHaveURL(/\/instructions\//);
  await expect(page.locator("main")).toContainText(words);
  await page.goto("/notifications?view=unread&group=instructions");
  await expect(told).toHaveCount(0);
  await page.goto("/notifications?group=instructions");
  await expect(told).toBeVisible();
  await expect(told).not.toContainText(t("notifications.is-unread"));
  await expectAccessible(page);
});

test("an account chooses its mails and feeds a calendar", async ({
  page,
  request,
  speak,
  signIn,
}) => {
  await speak("en");
  await signIn("hoangHoaOfficer");
  await page.getByRole("button", { name: t("shell.account") }).click();
  await page.getByRole("link", { name: t("shell.account"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("preferences.title"));
  await page.getByLabel(t("preferences.rhythms.weekly")).check();
  await page.getByRole("button", { name: t("preferences.digest-save") }).click();
  await expect(page.getByRole("status")).toContainText(t("preferences.told-digest"));
  await expect(page.getByLabel(t("preferences.rhythms.weekly"))).toBeChecked();
  await expectAccessible(page);

  const name = {
    name: new RegExp(`${t("preferences.calendar-make")}|${t("preferences.calendar-renew")}`),
  };
  await page.getByRole("button", name).click();
  const address = await page.getByLabel(t("preferences.calendar-address")).inputValue();
  await expectAccessible(page);
  const feed = await request.get(address);
  expect(feed.headers()["content-type"]).toContain("text/calendar");
  const events = new ICAL.Component(ICAL.parse(await feed.text())).getAllSubcomponents("vevent");
  expect(events.length).toBeGreaterThan(0);
  const same = await request.get(address, {
    headers: { "if-none-match": feed.headers().etag ?? "" },
  });
  expect(same.status()).toBe(304);
  await page.goto("/account");
  await expect(page.getByLabel(t("preferences.calendar-address"))).toHaveCount(0);
  await page.getByRole("button", { name: t("preferences.calendar-revoke") }).click();
  await expect(page.getByRole("status")).toContainText(t("preferences.told-revoked"));
  expect((await request.get(address)).status()).toBe(404);
});

test.describe("without JavaScript, on a phone", () => {
  test.use({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
    colorScheme: "dark",
  });

  test("what was decided is told, and not to others; a calendar is fed", async ({
    page,
    signIn,
  }) => {
    const { t } = i18nFor("vi");
    await signIn("daiLocOfficer", "/notifications?group=reviews");
    const first = page.locator("main table tbody th a").first();
    const notice = (await first.getAttribute("href")) ?? "";
    await first.click();
    await expect(page).toHaveURL(/\/reports\//);

    // Somebody else's notice leads to their own list, and leaves it as it was.
    await signIn("hoangHoaOfficer", notice);
    await expect(page).toHaveURL(/\/notifications$/);

    await signIn("daiLocOfficer", "/account");
    const make = `${t("preferences.calendar-make")}|${t("preferences.calendar-renew")}`;
    await page.getByRole("button", { name: new RegExp(make) }).click();
    await expect(page.getByLabel(t("preferences.calendar-address"))).toHaveValue(/\.ics$/);
  });
});

test("a report that a reviewer returns rings at its unit", async ({ page, signIn }) => {
  const { t } = i18nFor("vi");
  const version = await versionThatWaits(mailOf("staffingReviewer"));
  const officer = await officerBehind(version);
  await signIn("staffingReviewer", `/reviews/return?version=${version}`);
  await page.getByLabel(t("common.return-reason")).fill("Chưa có số quyết định.");
  await page.getByRole("button", { name: t("reviews.return-many", { count: 1 }) }).click();
  await expect(page.getByRole("status")).toContainText(t("reviews.told-returned", { count: 1 }));

  await page.context().clearCookies({ name: /session/ });
  await page.goto("/sign-in");
  await signInHere(page, officer);
  const row = page
    .getByRole("row")
    .filter({ hasText: t("notifications.said.returned") })
    .first();
  await expect(async () => {
    await page.goto("/notifications?view=unread");
    await expect(row).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByRole("banner").getByRole("link", { name: bell })).toContainText(/\d/);
  await page.getByRole("button", { name: t("notifications.read-all") }).click();
  await expect(page.getByRole("status")).toContainText(/\d/);
  await page.goto("/notifications?group=reviews");
  await expect(row).not.toContainText(t("notifications.is-unread"));
  await row.getByRole("link").click();
  await expect(page.getByText("Chưa có số quyết định.").first()).toBeVisible();
});

test("an admin looks at mails that do not arrive; nobody else may", async ({ page, signIn }) => {
  const { t } = i18nFor("vi");
  await signIn("admin", "/account");
  await page.getByRole("link", { name: t("preferences.deliveries-link") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("preferences.deliveries"));
  await expectAccessible(page);
  await signIn("provinceOfficer");
  expect((await page.goto("/account/deliveries"))?.status()).toBe(404);
  expect((await page.goto("/unsubscribe/not-ours"))?.status()).toBe(404);
});
