import type { Page } from "@playwright/test";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, LOCALES, test } from "./support/test.ts";

// All of them take from the same piles of the demo; the tests of one file run one after the other.
const ORDINARY = "#ordinary-marked";
const REASON = "Chưa khớp với biên bản nghiệm thu.";

/** The number at the end of a tab. */
function countIn(text: string): number {
  return Number(/([\d.,]+)\s*$/.exec(text)?.[1]?.replace(/\D/g, ""));
}

/** From the overview to the fullest pile with that many ordinary reports; how many there are goes by the demo's day. */
async function openPile(page: Page, ordinary: number) {
  await page.goto("/reviews");
  const rows = page.locator("section[aria-labelledby='h-tasks'] tbody tr:has(td b)");
  const waiting = (await rows.locator("td b").allInnerTexts()).map(countIn);
  const hrefs = await rows
    .locator("th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const fullestFirst = hrefs.toSorted(
    (a, b) => (waiting[hrefs.indexOf(b)] ?? 0) - (waiting[hrefs.indexOf(a)] ?? 0),
  );
  for (const href of fullestFirst) {
    await page.goto(href);
    const tab = page.locator("nav.tabs a[href*='tab=ordinary']");
    if (countIn(await tab.innerText()) >= ordinary) return;
  }
  throw new Error(`no pile has ${ordinary} ordinary reports`);
}

for (const locale of LOCALES) {
  const { t, format } = i18nFor(locale);

  test(`a reviewer approves the marked, returns one, urges the late (${locale})`, async ({
    page,
    speak,
    signIn,
  }) => {
    await speak(locale);
    await signIn("moneyReviewer");
    await openPile(page, 3);
    const tabs = page.getByRole("navigation", { name: t("reviews.filter") }).getByRole("link");
    const [all = 0, ...parts] = (await tabs.allInnerTexts()).map(countIn);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
    await expectAccessible(page);

    const decided = tabs.filter({ hasText: t("reviews.sections.decided") });
    const before = countIn(await decided.innerText());
    await page.locator("summary").click();
    const boxes = page.locator(ORDINARY).getByRole("checkbox");
    const ordinary = page.locator(ORDINARY);
    await ordinary.getByRole("button", { name: t("reviews.mark-all") }).click();
    await expect(ordinary.locator("input[type=checkbox]:not(:checked)")).toHaveCount(0);
    await ordinary.getByRole("button", { name: t("reviews.mark-none") }).click();
    await expect(ordinary.locator("input:checked")).toHaveCount(0);
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const words = t("reviews.approve-marked", { count: format.number(2) });
    await page.getByRole("button", { name: words }).click();
    await expect(page.getByRole("status")).toContainText(t("reviews.told-approved", { count: 2 }));
    await expect.poll(async () => countIn(await decided.innerText())).toBe(before + 2);
    // Taken back, the pile is as full for the next.
    await page.getByRole("button", { name: t("taking-back.undo") }).click();
    await expect(page.getByRole("status")).toContainText(t("taking-back.told", { count: 2 }));
    await expect.poll(async () => countIn(await decided.innerText())).toBe(before);

    // One goes back, and not without a reason.
    const row = page.locator(`${ORDINARY} tbody tr`).first();
    const unit = await row.getByRole("rowheader").getByRole("link").innerText();
    await row.getByRole("link", { name: t("common.return") }).click();
    const chosen = page.getByRole("complementary", { name: t("reviews.chosen") });
    await expect(chosen).toContainText(unit);
    const send = page.getByRole("button", { name: t("reviews.return-many", { count: 1 }) });
    await send.click();
    const reason = page.getByLabel(t("common.return-reason"));
    await expect(reason).toHaveAccessibleDescription(new RegExp(t("reviews.reason-missing")));
    await expectAccessible(page);
    await reason.fill(REASON);
    await send.click();
    await expect(page.getByRole("status")).toContainText(t("reviews.told-returned", { count: 1 }));
    await tabs.filter({ hasText: t("reviews.sections.returned") }).click();
    await expect(page.getByRole("table")).toContainText(unit);
    await expect(page.getByRole("table")).toContainText(REASON);

    // The late are urged once a day: the first pile in which somebody was not urged today.
    await page.goto("/reviews/all?of=missing");
    const piles = await page
      .locator("tbody a[href*='tab=missing']")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    const urge = page.locator("button[name=urge]");
    for (const pile of piles) {
      await page.goto(pile);
      if ((await urge.count()) > 0) break;
    }
    const units = Number(/\d+/.exec(await urge.innerText())?.[0]);
    await urge.click();
    await expect(page.getByRole("status")).toContainText(t("reviews.told-urged", { count: units }));
    await expect(urge).toHaveCount(0);
    await expect(page.getByText(t("reviews.urged-already", { count: units }))).toBeVisible();
    await expectAccessible(page);
  });
}

test("one word of 500 letters widens no page of a phone", async ({ page, signIn }) => {
  await signIn("moneyReviewer");
  await page.setViewportSize({ width: 360, height: 740 });
  await openPile(page, 1);
  for (const path of ["/reviews", page.url()]) {
    await page.goto(path);
    const wider = await page.evaluate(() => {
      const places = [
        "h1",
        "h2",
        "p",
        "summary",
        "li a",
        "th.title a",
        ".data-stack td:last-child",
      ];
      for (const place of places) document.querySelector(`main ${place}`)?.append("m".repeat(500));
      return document.documentElement.scrollWidth - innerWidth;
    });
    expect(wider, path).toBeLessThanOrEqual(0);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same buttons do the same", async ({ page, signIn }) => {
    const { t } = i18nFor("vi");
    await signIn("moneyReviewer");
    await openPile(page, 2);
    await page.goto(`${page.url()}&tab=ordinary`);
    const marked = page.locator(`${ORDINARY} button[name=approve][value=marked]`);
    await marked.click();
    await expect(page.getByRole("alert")).toContainText(t("reviews.told-nothing"));

    const row = page.locator(`${ORDINARY} tbody tr`).first();
    const unit = await row.getByRole("rowheader").innerText();
    await row.getByRole("checkbox").check();
    await marked.click();
    await expect(page.getByRole("status")).toContainText(t("reviews.told-approved", { count: 1 }));
    const named = page.locator(ORDINARY).getByRole("rowheader", { name: unit, exact: true });
    await expect(named).toHaveCount(0);

    await row.getByRole("link", { name: t("common.return") }).click();
    const reason = page.getByLabel(t("common.return-reason"));
    await reason.fill("  ");
    const send = page.getByRole("button", { name: t("reviews.return-many", { count: 1 }) });
    await send.click();
    await expect(reason).toHaveAccessibleDescription(new RegExp(t("reviews.reason-missing")));
    await reason.fill(REASON);
    await send.click();
    await expect(page.getByRole("status")).toContainText(t("reviews.told-returned", { count: 1 }));
  });
});

test("a reviewer comes from where a report is read to its row in the pile", async ({
  page,
  signIn,
}) => {
  await signIn("moneyReviewer");
  await openPile(page, 1);
  // Whichever part it stands in; the fold of the ordinary ones opens for the row that is meant.
  const row = page.locator(".queue tbody tr[id]").first();
  const id = await row.getAttribute("id");
  const link = await row.locator("th a").getAttribute("href");
  await page.goto(link ?? "");
  await page.locator(`a[href*="/reviews"][href$="#${id}"]`).click();
  await page.waitForURL(/reviews/);
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test("an approval is taken back in its message, and among what is approved", async ({
  page,
  speak,
  signIn,
}) => {
  const { t } = i18nFor("vi");
  await speak("vi");
  await signIn("moneyReviewer");
  await openPile(page, 1);
  const pile = page.url();
  const ordinary = page.locator("nav.tabs a[href*='tab=ordinary']");
  const count = countIn(await ordinary.innerText());
  const together = page.locator("#ordinary button[name=approve][value=listed]");
  const status = page.getByRole("status");

  await together.click();
  await expect(status).toContainText(t("reviews.told-approved", { count }));
  // The part's head stays where it was: nothing else comes under the pointer.
  const head = t("reviews.section-count", { name: t("reviews.sections.ordinary"), count: 0 });
  await expect(page.getByRole("heading", { name: head })).toBeVisible();
  await expectAccessible(page);
  await status.getByRole("button", { name: t("taking-back.undo") }).click();
  await expect(status).toContainText(t("taking-back.told", { count }));
  await expect.poll(async () => countIn(await ordinary.innerText())).toBe(count);

  await together.click();
  await expect(status).toContainText(t("reviews.told-approved", { count }));
  await page.goto(`${pile}&tab=decided`);
  await page.setViewportSize({ width: 360, height: 740 });
  const row = page.getByRole("row").filter({
    has: page.getByRole("button", { name: t("taking-back.approval") }),
  });
  const href = (await row.first().locator("th a").getAttribute("href")) ?? "";
  await row.first().getByRole("button").click();
  await expect(status).toContainText(t("taking-back.told", { count: 1 }));
  await expectAccessible(page);
  await page.goto(href);
  await expect(page.getByText(t("assignments.taken-back", { number: 1 })).first()).toBeVisible();
});
