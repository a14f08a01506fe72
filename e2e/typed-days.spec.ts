import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const NO_DAY = "31/02/2026";

const { t } = i18nFor("vi");

test("what is no day stays in its field, and is said to be none", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("vi");
  await signIn("provinceLeader", "/briefing");
  const goal = await page.locator("a[href^='/goals/']").first().getAttribute("href");
  const ranking = page.locator("a[href$='/ranking']").first();
  const unit = /[0-9a-f-]{36}/.exec((await ranking.getAttribute("href")) ?? "")?.[0];
  for (const [path, name] of [
    [`/dashboard/${unit}/ranking`, "day"],
    [`/dashboard/${unit}/map`, "from"],
    [goal ?? "", "to"],
  ] as const) {
    await page.goto(path);
    const field = page.locator(`input[name=${name}]`);
    await field.fill(NO_DAY);
    await field.press("Enter");
    await page.waitForURL(/31%2F02%2F2026/);
    await expect(field).toHaveValue(NO_DAY);
    await expect(field).toHaveAccessibleDescription(t("common.date-wrong"));
  }
  await expectAccessible(page);
});

test("a day is typed where the briefing is to be compared with one", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("vi");
  await signIn("provinceLeader", "/briefing");
  const form = page.getByRole("form", { name: t("briefing.since") });
  const choice = form.getByLabel(t("briefing.since"));
  const day = form.getByLabel(t("briefing.since-typed"));
  const compare = form.getByRole("button");
  await expect(day).toBeHidden();
  await choice.selectOption("day");
  await day.fill(NO_DAY);
  await compare.click();
  await expect(day).toHaveValue(NO_DAY);
  await expect(day).toHaveAccessibleDescription(t("common.date-wrong"));
  await expectAccessible(page);

  await day.fill("01/11/2026");
  await compare.click();
  await page.waitForURL(/day=01%2F11%2F2026/);
  await expect(choice).toHaveValue("day");
  await expect(day).toHaveValue("01/11/2026");
  // The choice holds again as soon as it is another one.
  await choice.selectOption("month");
  await compare.click();
  await page.waitForURL(/since=month/);
  await expect(choice).toHaveValue("month");
  await expect(day).toBeHidden();
});
