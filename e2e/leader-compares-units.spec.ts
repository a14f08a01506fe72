import { i18nFor } from "#lib/i18n/i18n.ts";
import { forgetBoundaries } from "./support/owing.ts";
import { expect, expectAccessible, mailOf, test } from "./support/test.ts";

const { t } = i18nFor("en");

test("a leader reads the map by keyboard and goes down to a province", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("en");
  await signIn("ministryLeader", "/dashboard");
  await page.getByRole("link", { name: t("dashboards.page-map"), exact: true }).click();
  await page.waitForURL(/\/map$/);
  const shapes = page.locator("svg.map a");
  await expect(shapes).toHaveCount(34);
  await expectAccessible(page);

  // Shapes stand in the order of the table; the row and a sentence say which one has the focus.
  const rows = page.locator(".map-columns .rank tbody tr[id]");
  const second = await rows.nth(1).getByRole("rowheader").innerText();
  await shapes.first().focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("tr.is-me")).toContainText(second);
  await expect(page.locator(".map-readout")).toContainText(second);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/dashboard\/.*\/map\?figure=/);
  await expect(page.getByText(t("maps.ask-admin"))).toBeVisible();
  await expect(rows.first()).toBeVisible();
  await expectAccessible(page);
});

test("a cell of a heat table opens what it is made of", async ({ page, speak, signIn }) => {
  await speak("en");
  await signIn("provinceLeader", "/dashboard");
  await page.getByRole("link", { name: t("dashboards.page-heat"), exact: true }).click();
  await page.waitForURL(/\/heat$/);
  await expectAccessible(page);
  await page.locator(".heat tbody tr").nth(1).locator("td.heat-cell a").first().click();
  await page.waitForURL(/\/assignments\?.*month=/);
  await expect(page.locator("tbody tr").first()).toBeVisible();

  await page.goBack();
  await page.getByRole("link", { name: t("heat.by-task") }).click();
  await page.waitForURL(/\/heat\/tasks/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.locator(".heat thead th").nth(1)).toBeVisible();
  await expect(page.locator(".heat td.heat-cell a").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("an administrator imports the boundaries of a province's communes and sees them", async ({
  page,
  signIn,
}) => {
  const { t } = i18nFor("vi");
  await forgetBoundaries(mailOf("provinceAdmin"));
  await signIn("provinceAdmin", "/dashboard");
  await page.getByRole("link", { name: t("dashboards.page-map"), exact: true }).click();
  await page.getByRole("link", { name: t("maps.import-here") }).click();
  await page.getByLabel(t("boundaries.source")).fill("Sở Nội vụ");
  await page.getByLabel(t("boundaries.licence")).fill("CC BY 4.0");
  await page.getByRole("button", { name: t("boundaries.read") }).click();
  // What was typed stays when no file was chosen.
  await expect(page.getByText(t("boundaries.geo-missing"))).toBeVisible();
  await expect(page.getByLabel(t("boundaries.source"))).toHaveValue("Sở Nội vụ");
  await expectAccessible(page);
  // Xã Đại Lộc and Phường Hải Châu, and an area that is nobody's.
  await page.getByLabel(t("boundaries.file")).setInputFiles({
    name: "da-nang.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(squares(["20500", "20242", "99999"])),
  });
  await page.getByRole("button", { name: t("boundaries.read") }).click();
  await expect(page.getByText(t("boundaries.unmatched", { count: 1 }))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: t("boundaries.use"), exact: true }).click();
  await page.waitForURL(/\/map$/);
  await expect(page.locator("svg.map a")).toHaveCount(2);
  await expect(page.getByText(/Sở Nội vụ/)).toBeVisible();

  await page.getByRole("link", { name: t("maps.manage") }).click();
  await page.getByRole("button", { name: t("boundaries.withdraw"), exact: true }).click();
  await expect(page.getByText(t("boundaries.withdrawn"))).toBeVisible();
});

function squares(codes: readonly string[]): string {
  return JSON.stringify({
    type: "FeatureCollection",
    features: codes.map((code, place) => ({
      type: "Feature",
      properties: { code },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [108 + place, 16],
            [109 + place, 16],
            [109 + place, 17],
            [108 + place, 17],
            [108 + place, 16],
          ],
        ],
      },
    })),
  });
}
