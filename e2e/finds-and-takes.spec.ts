import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";
import { expect, expectAccessible, LOCALES, test } from "./support/test.ts";

const fieldOf = (page: Page) => page.locator("#site-search");
const found = (page: Page, kind: string) =>
  page.locator(`section[aria-labelledby="found-${kind}"]`);

test("a document is found by its number however it is typed", async ({ page, signIn }) => {
  await signIn("ministryLeader");
  for (const typed of ["12NQTW", "12-nq/tw", "12 NQ TW"]) {
    await fieldOf(page).fill(typed);
    await fieldOf(page).press("Enter");
    await expect(page).toHaveURL(/\/search\?q=/);
    await expect(found(page, "directives").getByRole("link").first()).toContainText("12-NQ/TW");
  }
  await found(page, "directives").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/directives\//);
});

test("the keyboard leads to the field, to one kind and to a unit", async ({ page, signIn }) => {
  await signIn("provinceLeader");
  await expect(page.locator(".find kbd")).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type("đại lộc");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search/);
  // The keys work as soon as the page's script has come.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByLabel("Từ cần tìm")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.getByRole("link", { name: /^Đơn vị/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/kind=units/);
  await found(page, "units").getByRole("link", { name: "Công an xã Đại Lộc" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/dashboard\//);
});

test("accents and their places make no difference", async ({ page, signIn }) => {
  await signIn("provinceLeader");
  const names = [];
  for (const typed of ["hoà vang", "hòa vang", "HOA VANG", "hoà vang".normalize("NFD")]) {
    await page.goto(`/search?q=${encodeURIComponent(typed)}`);
    names.push(await found(page, "units").getByRole("link").first().textContent());
  }
  expect(new Set(names)).toEqual(new Set(["Công an xã Hòa Vang"]));
});

test("a commune finds its own and nothing of its neighbour, without a script too", async ({
  browser,
  baseURL,
  context: signedIn,
  signIn,
}) => {
  await signIn("daiLocOfficer");
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  await context.addCookies(await signedIn.cookies());
  const page = await context.newPage();
  await page.goto("/reports");
  await fieldOf(page).fill("đại lộc");
  await fieldOf(page).press("Enter");
  await expect(found(page, "units").getByRole("link")).toHaveCount(1);
  await expect(found(page, "reports")).toBeVisible();
  await page.getByLabel("Từ cần tìm").fill("hải châu");
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(page.getByRole("heading", { name: /Không tìm thấy/ })).toBeVisible();
  await context.close();
});

test("a list is taken as a workbook and as text, in the reader's language", async ({
  page,
  speak,
  signIn,
}) => {
  await signIn("daiLocOfficer", "/assignments");
  const rows = await page.locator("main tbody tr").count();
  const workbook = await taken(page, "XLSX");
  expect(workbook.name).toMatch(/^Nhiệm vụ được giao \d{4}-\d\d-\d\d\.xlsx$/);
  const [sheet] = await readXlsxFile(workbook.bytes);
  expect(sheet?.data[0]?.slice(0, 3)).toEqual(["Nhiệm vụ", "Văn bản", "Lần giao"]);
  expect(sheet?.data).toHaveLength(rows + 1);
  expect(sheet?.data[1]?.some((cell) => (cell as unknown) instanceof Date)).toBe(true);

  await speak("en");
  await page.goto("/assignments?state=open");
  const text = (await taken(page, "CSV")).bytes.toString("utf8");
  expect(text.startsWith('\ufeff"Task","Directive","Occurrence"')).toBe(true);
});

test("who took a list stands in the audit; a stranger's address is none", async ({
  page,
  signIn,
}) => {
  await signIn("provinceLeader", "/dashboard");
  await page.locator("#units").getByRole("link", { name: /XLSX/ }).scrollIntoViewIfNeeded();
  const { name } = await taken(page.locator("#units"), "XLSX");
  expect(name).toMatch(/^Tổng quan theo đơn vị/);
  const refused = await page.request.get("/api/exports/audit?format=csv");
  expect(refused.status()).toBe(404);

  await signIn("auditor", "/audit?deed=list.exported");
  await expect(page.locator("main tbody tr").first()).toContainText("Tổng quan theo đơn vị");
});

async function taken(where: Page | Locator, format: "XLSX" | "CSV") {
  const link = where.getByRole("link", { name: new RegExp(`${format}$`) });
  const [download] = await Promise.all([link.page().waitForEvent("download"), link.click()]);
  return {
    name: download.suggestedFilename(),
    bytes: await readFile(await download.path()),
  };
}

for (const locale of LOCALES) {
  test(`no barrier stands in the search (${locale})`, async ({ page, speak, signIn }) => {
    await speak(locale);
    await signIn("ministryLeader");
    for (const query of ["", "?q=b%C3%A1o+c%C3%A1o", "?q=xyzzy", "?q=ban+hanh&kind=reports"]) {
      for (const [width, colorScheme] of [
        [1440, "light"],
        [360, "dark"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.goto(`/search${query}`);
        await expectAccessible(page);
      }
    }
  });
}
