import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

// All take from what waits at the demo's province; the tests of one file run one after the other.
const { t } = i18nFor("vi");

test("several are answered at once, one is passed up and answered above", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("vi");
  await signIn("provinceLeader", "/difficulties");
  await expectAccessible(page);
  const waiting = page.getByRole("navigation", { name: t("difficulties.views-label") });
  const count = async () =>
    Number(/\d+/.exec(await waiting.getByRole("link").first().innerText())?.[0]);
  const before = await count();

  // Where several ask the same, one tick takes them all; the units' own boxes follow, and what is unticked stays.
  const whole = page.locator("input[name=wording]").first();
  const lead = (await whole.getAttribute("value")) ?? "";
  const items = page.locator(`input[data-wording="${lead}"]`);
  const alike = await items.count();
  expect(alike).toBeGreaterThan(1);
  await page.locator(`details:has(input[data-wording="${lead}"]) summary`).click();
  await expect(async () => {
    await whole.uncheck();
    await whole.check();
    await expect(items.last()).toBeChecked({ timeout: 100 });
  }).toPass();
  await items.last().uncheck();
  await expect(whole).not.toBeChecked();
  await items.last().check();
  await whole.check();
  await expectAccessible(page);
  await page.getByRole("button", { name: t("difficulties.answer-picked") }).click();
  await expect(page).toHaveURL((url) => !url.searchParams.has("item"));
  const send = page.getByRole("button", {
    name: t("difficulties.answer-send", { count: alike }),
  });
  await send.click();
  const answer = page.getByLabel(t("difficulties.answer-label"));
  await expect(answer).toHaveAccessibleDescription(new RegExp(t("difficulties.answer-missing")));
  await expectAccessible(page);
  const words = `Đã làm việc với địa phương.`;
  await answer.fill(words);
  await send.click();
  await expect(page.getByRole("status")).toContainText(
    t("difficulties.done-answered", { count: alike }),
  );
  expect(await count()).toBe(before - alike);

  // What was answered says so in the list and on the assignment's timeline.
  await page.goto("/difficulties?view=below&state=answered");
  const answered = page.getByRole("row").filter({ hasText: words });
  await expect(answered.first()).toBeVisible();
  await expectAccessible(page);

  await page.goto("/difficulties");
  const row = page.locator("tbody tr:has(.pick input[name=item])").first();
  const link =
    (await row.getByRole("rowheader").getByRole("link").first().getAttribute("href")) ?? "";
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: t("difficulties.pass-picked") }).click();
  const opinion = `Vượt thẩm quyền của tỉnh.`;
  await page.getByLabel(t("difficulties.pass-label")).fill(opinion);
  await expectAccessible(page);
  await page.getByRole("button", { name: t("difficulties.pass-send", { count: 1 }) }).click();
  await expect(page.getByRole("status")).toContainText(
    t("difficulties.done-passed-up", { count: 1 }),
  );
  await page.goto("/difficulties?view=passed-up");
  await expect(page.getByRole("table")).toContainText(opinion);

  await page.goto(link);
  await expect(page.getByText(opinion)).toBeVisible();
  await expectAccessible(page);

  await signIn("ministryReviewer", "/difficulties?view=to-answer&state=all");
  await expect(page.getByRole("table")).toBeVisible();
  await expectAccessible(page);
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("the same forms do the same; who asked reads the answer at home", async ({
    page,
    signIn,
  }) => {
    const { t } = i18nFor("vi");
    await signIn("provinceLeader", "/difficulties");
    // All of the page at once, and then one item out of a wording.
    await page.getByRole("link", { name: t("difficulties.pick-page") }).click();
    await expect(page.locator(".pick input:not(:checked)")).toHaveCount(0);
    await page.getByRole("link", { name: t("difficulties.unpick-page") }).click();
    await expect(page.locator(".pick input:checked")).toHaveCount(0);
    await page.locator("details:has(input[data-wording]) summary").first().click();
    await page.locator("input[data-wording]").first().check();
    await page.getByRole("button", { name: t("difficulties.answer-picked") }).click();
    const send = page.getByRole("button", { name: t("difficulties.answer-send", { count: 1 }) });
    await send.click();
    const answer = page.getByLabel(t("difficulties.answer-label"));
    await expect(answer).toHaveAccessibleDescription(new RegExp(t("difficulties.answer-missing")));
    await answer.fill("Đã có văn bản hướng dẫn.");
    await send.click();
    await expect(page.getByRole("status")).toContainText(
      t("difficulties.done-answered", { count: 1 }),
    );
    await signIn("daiLocOfficer", "/difficulties");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("difficulties.list"));
  });
});
