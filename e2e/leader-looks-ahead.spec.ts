import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const HEADQUARTERS = /Công an cấp xã có trụ sở làm việc độc lập/;

const { t } = i18nFor("vi");

test("a leader sees whether a goal will be reached, and who makes up the gap", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("vi");
  await signIn("ministryLeader", "/dashboard");
  await page.getByRole("link", { name: HEADQUARTERS }).first().click();
  await page.waitForURL(/\/goals\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("%");
  await expect(page.locator("svg.trajectory:visible")).toHaveCount(1);
  await expectAccessible(page);

  // The figures behind the picture are its table.
  await page.getByText(t("common.figures-behind"), { exact: true }).click();
  await expect(page.locator(".behind tbody tr").first()).toBeVisible();

  // Two days that were asked for stay in the address and at the next unit.
  await page.getByLabel(t("trajectory.from")).fill("30/06/2026");
  await page.getByRole("button", { name: t("trajectory.compare") }).click();
  await page.waitForURL(/from=30/);
  await expect(page.getByLabel(t("trajectory.from"))).toHaveValue("30/06/2026");
  const first = page.locator(".rank tbody tr").first();
  const [share = ""] = await first.locator(".num").allInnerTexts();
  await first.getByRole("rowheader").getByRole("link").click();
  await page.waitForURL(/unit=/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(share);
  await expect(page.getByLabel(t("trajectory.from"))).toHaveValue("30/06/2026");

  // A number opens what it is made of.
  await page.locator(".made-of a").last().click();
  await page.waitForURL(/\/assignments\?.*goal=/);
  await expect(page.locator("tbody tr").first()).toBeVisible();
});

test("on a phone a goal is drawn anew, not shrunk", async ({ page, speak, signIn }) => {
  await speak("vi");
  await signIn("provinceLeader");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/dashboard");
  await page.getByRole("link", { name: HEADQUARTERS }).first().click();
  await page.waitForURL(/\/goals\//);
  await expect(page.locator("svg.trajectory.narrow")).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await expectAccessible(page);
});

test("a goal is not found at a unit out of reach", async ({ page, signIn }) => {
  await signIn("ministryLeader", "/dashboard");
  const goal = page.getByRole("link", { name: HEADQUARTERS }).first();
  const address = (await goal.getAttribute("href")) ?? "";
  await signIn("provinceLeader");
  const response = await page.goto(address);
  expect(response?.status()).toBe(404);
});
