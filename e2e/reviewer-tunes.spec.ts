import type { Page } from "@playwright/test";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { forgetUrges, smallestPile } from "./support/owing.ts";
import { expect, mailOf, test } from "./support/test.ts";

const REASON = "Nhiều báo cáo lệch ít nhưng cần xem.";
const ROWS = "#marked tbody tr";
const MONTHLY_SHARE = /Xử lý văn bản trên môi trường điện tử|Handle documents electronically/;

/** Tab by tab of the pile: how many it says there are. */
async function countOf(page: Page, name: string): Promise<number> {
  const tab = page.locator(".tabs a").filter({ hasText: name });
  return Number(/(\d+)\s*$/.exec(await tab.innerText())?.[1]);
}

const { t, format } = i18nFor("en");

test("a reviewer tries and sets thresholds, filters by reason, walks with keys", async ({
  page,
  speak,
  signIn,
}) => {
  await forgetUrges(mailOf("staffingReviewer"));
  await speak("en");
  await signIn("staffingReviewer", "/reviews");
  const urge = page.locator("button[name=urge-all]");
  await urge.click();
  await expect(page.getByRole("status")).toBeVisible();
  await expect(urge).toHaveCount(0);
  // A share that is reported each month: in its pile something always waits, and moves by a little.
  await page.getByRole("link", { name: MONTHLY_SHARE }).first().click();
  await page.waitForURL(/task=/);
  const pile = page.url();
  const look = await countOf(page, t("reviews.sections.look"));

  // Tried out, nothing is kept; without a reason it is not kept either.
  await openThresholds(page, pile);
  const points = page.locator("input[name=points]");
  await points.fill(format.number(0.1));
  await page.getByRole("button", { name: t("thresholds.preview") }).click();
  const preview = page.getByRole("status");
  await expect(preview).toContainText(t("thresholds.preview-not-saved"));
  await expect(preview).toBeInViewport();
  await expect(points).toHaveValue(format.number(0.1));
  const save = page.getByRole("button", { name: t("thresholds.save") });
  await save.click();
  const reason = page.locator("textarea[name=reason]");
  await expect(reason).toHaveAccessibleDescription(new RegExp(t("thresholds.reason-missing")));
  await reason.fill(REASON);
  await save.click();
  await expect(page.getByRole("status")).toContainText(t("thresholds.saved", { count: 1 }));
  await expect(page.getByRole("table")).toContainText(REASON);

  await page.goto(pile);
  expect(await countOf(page, t("reviews.sections.look"))).toBeGreaterThan(look);
  await page
    .getByRole("navigation", { name: t("reviews.by-reason") })
    .getByRole("link", { name: t("reviews.reasons.jump") })
    .click();
  await page.waitForURL(/reason=jump/);
  await expect(page.locator(ROWS).first()).toContainText(t("reviews.reasons.jump"));

  // The letters walk, mark and decide; the next row has the focus after a decision.
  const link = (row: number) => page.locator(`${ROWS} th a`).nth(row);
  await link(0).focus();
  await page.keyboard.press("j");
  await expect(link(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(link(0)).toBeFocused();
  // Above the first row an arrow goes nowhere, and so is left to scroll the page.
  expect(await isTaken(page, "ArrowUp")).toBe(false);
  expect(await isTaken(page, "ArrowDown")).toBe(true);
  await link(0).focus();
  const box = page.locator(ROWS).first().getByRole("checkbox");
  await page.keyboard.down("x");
  await page.keyboard.down("x"); // a key that is held repeats
  await page.keyboard.up("x");
  await expect(box).toBeChecked();
  await page.keyboard.press("x");
  await expect(box).not.toBeChecked();
  const next = await link(1).innerText();
  await page.keyboard.press("a");
  await expect(page.getByRole("status")).toContainText(t("reviews.told-approved", { count: 1 }));
  await expect(link(0)).toBeFocused();
  await expect(link(0)).toHaveText(next);

  // Taken back, what held before holds again.
  await openThresholds(page, pile);
  await points.fill("");
  await reason.fill(REASON);
  await save.click();
  await expect(page.getByRole("status")).toContainText(t("thresholds.saved", { count: 1 }));
});

test("an admin comes to the thresholds from the office", async ({ page, speak, signIn }) => {
  await speak("en");
  await signIn("provinceAdmin");
  await page.getByRole("link", { name: t("offices.title"), exact: true }).click();
  await page.getByLabel(t("offices.find")).fill("Đà Nẵng");
  await page.getByRole("button", { name: t("offices.find-button") }).click();
  await page
    .locator("main")
    .getByRole("link", { name: /Đà Nẵng|Da Nang/ })
    .first()
    .click();
  await page.getByRole("link", { name: t("reviews.change-thresholds") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("thresholds.title"));
  await expect(page.getByRole("button", { name: t("thresholds.save") })).toBeVisible();
});

test("every page leads to its help, and help to the calendar", async ({ page, speak, signIn }) => {
  await speak("en");
  await signIn("daiLocOfficer");
  await page.getByRole("link", { name: t("help.here") }).click();
  await page.waitForURL(/\/help\/report$/);
  await page
    .getByRole("link", { name: t("help.calendar") })
    .last()
    .click();
  await page.waitForURL(/\/help\/calendar$/);
  await expect(page.getByRole("table")).toContainText(t("help.next"));
});

test("after the last report of a part its heading has the focus", async ({ page, signIn }) => {
  await signIn("staffingReviewer");
  const { taskId, periodId } = await smallestPile(mailOf("staffingReviewer"));
  await page.goto(`/reviews?task=${taskId}&period=${periodId}`);
  await page.locator("details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });
  const rows = page.locator(".queue form tbody tr").filter({ has: page.getByRole("checkbox") });
  for (let left = await rows.count(); left > 0; left--) {
    await rows.first().getByRole("rowheader").getByRole("link").focus();
    await page.keyboard.press("a");
    await expect(rows).toHaveCount(left - 1);
  }
  await expect(page.locator("main").getByRole("heading", { level: 2 }).first()).toBeFocused();
});

/** Whether the page takes a key for itself where the focus is. */
async function isTaken(page: Page, key: string): Promise<boolean> {
  return page.evaluate(
    (pressed) =>
      !document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true }),
      ),
    key,
  );
}

/** The thresholds of the pile's group, by the link that stands over every pile. */
async function openThresholds(page: Page, pile: string): Promise<void> {
  await page.goto(pile);
  await page.locator("main a[href*='/reviews/thresholds']").first().click();
  await page.waitForURL(/\/reviews\/thresholds/);
}
