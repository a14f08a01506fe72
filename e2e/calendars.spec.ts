import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** A day of 2027 that nothing is due around; the Saturday before is off anyhow. */
const OFF = "19/10/2027";
const WEEKEND = "16/10/2027";

const { t, format } = i18nFor("en");

test("a day off is entered, moves what is due, and goes again", async ({ page, speak, signIn }) => {
  await speak("en");
  await signIn("admin", "/units");
  await page.getByRole("link", { name: t("calendars.title") }).click();
  await page.getByRole("link", { name: "2027", exact: true }).click();
  await page.waitForURL(/year=2027/);
  await expectAccessible(page);

  await page.getByText(t("calendars.add"), { exact: true }).click();
  const day = page.getByLabel(t("calendars.day"), { exact: true });
  await day.fill(WEEKEND);
  await page.getByLabel(t("calendars.name-vi")).fill("Ngày nghỉ thử");
  await page.getByLabel(t("calendars.name-en")).fill("A day off to try");
  await page.getByRole("button", { name: t("calendars.add-send") }).click();
  await expect(day).toHaveAccessibleDescription(new RegExp(t("calendars.weekend-anyway")));
  await expect(page.getByLabel(t("calendars.name-vi"))).toHaveValue("Ngày nghỉ thử");
  await expectAccessible(page);

  await day.fill(OFF);
  await page.getByRole("button", { name: t("calendars.add-send") }).click();
  await expect(page.getByRole("status")).toContainText(t("calendars.told-day"));
  const civil = OFF.split("/").reverse().join("-");
  const row = page.getByRole("row").filter({ hasText: format.dayWithWeekday(civil) });
  await expect(row).toContainText(t("calendars.kinds.day_off"));
  await expectAccessible(page);

  // Everybody reads it in the calendar of periods.
  await page.goto("/help/calendar?year=2027");
  await expect(page.getByText(format.dayWithWeekday(civil)).first()).toBeVisible();

  await page.goto("/calendars?year=2027");
  await page.getByRole("button", { name: `${t("calendars.drop")} ${format.date(civil)}` }).click();
  await expect(page.getByRole("status")).toContainText(t("calendars.told-dropped"));
  await expect(row).toHaveCount(0);
});

test("the calendar is not a province's", async ({ page, signIn }) => {
  await signIn("provinceAdmin");
  const answer = await page.goto("/calendars");
  expect(answer?.status()).toBe(404);
});
