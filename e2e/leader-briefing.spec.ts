import type { Page } from "@playwright/test";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { deadlinePassed, lookedDaysAgo, movedTo, newLeaderOf } from "./support/leading.ts";
import { expect, expectAccessible, signInHere, test } from "./support/test.ts";

/** Lai Châu and Điện Biên: no other journey goes there. */
const PROVINCE = "12";
const NEXT = "11";

const { t } = i18nFor("vi");

test("a leader sees what is new since the last look, prints it, and begins in a view", async ({
  page,
  speak,
}) => {
  await speak("vi");
  const leader = await newLeaderOf(PROVINCE);
  await page.goto("/sign-in");
  await signInHere(page, leader.email);
  await expect(page).toHaveURL(/\/briefing/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("%");

  // Between two looks a deadline passes.
  await lookedDaysAgo(leader, 3);
  await deadlinePassed(leader);
  await page.goto("/briefing");
  const fell = page.getByRole("link", {
    name: new RegExp(t("briefing.fell", { count: 1 }).replace("1", "[1-9]")),
  });
  await expect(fell).toBeVisible();
  await page.reload(); // which is no look
  await expect(fell).toBeVisible();
  await expectAccessible(page);
  expect(await sheets(page)).toBe(1);

  // The number opens what it is made of, and that is kept as the first page.
  const [count] = (await fell.innerText()).split(" ");
  await fell.click();
  await page.waitForURL(/changed=fell/);
  await expect(page.locator("tbody tr")).toHaveCount(Number(count));
  await page.getByRole("button", { name: t("shell.account") }).click();
  await page.getByRole("link", { name: t("views.save-this") }).click();
  await page.waitForURL(/\/views\/new/);
  await expectAccessible(page);
  await page.getByLabel(t("views.as-home")).check();
  await page.getByRole("button", { name: t("views.save") }).click();
  await expect(page.getByLabel(t("views.name"))).toHaveAccessibleDescription(
    new RegExp(t("views.name-missing")),
  );
  await expect(page.getByLabel(t("views.as-home"))).toBeChecked();
  await page.getByLabel(t("views.name")).fill("Mới quá hạn");
  await page.getByRole("button", { name: t("views.save") }).click();
  await page.waitForURL(/\/views\?done=saved/);
  await expectAccessible(page);
  await page.goto("/");
  await expect(page).toHaveURL(/changed=fell/);

  // Out of reach it says so, and leads on.
  await movedTo(leader, NEXT);
  const kept = page.url();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mới quá hạn");
  expect((await page.goto(kept))?.status()).toBe(404);
  await expectAccessible(page);
  await page.getByRole("link", { name: t("views.to-own") }).click();
  await expect(page).toHaveURL(/\/briefing/);
  await page.goto("/views");
  await page.getByRole("link", { name: new RegExp(t("views.change")) }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: t("views.delete") }).click();
  await page.waitForURL(/\/views\?done=deleted/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/briefing/);
});

test("the ministry's briefing is one sheet, and the ranking says what moved it", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("vi");
  await signIn("ministryLeader", "/briefing?since=month");
  expect(await sheets(page)).toBe(1);
  await page.getByRole("link", { name: t("briefing.to-ranking") }).click();
  await page.waitForURL(/\/ranking\?/);
  await expectAccessible(page);
  await page.getByLabel(t("ranking.figure")).selectOption("done");
  await page.getByLabel(t("ranking.since")).fill("31/12/2025");
  await page.getByRole("button", { name: t("trajectory.compare") }).click();
  await page.waitForURL(/figure=done/);
  const moved = page.locator("tbody .say a").first();
  const [count = ""] = /[\d.,]+/.exec(await moved.innerText()) ?? [];
  await moved.click();
  await page.waitForURL(/changed=/);
  await expect(page.locator(".tabs [aria-current]")).toContainText(count);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a view is kept, and what was typed stays", async ({ page }) => {
    const leader = await newLeaderOf("24");
    await page.goto("/sign-in");
    await signInHere(page, leader.email);
    await page.goto("/views/new?of=%2Finstructions%3Fview%3Dgiven");
    const { t } = i18nFor("vi");
    const name = page.getByLabel(t("views.name"));
    await page.getByLabel(t("views.as-home")).check();
    await page.getByRole("button", { name: t("views.save") }).click();
    await expect(page.getByRole("alert")).toContainText(t("views.name-missing"));
    await expect(page.getByLabel(t("views.as-home"))).toBeChecked();
    await name.fill("Ý kiến đã giao");
    await page.getByRole("button", { name: t("views.save") }).click();
    await page.goto("/");
    await expect(page).toHaveURL(/\/instructions\?view=given/);
  });
});

test("a briefing is not found at a unit out of reach", async ({ page, signIn }) => {
  await signIn("ministryLeader", "/briefing");
  const { t } = i18nFor("vi");
  const tabs = page.getByRole("navigation", { name: t("dashboards.pages") });
  const ranking = await tabs
    .getByRole("link", { name: t("dashboards.page-ranking") })
    .getAttribute("href");
  const ministry = /dashboard\/([0-9a-f-]+)/.exec(ranking ?? "")?.[1] ?? "";
  await signIn("provinceLeader");
  for (const path of [
    `/briefing?unit=${ministry}`,
    `/dashboard/${ministry}/ranking`,
    "/briefing?unit=x",
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});

/** How many sheets of paper the page takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
