import type { Page } from "@playwright/test";
import {
  addDays,
  type CivilDate,
  dayForInput,
  parseTypedDate,
  vietnamDay,
} from "#lib/domain/civil-date.ts";
import { type I18n, i18nFor } from "#lib/i18n/i18n.ts";
import { type DemoRole, expect, expectAccessible, test } from "./support/test.ts";

const today = vietnamDay(new Date());

const { t, format } = i18nFor("en");

test("more time is asked for, granted above and told", async ({ page, speak, signIn }) => {
  await speak("en");
  await signIn("daiLocOfficer");
  const { address, dueOn } = await assignmentThatMayAsk(page, t);
  await page.getByText(t("extensions.ask"), { exact: true }).click();
  await expectAccessible(page);
  const send = page.getByRole("button", { name: t("extensions.ask-send") });
  await page.getByLabel(t("extensions.ask-day")).fill(dayForInput(today));
  await send.click();
  const day = page.getByLabel(t("extensions.ask-day"));
  const reason = page.getByLabel(t("extensions.ask-reason"));
  await expect(reason).toHaveAccessibleDescription(new RegExp(t("extensions.reason-missing")));
  await expect(day).toHaveValue(dayForInput(today));
  await expectAccessible(page);
  const words = `Vướng mặt bằng (${Date.now()}).`;
  const wanted = addDays(dueOn, 60);
  await reason.fill(words);
  await send.click();
  await expect(day).toHaveAttribute("aria-invalid", "true");
  await day.fill(dayForInput(wanted));
  await send.click();
  await expect(page.getByRole("status")).toContainText(format.date(wanted));
  await expectAccessible(page);

  // Taken back, and asked again.
  await page.getByRole("button", { name: t("extensions.withdraw") }).click();
  await expect(page.getByRole("status")).toContainText(t("extensions.withdrawn"));
  await page.getByText(t("extensions.ask"), { exact: true }).click();
  await day.fill(dayForInput(wanted));
  await reason.fill(words);
  await send.click();
  await expect(page.getByRole("status")).toContainText(format.date(wanted));
  await page.goto("/extensions");
  await expect(page.getByRole("table")).toContainText(words);
  await expectAccessible(page);

  await signInAsDecider(page, signIn, words);
  await page.goto("/reviews");
  await page.getByRole("link", { name: t("extensions.home-see") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("extensions.list"));
  await expectAccessible(page);
  const link = page.locator(`a[href^='${address}']`);
  const request = page.getByRole("row").filter({ has: link });
  await request.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: t("extensions.decline-picked") }).click();
  const decline = page.getByRole("button", { name: t("extensions.decline-send", { count: 1 }) });
  await decline.click();
  await expect(page.getByLabel(t("extensions.decline-note"))).toHaveAccessibleDescription(
    new RegExp(t("extensions.note-missing")),
  );
  await expectAccessible(page);
  await page.getByRole("link", { name: t("common.cancel") }).click();

  await request.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: t("extensions.grant-picked") }).click();
  await expectAccessible(page);
  const sooner = addDays(dueOn, 30);
  await page.getByLabel(t("extensions.grant-day")).fill(dayForInput(sooner));
  await page.getByRole("button", { name: t("extensions.grant-send", { count: 1 }) }).click();
  await expect(page.getByRole("status")).toContainText(t("extensions.done-granted", { count: 1 }));

  // Both deadlines are on the assignment, and who decided in the history.
  await page.goto(address);
  await expect(page.locator("main")).toContainText(format.date(sooner));
  await page.goto(`${address}?show=deadlines`);
  await expect(page.getByText(words).first()).toBeVisible();
  await expectAccessible(page);
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("the same forms do the same: all of a page in two presses", async ({ page, signIn }) => {
    const { t } = i18nFor("vi");
    await signIn("haiChauOfficer");
    const { dueOn } = await assignmentThatMayAsk(page, t);
    await page.getByText(t("extensions.ask"), { exact: true }).click();
    await page.getByLabel(t("extensions.ask-day")).fill("31/02/2027");
    await page.getByRole("button", { name: t("extensions.ask-send") }).click();
    // The fold stands open with what is wrong in it.
    await expect(page.getByLabel(t("extensions.ask-day"))).toHaveAccessibleDescription(
      new RegExp(t("extensions.day-wrong")),
    );
    await page.getByLabel(t("extensions.ask-day")).fill(dayForInput(addDays(dueOn, 60)));
    const words = `Vướng mặt bằng, ${Date.now()}.`;
    await page.getByLabel(t("extensions.ask-reason")).fill(words);
    await page.getByRole("button", { name: t("extensions.ask-send") }).click();
    await expect(page.locator("#extension .quote")).toHaveText(words);

    await signInAsDecider(page, signIn, words);
    await page.locator("a[href*='pick=page']").click();
    const boxes = page.locator("input[name=item]");
    const count = await boxes.count();
    expect(count).toBeGreaterThan(0);
    for (let at = 0; at < count; at += 1) await expect(boxes.nth(at)).toBeChecked();
    await page.getByRole("button", { name: t("extensions.decline-picked") }).click();
    await page.getByLabel(t("extensions.decline-note")).fill("Còn đủ thời gian trong hạn.");
    await page.getByRole("button", { name: t("extensions.decline-send", { count }) }).click();
    await expect(page.getByRole("status")).toContainText(t("extensions.done-declined", { count }));
  });
});

/** As the one of the two who review for the province who has the task's group, on the list of what waits. */
async function signInAsDecider(
  page: Page,
  signIn: (role: DemoRole, path: string) => Promise<void>,
  words: string,
): Promise<void> {
  for (const role of ["moneyReviewer", "staffingReviewer"] as const) {
    await signIn(role, "/extensions");
    if (await page.getByText(words).isVisible()) return;
  }
  throw new Error("nobody decides it");
}

/** The officer's next assignment of those that can be asked for, without a request that waits, and its deadline. */
async function assignmentThatMayAsk(
  page: Page,
  t: I18n["t"],
): Promise<{ address: string; dueOn: CivilDate }> {
  await page.goto("/assignments?state=open");
  const links = await page
    .locator("main tbody a[href^='/assignments/']")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const address of [...new Set(links)]) {
    await page.goto(address);
    if (!(await page.getByText(t("extensions.ask"), { exact: true }).isVisible())) continue;
    const due = await page
      .locator("dl div")
      .filter({ has: page.getByText(t("assignments.deadline"), { exact: true }) })
      .locator("dd")
      .innerText();
    const dueOn = parseTypedDate(due) ?? vietnamDay(new Date(`${due} 12:00 UTC`));
    return { address, dueOn };
  }
  throw new Error("no assignment can be asked for");
}
