import type { Locator } from "@playwright/test";
import { officersWhoOwe, officerWithStages, runOut, versionThatWaits } from "./support/owing.ts";
import { expect, expectAccessible, LOCALES, mailOf, signInHere, test } from "./support/test.ts";

const WORDS = {
  vi: {
    sheet: /^Báo cáo một lượt \d/,
    title: "Báo cáo một lượt",
    ready: "Sẵn sàng",
    wrong: "Cần sửa",
    wrongSaid: /dấu phẩy/,
    typed: "1.5",
    send: /^Gửi .*sẵn sàng$/,
    save: "Lưu nháp",
    sent: /^Đã gửi 1 báo cáo$/,
    receipt: "Biên nhận",
    saved: /Bản nháp đã lưu/,
    pasted: /^Đã dán 2 ô\. Ctrl\+Z/,
    lost: /Số dòng không có dòng tương ứng để dán: 1\./,
    undone: /Đã bỏ lần dán/,
    over: "Phiên làm việc đã hết",
    back: /trước khi phiên làm việc hết/,
    why: "Chưa có văn bản, đang xin ý kiến.",
  },
  en: {
    sheet: /^Report all \d/,
    title: "Report in one pass",
    ready: "Ready",
    wrong: "Needs correction",
    wrongSaid: /point/,
    typed: "1,5",
    send: /^Submit .*ready/,
    save: "Save draft",
    sent: "1 report submitted",
    receipt: "Receipt",
    saved: /Draft saved/,
    pasted: /^Cells filled: 2\. Ctrl\+Z/,
    lost: /Lines without a row to go to: 1\./,
    undone: /The paste was taken back/,
    over: "The session has run out",
    back: /before the session ran out/,
    why: "No document yet, opinions are asked for.",
  },
} as const;

for (const [place, locale] of LOCALES.entries()) {
  const words = WORDS[locale];

  test(`an officer reports all on one sheet (${locale})`, async ({ page, speak }) => {
    const email = (await officersWhoOwe(4))[place] ?? "";
    await speak(locale);
    await page.goto("/sign-in");
    await signInHere(page, email);
    await page.getByRole("link", { name: words.sheet }).click();
    await expect(page.getByRole("heading", { name: words.title })).toBeVisible();
    await expectAccessible(page);

    // Two cells of a spreadsheet fill the row; what is wrong is said under it, and kept.
    const row = page
      .getByRole("row")
      .filter({ has: page.locator("input.input-number") })
      .first();
    const [first, second] = [row.getByRole("textbox").nth(0), row.getByRole("textbox").nth(1)];
    await paste(first, `${words.typed}\t40\n`);
    await expect(page.getByText(words.pasted)).toBeVisible();
    await expect(second).toHaveValue("40");
    await expect(row.getByText(words.wrong)).toBeVisible();
    await expect(first).toHaveAccessibleDescription(words.wrongSaid);
    await expectAccessible(page);

    // Corrected it is ready; a document that is not there yet is explained, and stays out of this sending.
    await first.fill("30");
    await expect(row.getByText(words.ready)).toBeVisible();
    await expect(page.getByText(words.saved)).toBeVisible();
    const document = page.getByRole("row").filter({ has: page.locator("[name$=document-number]") });
    await document.first().locator("[name$=document-date]").fill("x");
    await expect(document.first().getByText(words.wrong)).toBeVisible();
    await page.getByRole("button", { name: words.send }).click();
    await expect(page.getByText(words.sent)).toBeVisible();
    const left = page.getByRole("row").filter({ has: page.locator("[name$=document-date]") });
    await expect(left.first().locator("[name$=document-date]")).toHaveValue("x");
    await expectAccessible(page);
    await page.getByRole("status").getByRole("link").click();
    await expect(page.getByRole("heading", { name: words.receipt })).toBeVisible();
    await expectAccessible(page);
  });

  test(`a sheet on the phone without scripts, and when the session runs out (${locale})`, async ({
    browser,
    baseURL,
  }) => {
    const email = (await officersWhoOwe(4))[place + 2] ?? "";
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL,
      viewport: { width: 360, height: 740 },
    });
    await context.addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
    const page = await context.newPage();
    await page.goto("/sign-in");
    await signInHere(page, email);
    await page.goto("/reports/batch");
    const document = page.getByRole("row").filter({ has: page.locator("[name$=document-number]") });
    const narrative = document.first().locator("[name$=narrative]");
    await narrative.fill(words.why);
    await document.first().locator("[name$=document-date]").press("Enter"); // keeps, does not send
    await expect(narrative).toHaveValue(words.why);
    await expect(document.first().getByText(words.ready)).toBeVisible();

    // Sent too late: what was typed waits for the same person.
    await narrative.fill(`${words.why} 2`);
    await runOut(email);
    await page.getByRole("button", { name: words.send }).click();
    await expect(page.getByText(words.over)).toBeVisible();
    await signInHere(page, email);
    await expect(page.getByText(words.back)).toBeVisible();
    await expect(narrative).toHaveValue(`${words.why} 2`);
    await page.getByRole("button", { name: words.send }).click();
    await expect(page.getByRole("heading", { name: words.receipt })).toBeVisible();
    await context.close();
  });
}

test("arrows go from cell to cell, and what is pasted can be taken back", async ({
  page,
  speak,
}) => {
  const words = WORDS.vi;
  await speak("vi");
  await page.goto("/sign-in");
  await signInHere(page, await officerWithStages());
  await page.goto("/reports/batch");
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? "");

  // From a field onto a choice and on, both ways: the choice stays as it was.
  const stage = page.locator("select[name$=stage]").first();
  const was = await stage.inputValue();
  const name = (await stage.getAttribute("name")) ?? "";
  const column = page.locator("[data-column=a]");
  const at = (
    await column.evaluateAll((cells) => cells.map((cell) => cell.getAttribute("name")))
  ).indexOf(name);
  const below = column.nth(at + 1);
  const belowName = (await below.getAttribute("name")) ?? "";
  await below.focus();
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe(name);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(belowName);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe(name.replace(/stage$/, "stage-on"));
  await page.keyboard.press("ArrowLeft");
  expect(await focused()).toBe(name);
  await expect(stage).toHaveValue(was);
  await page.keyboard.press("Enter");
  expect(await stage.evaluate((select) => select.matches(":open"))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(stage).toHaveValue(was);

  // Two lines into the last row: one has no row, which is said; taken back, all is as before.
  const last = page.locator("[data-column=memo]").last();
  const said = await last.inputValue();
  await paste(last, "Dòng một\nDòng hai\n");
  await expect(page.getByText(words.lost)).toBeVisible();
  await expect(last).toHaveValue("Dòng một");
  await last.press("Control+z");
  await expect(page.getByText(words.undone)).toBeVisible();
  await expect(last).toHaveValue(said);

  // Paragraphs are words, not cells: they are the browser's own to put in.
  expect(await paste(last, "Đoạn một.\nĐoạn hai.", { isTable: false })).toBe(false);
  await expect(last).toHaveValue(said);

  // Long words are all there to be read.
  await last.fill(LONG);
  const hidden = await last.evaluate((field) => field.scrollHeight - field.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
  await last.fill(said);
});

const LONG = "Đã khảo sát từng trụ sở dôi dư, chưa thống nhất phương án xử lý. ".repeat(3);

/** As Ctrl+V does with cells of a spreadsheet on the clipboard, or with text. Answers whether the page took it. */
function paste(field: Locator, text: string, { isTable = true } = {}): Promise<boolean> {
  return field.evaluate(
    (control, { plain, html }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      clipboardData.setData("text/html", html);
      const options = { clipboardData, bubbles: true, cancelable: true };
      return !control.dispatchEvent(new ClipboardEvent("paste", options));
    },
    { plain: text, html: isTable ? "<table></table>" : "<p></p>" },
  );
}

test("words to a unit wait too, and nobody else sees them", async ({ page, signIn }) => {
  const words = "Số liệu chưa khớp phụ lục.";
  const reviewer = mailOf("ministryReviewer");
  await signIn("ministryReviewer");
  const address = `/reviews/return?version=${await versionThatWaits(reviewer)}`;
  await page.goto(address);
  await page.locator("#reason").fill(words);
  await runOut(reviewer);
  await page.getByRole("main").locator("form button[type=submit]").click();
  await page.waitForURL(/sign-in/);
  await signInHere(page, mailOf("provinceLeader"));
  await expect(page.locator("#reason")).toHaveCount(0);
  await page.context().clearCookies({ name: /session/ });
  await page.goto("/sign-in");
  await signInHere(page, reviewer);
  await expect(page.locator("#reason")).toHaveValue(words);
  expect(page.url()).toContain(address);
});
