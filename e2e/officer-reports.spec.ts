import {
  expectCountsToSum,
  fillFigures,
  formData,
  openForm,
  receiptNumber,
  resend,
  signInByHand,
  WORDS,
} from "./support/officer.ts";
import {
  type DemoRole,
  expect,
  expectAccessible,
  LOCALES,
  type Locale,
  test,
} from "./support/test.ts";

/** Each language has a unit of its own, so that both can run at once. */
const OFFICERS: Record<Locale, DemoRole> = { vi: "daiLocOfficer", en: "hoangHoaOfficer" };

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`an officer finds what is owed and sends a report once (${locale})`, async ({
    page,
    speak,
    signIn,
  }) => {
    await speak(locale);
    await signIn(OFFICERS[locale]);
    await expect(page.getByRole("heading", { name: words.home })).toBeVisible();
    await expectCountsToSum(page);
    await expectAccessible(page);
    await openForm(page, words.documents, words.open);
    await expectAccessible(page);

    // What is wrong is said beside its field, and what was typed stays.
    const electronic = page.getByRole("textbox", { name: words.electronic });
    const all = page.getByRole("textbox", { name: words.all });
    await electronic.fill(words.wrong);
    await all.fill(words.total);
    await expect(page.getByText(words.saved)).toBeVisible();
    await page.getByRole("button", { name: words.send }).click();
    await expect(page.getByText(words.mistakes)).toBeVisible();
    await expect(electronic).toHaveValue(words.wrong);
    await expect(electronic).toHaveAccessibleDescription(words.wrongSaid);
    await expect(all).toHaveValue(words.total);
    await expectAccessible(page);

    // Last period's figure can be taken over; a double click sends one report.
    await page.getByRole("button", { name: words.take }).first().click();
    await expect(electronic).not.toHaveValue(words.wrong);
    await electronic.fill(words.amount);
    const form = await formData(page);
    await page.getByRole("button", { name: words.send }).dblclick();
    await expect(page.getByRole("heading", { name: words.receipt })).toBeVisible();
    const number = await receiptNumber(page, words.number);
    await expectAccessible(page);

    // The same request again (Back and resubmit, a retry) gets the same receipt.
    const again = await resend(page, form);
    expect(again.status).toBe(303);
    expect(again.location).toContain(number);

    // Until somebody decides it can be taken back; what was sent is in the form.
    await page.getByRole("link", { name: words.view }).click();
    await page.getByRole("button", { name: words.recall }).click();
    await expect(all).toHaveValue(words.totalKept);
    await page.getByRole("button", { name: words.send }).click();
    await expect(page.getByRole("heading", { name: words.receipt })).toBeVisible();
    expect(await receiptNumber(page, words.number)).not.toBe(number);

    // The first form with something else in it is told that it was sent.
    const changed = await resend(page, {
      ...form,
      body: form.body.replace(/narrative=/, "narrative=x"),
    });
    expect(changed.status).toBe(409);
  });

  test(`an officer reports without scripts (${locale})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL,
      viewport: { width: 360, height: 740 },
    });
    await context.addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
    const page = await context.newPage();
    await signInByHand(page, locale === "vi" ? "hoanghoa" : "dailoc");
    await expect(page.getByRole("heading", { name: words.home })).toBeVisible();
    const task = locale === "vi" ? "Kiểm kê trang bị" : "Keep the equipment inventory";
    await page.goto("/reports?state=all");
    await openForm(page, task, words.open);

    const fields = page.locator("input[inputmode=decimal]");
    await fields.first().fill(words.wrong);
    await page.getByRole("button", { name: words.save }).click();
    await expect(fields.first()).toHaveValue(words.wrong);
    await expect(page.getByText(words.saved)).toBeVisible();
    await page.getByRole("button", { name: words.send }).click();
    await expect(fields.first()).toHaveAccessibleDescription(words.wrongSaid);
    await expect(fields.first()).toHaveValue(words.wrong);

    await fields.first().fill("");
    await page.getByRole("button", { name: words.takeAll }).click();
    await expect(fields.first()).not.toHaveValue("");
    await page.getByRole("textbox", { name: words.narrative }).fill("Đã kiểm kê xong.");
    await page.getByRole("button", { name: words.send }).click();
    await expect(page.getByRole("heading", { name: words.receipt })).toBeVisible();
    expect(await receiptNumber(page, words.number)).toMatch(/^\d{4}-\d{6}$/);
    await context.close();
  });
}

test("of two who send the same report one is told who and when", async ({
  page,
  context,
  speak,
  signIn,
}) => {
  await speak("vi");
  await signIn("haiChauOfficer");
  await openForm(page, "Trang bị phương tiện theo tiêu chuẩn, định mức", WORDS.vi.open);
  const other = await context.newPage();
  await other.goto(page.url());

  await fillFigures(other, "40");
  await other.getByRole("button", { name: WORDS.vi.send }).click();
  await expect(other.getByRole("heading", { name: WORDS.vi.receipt })).toBeVisible();

  await fillFigures(page, "41");
  const answer = page.waitForResponse(
    (response) => response.request().method() === "POST" && response.url().endsWith("/submit"),
  );
  await page.getByRole("button", { name: WORDS.vi.send }).click();
  expect((await answer).status()).toBe(409);
  await expect(page.getByText(WORDS.vi.tooLate)).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(WORDS.vi.sent);
  await expect(page.getByText(WORDS.vi.typed).first()).toBeVisible();
  await expect(page.getByText("41", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
});

test("the timeline tells what happened", async ({ page, speak, signIn }) => {
  await speak("vi");
  await signIn("daiLocOfficer");
  const task = "Xây dựng mới hoặc cải tạo trụ sở";
  await page.getByRole("link", { name: task, exact: true }).first().click();
  await expect(page.getByRole("heading", { name: WORDS.vi.timeline })).toBeVisible();
  await expect(page.locator(".timeline time").first()).toBeVisible();
  await expectAccessible(page);
  await page.goto("/assignments");
  await expect(page.getByRole("link", { name: task, exact: true }).first()).toBeVisible();
  await expectAccessible(page);
});

test("the phone shows the counts and the next few, and a link to all", async ({ page, signIn }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn("haiChauOfficer");
  const rows = page.locator("tbody tr:not(.group, .why):visible");
  await expect(rows).toHaveCount(5);
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Xem cả \d+ việc$/ }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(40);
  await expectAccessible(page);
});

test("a form that stood open elsewhere writes over no newer draft", async ({
  page,
  context,
  signIn,
}) => {
  const words = WORDS.vi;
  await signIn("haiChauOfficer");
  await openForm(page, words.documents, words.open);
  const other = await context.newPage();
  await other.goto(page.url());
  await fillFigures(other, "52");
  await other.getByRole("button", { name: words.save }).click();
  await other.waitForLoadState("load");
  await expect(other.getByText(words.saved)).toBeVisible();

  await fillFigures(page, "51");
  await expect(page.getByText(/đã lưu một bản nháp mới hơn/)).toBeVisible();
  await page.getByRole("button", { name: words.save }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "đã lưu một bản nháp mới hơn",
  );
  await expect(page.getByText(words.typed).first()).toBeVisible();
  await expect(page.getByText("51", { exact: true }).first()).toBeVisible();
  await expect(page.locator("input[inputmode=decimal]").first()).toHaveValue("52");
  await expectAccessible(page);
});

test("another unit of money says the same money", async ({ page, signIn }) => {
  await signIn("haiChauOfficer");
  await openForm(page, "Bảo trì trụ sở: kinh phí thực hiện", WORDS.vi.open);
  const unit = page.locator("select[name=money-unit]");
  const amount = page.locator("input[inputmode=decimal]").first();
  await unit.selectOption("million");
  await amount.fill("1.500,25");
  await expect(page.getByText("1.500.250.000")).toBeVisible();
  await unit.selectOption("billion");
  await expect(amount).toHaveValue("1,50025");
  await expect(page.getByText("1.500.250.000")).toBeVisible();
});

test("a report of another unit is not there", async ({ page, signIn }) => {
  await signIn("daiLocOfficer");
  const href = await page.locator("table a[href^='/reports/']").first().getAttribute("href");
  await signIn("hoangHoaOfficer");
  expect((await page.goto(href ?? ""))?.status()).toBe(404);
  expect((await page.goto("/reports/no-id"))?.status()).toBe(404);
  const refused = await page.request.post(`/api${href?.replace("/receipt", "")}/recall`, {
    maxRedirects: 0,
  });
  expect(refused.status()).toBe(403); // not from our pages
});

test("no change is said in one request, and the home shows the receipt", async ({
  page,
  signIn,
}) => {
  await signIn("haiChauOfficer");
  const link = page
    .getByRole("link", { name: /^(Báo cáo|Ghi trước) ?: Bảo đảm chỗ ở còn thiếu/ })
    .last();
  const href = await link.getAttribute("href");
  const action = new URL(`/api${href}/submit`, page.url()).href;
  const body = new URLSearchParams({
    key: crypto.randomUUID(),
    version: "0",
    locale: "vi",
    onward: "home",
    "no-change": "yes",
  }).toString();
  const sent = await resend(page, { action, body });
  expect(sent.status).toBe(303);
  expect(await resend(page, { action, body })).toEqual(sent);
  await page.goto(sent.location);
  await expect(page.getByRole("status")).toContainText(
    "Đã gửi “Bảo đảm chỗ ở còn thiếu”: không thay đổi",
  );
  await expect(page.getByRole("status")).toContainText(/Biên nhận \d{4}-\d{6}/);
});

test("programs speak to the same use case", async ({ page, signIn }) => {
  await signIn("haiChauOfficer");
  const href = await page.locator("table a[href^='/reports/']").last().getAttribute("href");
  const address = new URL(`/api/v1${href?.replace("/receipt", "")}`, page.url());
  const { state } = await (await page.request.get(address.href)).json();
  expect(state).toBeTruthy();
  const post = async (headers: Record<string, string>, origin = address.origin) => {
    const data = { baseVersion: 32_000, fields: {} };
    const answer = await page.request.post(`${address.href}/submissions`, {
      data,
      headers: { origin, ...headers },
    });
    return answer.status();
  };
  const key = { "idempotency-key": crypto.randomUUID() };
  expect(await post(key, "https://elsewhere.example")).toBe(403);
  expect(await post({})).toBe(400);
  expect(await post(key)).toBe(409);
});
