import type { Page } from "@playwright/test";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** Of a unit that no other journey reports for this task. */
const COMMUNE = "Hai Chau Ward Police";
const TASK = "Fill the post on the commune standing committee";
const POST = "Communes whose police Party secretary sits on the commune standing committee";

const { t, format } = i18nFor("en");

test("a leader walks from the country to a report", async ({ page, speak, signIn }) => {
  await speak("en");
  await signIn("ministryLeader", "/dashboard");
  await expectPartsToSum(page);
  await expectAccessible(page);

  // The country's row of a province is the province's own dashboard.
  const province = await followFirstUnit(page);
  await expectPartsToSum(page);
  expect(await allTasks(page)).toBe(province);
  const commune = await followFirstUnit(page);
  expect(await allTasks(page)).toBe(commune);
  await expect(page.locator(".crumbs li")).toHaveCount(3);
  await expectAccessible(page);

  // A commune shows its tasks themselves; a task its reports.
  const tasks = page.getByRole("table", { name: t("dashboards.list-title"), exact: true });
  await expect(tasks.locator("tbody tr")).toHaveCount(commune);
  await tasks.getByRole("rowheader").getByRole("link").first().click();
  await page.waitForURL(/\/assignments\//);
  await page
    .getByRole("link", { name: t("reports.view-report") })
    .first()
    .click();
  await page.waitForURL(/\/reports\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a number leads to what it is made of", async ({ page, speak, signIn }) => {
  await speak("en");
  await signIn("provinceLeader", "/dashboard");
  const overdue = page.locator(".state-labels > li", { hasText: t("states.overdue") });
  const count = numberIn(await overdue.locator("b").first().innerText());
  await overdue.getByRole("link").first().click();
  await page.waitForURL(/state=overdue/);
  await expect(page.locator("tbody tr")).toHaveCount(Math.min(count, 50));
  const [all = 0, ...parts] = (await page.locator(".tabs b").allInnerTexts()).map(numberIn);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
  await expectAccessible(page);

  // The list goes on where the page ends, and the pages meet.
  await page.goto(page.url().replace("state=overdue", "state=within-term"));
  await page.getByRole("link", { name: t("common.next-page") }).click();
  const shown = t("dashboards.shown", { from: 51, to: 100, total: all }).split(/\d{3,}|100/)[0];
  await expect(page.locator(".pager")).toContainText(shown ?? "");
});

test("a committee's member sees the province on the local line", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("en");
  await signIn("committeeMember", "/dashboard");
  const lines = page.getByRole("navigation", { name: t("dashboards.lines") });
  await expect(lines.locator("[aria-current]")).toHaveCount(1);
  const whole = await expectPartsToSum(page);
  await expectAccessible(page);
  await lines.getByRole("link").first().click();
  await expect(lines.getByRole("link").first()).toHaveAttribute("aria-current", "page");
  // The police and the communes, without what the committee itself was given.
  expect(await expectPartsToSum(page)).toBeLessThan(whole);
});

test("an approval moves the figures by exactly that", async ({ page, speak, signIn }) => {
  await speak("en");
  await signIn("ministryLeader");
  const units = await unitsOf(page);
  const before = await figures(page, units);

  await signIn("haiChauOfficer", "/reports?state=all");
  await page
    .getByRole("link", { name: new RegExp(`: ${TASK}`) })
    .last()
    .click();
  await page.getByLabel(t("reports.document-yes"), { exact: true }).check();
  await page.getByLabel(t("reports.document-number"), { exact: true }).fill("31/QĐ");
  await page.getByLabel(t("reports.document-date"), { exact: true }).fill(today());
  await page.getByLabel(t("reports.document-completes")).check();
  await page.getByLabel(t("reports.narrative"), { exact: true }).fill("31/QĐ");
  await page.getByRole("button", { name: t("common.submit-report") }).click();
  await expect(page.getByRole("heading", { name: t("reports.receipt") })).toBeVisible();

  // What waits is shown inside the state it still has; nothing else has moved.
  await signIn("ministryLeader");
  const waiting = await figures(page, units);
  for (const [place, was] of before.entries()) {
    expect(waiting[place]).toEqual({ ...was, waiting: was.waiting + 1 });
  }

  await signIn("staffingReviewer", "/reviews");
  await page.getByRole("link", { name: TASK }).first().click();
  await page.waitForURL(/task=/);
  // What was sent before its cut-off is looked at first; else it lies in the fold of the ordinary ones.
  const fold = page.locator("summary");
  if ((await fold.count()) > 0) await fold.click();
  const report = t("reviews.report-of", { unit: COMMUNE });
  await page.getByRole("button", { name: new RegExp(`${t("common.approve")}.*${report}`) }).click();
  await expect(page.getByRole("status")).toContainText(t("reviews.told-approved", { count: 1 }));

  await signIn("ministryLeader");
  const after = await figures(page, units);
  for (const [place, was] of before.entries()) {
    expect(after[place]).toEqual({
      ...was,
      done: was.done + 1,
      open: was.open - 1,
      reached: was.reached + 1,
    });
  }
});

/** The commune, its province and the country, with the list of the goal's tasks at each. */
async function unitsOf(page: Page): Promise<string[]> {
  await page.goto("/dashboard");
  const ministry = page.url();
  await page.goto(`${ministry}?all=1`);
  await page
    .locator("#units")
    .getByRole("link", { name: "Da Nang City Police", exact: true })
    .click();
  await page.waitForURL((url) => url.href !== ministry && !url.search.includes("all"));
  const second = page.url();
  await page.goto(`${second}?all=1`);
  await page.locator("#units").getByRole("link", { name: COMMUNE, exact: true }).click();
  await page.waitForURL((url) => !url.href.startsWith(second));
  return [page.url(), second, ministry];
}

/** What the goal of the post says at each unit, and how its tasks are counted. */
async function figures(page: Page, units: readonly string[]) {
  const found: Record<"all" | "done" | "open" | "waiting" | "reached", number>[] = [];
  for (const unit of units) {
    await page.goto(unit);
    const goal = page.getByRole("row").filter({ has: page.getByText(POST) });
    const reached = numberIn((await goal.locator(".below").first().innerText()).split("/")[0]);
    await goal.getByRole("link", { name: POST, exact: true }).click();
    await page.waitForURL(/\/goals\//);
    await page.getByRole("link", { name: t("trajectory.made-given") }).click();
    await page.waitForURL(/goal=/);
    const [all = 0, onTime = 0, late = 0, ...open] = (
      await page.locator(".tabs b").allInnerTexts()
    ).map(numberIn);
    await page.goto(`${page.url()}&reports=waiting`);
    const waiting = numberIn(await page.locator(".tabs b").first().innerText());
    const sum = open.reduce((total, part) => total + part, 0);
    found.push({ all, done: onTime + late, open: sum, waiting, reached });
  }
  return found;
}

/** The five states add up to all, and so do the units furthest behind, the others and the unit's own part. */
async function expectPartsToSum(page: Page): Promise<number> {
  const labels = page.locator(".state-labels > li > b");
  const [total = 0, ...states] = (await labels.allTextContents()).map(numberIn).reverse();
  expect(states.reduce((sum, state) => sum + state, 0)).toBe(total);
  const rows = page.locator("#units tbody tr");
  for (const column of [-1, -2]) {
    const cells = await rows.locator(`td:nth-last-child(${-column})`).allInnerTexts();
    const [whole = 0, ...parts] = cells.map(numberIn).reverse();
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
    if (column === -1) expect(whole).toBe(total);
  }
  return total;
}

/** Opens the first of the ranked units; answers how many tasks its row counts. */
async function followFirstUnit(page: Page): Promise<number> {
  const row = page.locator("#units tbody tr").first();
  const tasks = numberIn(await row.locator("td").last().innerText());
  const here = page.url();
  await row.getByRole("rowheader").getByRole("link").click();
  await page.waitForURL((url) => url.href !== here);
  return tasks;
}

async function allTasks(page: Page): Promise<number> {
  return numberIn(await page.locator(".state-labels > .sum b").textContent());
}

function numberIn(text: string | null | undefined): number {
  const grouped = format.number(1000).charAt(1);
  const digits = /[\d.,]+/.exec(text ?? "")?.[0] ?? "";
  return Number(digits.replaceAll(grouped, "").replace(",", "."));
}

/** As it is typed: 22/11/2026. */
function today(): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
}

test("another province, and no unit at all, are not there", async ({ page, signIn }) => {
  await signIn("ministryLeader", "/dashboard");
  const ministry = page.url();
  await page.locator("#units tbody tr").first().getByRole("rowheader").getByRole("link").click();
  await page.waitForURL((url) => url.href !== ministry);
  const other = page.url();
  await signIn("provinceLeader");
  for (const address of [other, `${other}/assignments`, ministry, "/dashboard/no-id"]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
  }
});

test("the phone's dashboard is redrawn, not shrunk", async ({ page, signIn }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn("provinceLeader", "/dashboard");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectAccessible(page);
});
