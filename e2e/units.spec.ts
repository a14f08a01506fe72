import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const BASIS = "Quyết định 12/QĐ-BCA";
const FUTURE = "01/01/2099";

/** Opens the page of the only unit that is called so. */
async function findUnit(page: Page, typed: string, name: RegExp) {
  await page.goto(`/units?q=${encodeURIComponent(typed)}`);
  await page.getByRole("main").getByRole("link", { name }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

const { t } = i18nFor("en");
const DANANG = "Da Nang City Police";

test("a unit is found without accents and by keys", async ({ page, speak, signIn }) => {
  await speak("en");
  await signIn("admin", "/units");
  const tree = page.getByRole("tree", { name: t("units.tree") });
  const province = tree.getByRole("treeitem", { name: DANANG });
  await expect(province).toBeVisible();
  await expectAccessible(page);
  // By keys: to the name by its letters, into its branch, to the ends, and to the unit's page.
  await tree.getByRole("treeitem").first().focus();
  await page.keyboard.type("da nang");
  await expect(province).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(province).toHaveAttribute("aria-expanded", "true");
  const station = tree.getByRole("treeitem", { level: 3 }).first();
  await expect(station).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(station).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(province).toBeFocused();
  await page.keyboard.press("End");
  await expect(tree.getByRole("treeitem").last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(tree.getByRole("treeitem").first()).toBeFocused();

  const decomposed = "Hoà Vang".normalize("NFD");
  for (const typed of ["hoa vang", "Hòa Vang", decomposed]) {
    await page.goto(`/units?q=${encodeURIComponent(typed)}`);
    await expect(page.locator(".found > li").first()).toContainText(/H[oò]a? Vang|Hoa Vang/);
  }
  await expectAccessible(page);
  // By the name that it had before it became a city.
  await page.goto("/units?q=cong+an+tinh+dong+nai");
  await expect(page.locator(".found > li").first()).toContainText("Công an tỉnh Đồng Nai");
  await page.goto("/units?q=hoa+vang");
  await page.locator(".found-notes a").first().click();
  await expect(tree.getByRole("treeitem", { name: /Hòa Vang|Hoa Vang/ })).toBeVisible();
});

test("a unit is created, renamed, moved ahead and closed", async ({ page, speak, signIn }) => {
  const code = `E${randomInt(1e9)}`;
  const name = `Đội thử ${code}`;
  await speak("en");
  await signIn("admin");
  await findUnit(page, "20500", /Đại Lộc|Dai Loc/);
  await expectAccessible(page);
  await page.getByRole("link", { name: t("units.add-below") }).click();
  const send = page.getByRole("button", { name: t("units.create-send") });
  await send.click();
  await expect(page.getByLabel(t("units.code"), { exact: true })).toHaveAccessibleDescription(
    new RegExp(t("units.code-missing")),
  );
  await expectAccessible(page);
  await page.getByLabel(t("units.level"), { exact: true }).selectOption("organisation");
  await page.getByLabel(t("units.code"), { exact: true }).fill(code);
  await page.getByLabel(t("units.name"), { exact: true }).fill(name);
  await page.getByLabel(t("units.from"), { exact: true }).fill("01/06/2026");
  await page.getByLabel(t("units.basis")).fill(BASIS);
  await send.click();
  await expect(page.getByRole("status")).toContainText(t("units.told-created"));
  const address = page.url().split("?")[0] ?? "";

  await page.getByRole("link", { name: t("units.rename-deed"), exact: true }).click();
  await expectAccessible(page);
  await page.getByLabel(t("units.name"), { exact: true }).fill(`${name} mới`);
  await page.getByLabel(t("units.from"), { exact: true }).fill("01/07/2026");
  await page.getByLabel(t("units.basis")).fill(BASIS);
  await page.getByRole("button", { name: t("units.rename-send") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${name} mới`);
  await page.goto(`/units?q=${code}`);
  await expect(page.locator(".found > li")).toHaveCount(1);

  await page.goto(`${address}/move`);
  await expectAccessible(page);
  await page.getByLabel(t("units.parent"), { exact: true }).fill("không có đơn vị này");
  await page.getByLabel(t("units.from"), { exact: true }).fill(FUTURE);
  await page.getByLabel(t("units.basis")).fill(BASIS);
  const move = page.getByRole("button", { name: t("units.move-send") });
  await move.click();
  await expect(page.getByLabel(t("units.parent"), { exact: true })).toHaveAccessibleDescription(
    new RegExp(t("units.parent-unknown").slice(0, 20)),
  );
  await page.getByLabel(t("units.parent"), { exact: true }).fill("Công an thành phố Đà Nẵng · 48");
  await move.click();
  await expect(page.getByRole("status")).toContainText(t("units.told-moved"));
  const planned = page.locator(".planned");
  await expect(planned).toContainText("2099");
  await expectAccessible(page);

  // What is planned stands in the way of closing; taken back, it does not.
  await page.goto(`${address}/close`);
  await expectAccessible(page);
  await page.getByLabel(t("units.close-from")).fill("01/12/2026");
  await page.getByLabel(t("units.basis")).fill(BASIS);
  await page.getByRole("button", { name: t("units.close-send") }).click();
  await expect(page.locator(".summary")).toContainText(t("units.open-planned", { count: 1 }));
  await page.goto(address);
  await planned.getByRole("button", { name: new RegExp(`^${t("units.withdraw")}`) }).click();
  await expect(page.getByRole("status")).toContainText(t("units.told-withdrawn"));
  await page.goto(`${address}/close`);
  await page.getByLabel(t("units.close-from")).fill(FUTURE);
  await page.getByLabel(t("units.basis")).fill(BASIS);
  await page.getByRole("button", { name: t("units.close-send") }).click();
  await expect(page.getByRole("status")).toContainText(t("units.told-closed"));
});

test("a list of units comes in row by row", async ({ page, speak, signIn }) => {
  const code = `L${randomInt(1e9)}`;
  await speak("en");
  await signIn("admin", "/units/import");
  await expectAccessible(page);
  await page
    .getByLabel(t("unit-import.text"), { exact: true })
    .fill(`code,full_name,province_code\n${code},Xã Thử ${code},96\n${code}x,Xã Lạc,9999`);
  await page.getByRole("button", { name: t("unit-import.read"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(t("unit-import.pasted"));
  await page.getByLabel(t("unit-import.level"), { exact: true }).selectOption("organisation");
  await page.getByLabel(t("unit-import.parent-level"), { exact: true }).selectOption("province");
  await page.getByRole("button", { name: t("unit-import.set-send") }).click();
  await expect(page.getByText(t("unit-import.parent-unknown", { code: "9999" }))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: t("unit-import.take-send", { count: 1 }) }).click();
  await expect(page.getByRole("status").first()).toContainText(/\d{4}-\d{6}/);
  await expect(page.getByText(t("unit-import.nothing-ready"))).toBeVisible();
  await page.getByText(t("unit-import.discard"), { exact: true }).click();
  await page.getByRole("button", { name: t("unit-import.discard-agree") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("unit-import.title"));
  await findUnit(page, code, new RegExp(code));
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("the tree opens by links, and nothing closes with open work", async ({ page, signIn }) => {
    const { t } = i18nFor("vi");
    await signIn("admin", "/units");
    await page
      .getByRole("link", { name: t("units.open", { name: "Công an thành phố Đà Nẵng" }) })
      .click();
    await page.getByRole("link", { name: "Công an xã Đại Lộc", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Công an xã Đại Lộc");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const address = page.url();
    await page.goto(`${address}/close`);
    await page.getByLabel(t("units.close-from")).fill("01/01/2027");
    await page.getByLabel(t("units.basis")).fill(BASIS);
    await page.getByRole("button", { name: t("units.close-send") }).click();
    await expect(page.locator(".summary")).toContainText("nhiệm vụ chưa xong");
    await expect(page.locator(".summary")).toContainText("vai trò của tài khoản");
    await expect(page.getByLabel(t("units.close-from"))).toHaveValue("01/01/2027");
    await signIn("hoangHoaOfficer");
    expect((await page.goto(address))?.status()).toBe(404);
  });
});
