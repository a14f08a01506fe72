import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, LOCALES, test } from "./support/test.ts";

const DUE = "31/12/2099";

for (const locale of LOCALES) {
  const { t } = i18nFor(locale);

  test(`an instruction is given, answered, asked again and accepted (${locale})`, async ({
    page,
    speak,
    signIn,
  }) => {
    await speak(locale);
    await signIn("provinceLeader", "/dashboard");
    // Beside a goal the form says by itself which one; to themselves nobody writes unasked.
    const goal = page.locator("a[href*='/instructions/new'][href*='goals%2F']").first();
    const name = (await goal.innerText()).split(": ").slice(1).join(": ");
    await goal.click();
    await page.waitForURL(/instructions\/new/);
    await expect(page.locator("main dd a[href^='/goals/']")).toContainText(name);
    await page.goto("/dashboard");
    await page.getByRole("link", { name: t("instructions.give"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("instructions.give"));
    await expect(page.getByLabel(t("instructions.owner"))).toHaveValue("");
    await expectAccessible(page);
    const send = page.getByRole("button", { name: t("instructions.give-send") });
    await send.click();
    const text = page.getByLabel(t("instructions.text"));
    await expect(text).toHaveAccessibleDescription(new RegExp(t("instructions.text-missing")));
    await expectAccessible(page);
    const words = `Báo cáo nguyên nhân chậm (${locale})`;
    await text.fill(words);
    const owner = page.getByLabel(t("instructions.owner"));
    const station = owner.locator("option", { hasText: /Đại Lộc|Dai Loc/ });
    await owner.selectOption((await station.first().getAttribute("value")) ?? "");
    await page.getByLabel(t("instructions.due-on")).fill(DUE);
    await send.click();
    await expect(page.getByRole("status")).toContainText(t("instructions.told-given"));
    await expectAccessible(page);
    const address = page.url().split("?")[0] ?? "";

    // The owner finds it at home and answers.
    await signIn("daiLocOfficer", "/instructions");
    await expectAccessible(page);
    await page.getByRole("link", { name: words }).first().click();
    await page.getByLabel(t("instructions.answer-label")).fill("Do mưa kéo dài.");
    await page.getByLabel(t("instructions.evidence-label")).fill("125/BC-CAX");
    await page.getByRole("button", { name: t("instructions.answer-send") }).click();
    await expect(page.getByRole("status")).toContainText(t("instructions.told-answered"));

    // The leader asks again; the second answer is accepted.
    await signIn("provinceLeader", address);
    await expect(page.getByText("125/BC-CAX")).toBeVisible();
    const again = page.getByRole("button", { name: t("instructions.again-send") });
    await page.getByLabel(t("instructions.again-label")).fill("Nêu rõ ngày hoàn thành.");
    await again.click();
    const due = page.getByLabel(t("instructions.again-due"));
    await expect(due).toHaveAccessibleDescription(new RegExp(t("instructions.due-missing")));
    await expectAccessible(page);
    await due.fill(DUE);
    await again.click();
    await expect(page.getByRole("status")).toContainText(t("instructions.told-again"));

    await signIn("daiLocOfficer", "/reports");
    await expect(page.getByRole("heading", { name: t("instructions.home-title") })).toBeVisible();
    await page.goto(address);
    await page.getByLabel(t("instructions.answer-label")).fill("Ngày 30/11.");
    await page.getByRole("button", { name: t("instructions.answer-send") }).click();
    await expect(page.getByRole("status")).toContainText(t("instructions.told-answered"));

    // In another tab it was settled meanwhile: what is sent from the first is refused in words and stays.
    await signIn("provinceLeader", address);
    const late = await page.context().newPage();
    await late.goto(address);
    await page.getByRole("button", { name: t("instructions.accept") }).click();
    await expect(page.getByRole("status")).toContainText(t("instructions.told-accepted"));
    const lateWords = late.getByLabel(t("instructions.again-label"));
    await lateWords.fill("Chưa rõ.");
    await late.getByLabel(t("instructions.again-due")).fill(DUE);
    await late.getByRole("button", { name: t("instructions.again-send") }).click();
    await expect(late.locator("main").getByRole("alert")).toContainText(
      locale === "vi" ? "đã đồng ý với nội dung trả lời" : "accepted the answer",
    );
    await expect(lateWords).toHaveValue("Chưa rõ.");
    await late.close();
    await page.goto("/instructions?view=given&state=accepted");
    await expect(page.getByRole("link", { name: words }).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test("what a ministry writes beside a goal leads its province to the province's own figure", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("en");
  await signIn("ministryLeader", "/dashboard");
  await page.locator("a[href*='/instructions/new'][href*='goals%2F']").first().click();
  const { t } = i18nFor("vi");
  const en = i18nFor("en").t;
  const owner = page.getByLabel(en("instructions.owner"));
  const province = owner.locator("option", { hasText: /Đà Nẵng|Da Nang/ }).first();
  await owner.selectOption((await province.getAttribute("value")) ?? "");
  const words = `Rà soát lại ${crypto.randomUUID()}`;
  await page.getByLabel(en("instructions.text")).fill(words);
  await page.getByLabel(en("instructions.due-on")).fill(DUE);
  await page.getByRole("button", { name: en("instructions.give-send") }).click();
  await expect(page.getByRole("status")).toContainText(en("instructions.told-given"));
  const at = page.url().split("?")[0] ?? "";

  // At the home of who must answer; its source is told in the reader's language.
  await speak("vi");
  await signIn("provinceLeader", "/briefing");
  await expect(page.getByRole("heading", { name: t("instructions.home-title") })).toBeVisible();
  await page.goto(at);
  const source = page.locator("main dd a[href^='/goals/']");
  await expect(source).toContainText("Mục tiêu: ");
  const shown = await page.goto((await source.getAttribute("href")) ?? "");
  expect(shown?.status()).toBe(200);
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("an instruction beside an assignment, out of reach for others", async ({ page, signIn }) => {
    const { t } = i18nFor("vi");
    await signIn("provinceLeader", "/assignments");
    await page.locator("main table tbody a").first().click();
    await page.getByRole("link", { name: t("instructions.give"), exact: true }).click();
    const send = page.getByRole("button", { name: t("instructions.give-send") });
    // The assignment may be the leader's own unit's, which is not chosen for them.
    await page.getByLabel(t("instructions.owner")).selectOption({ index: 1 });
    await page.getByLabel(t("instructions.text")).fill("Kiểm tra thực địa.");
    await send.click();
    const due = page.getByLabel(t("instructions.due-on"));
    await expect(due).toHaveAccessibleDescription(new RegExp(t("instructions.due-missing")));
    await expect(page.getByLabel(t("instructions.text"))).toHaveValue("Kiểm tra thực địa.");
    await due.fill(DUE);
    await send.click();
    await expect(page.getByRole("status")).toContainText(t("instructions.told-given"));
    const address = page.url();
    await signIn("hoangHoaOfficer");
    expect((await page.goto(address))?.status()).toBe(404);
  });
});
