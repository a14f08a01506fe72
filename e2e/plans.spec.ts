import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** The plan of 2024 has three tasks for six departments: light to copy. */
const SOURCE = "01/KH-X03";
const YEAR = "2028";

const { t } = i18nFor("vi");

test("a plan is copied into another year, and its family is looked at", async ({
  page,
  speak,
  signIn,
}) => {
  await speak("vi");
  await signIn("admin");
  // The oldest of that number: its copies keep the number until there is another one.
  await page.goto(`/directives?q=${encodeURIComponent(SOURCE)}&sort=oldest`);
  await expectAccessible(page);
  await page.locator("main table tbody a").first().click();
  await page.getByRole("link", { name: t("copying.title") }).click();
  await page.getByLabel(t("copying.year")).selectOption(YEAR);
  await page.getByRole("button", { name: t("copying.year-show") }).click();
  await expect(page).toHaveURL(/year=/);
  await expectAccessible(page);

  // One task is left out, one has no day any more, which is said beside it.
  await page.getByLabel(t("copying.take-of", { code: "D03" })).uncheck();
  const due = page.getByLabel(t("copying.new-due-of", { code: "D01" }));
  await expect(due).toHaveValue(`31/01/${YEAR}`);
  await due.fill("");
  const make = page.getByRole("button", { name: t("copying.make", { year: YEAR }) });
  await make.click();
  await expect(due).toHaveAccessibleDescription(new RegExp(t("tasks.due-missing").slice(0, 12)));
  await expectAccessible(page);
  await due.fill(`15/02/${YEAR}`);
  await make.click();
  await expect(page.getByRole("status")).toContainText(t("copying.done", { tasks: 2, units: 12 }));
  await expect(page.getByRole("link", { name: SOURCE })).toBeVisible();

  // Again: the same draft is offered what is left.
  await page.getByRole("link", { name: SOURCE }).click();
  await page.goto(`${page.url().split("?")[0]}/copy?year=${YEAR}`);
  await expect(page.getByText(t("copying.existing", { year: YEAR }))).toBeVisible();
  await expect(page.getByLabel(t("copying.take-of", { code: "D01" }))).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: t("copying.add") }).click();
  await expect(page.getByRole("status")).toContainText(t("copying.done", { tasks: 1, units: 6 }));

  await page.goto(`/directives?q=${encodeURIComponent("12-NQ/TW")}&sort=oldest`);
  await page.locator("main table tbody a").first().click();
  await page.getByRole("link", { name: t("lineage.title") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("12-NQ/TW");
  await expectAccessible(page);
  const list = page.getByRole("main").locator("ul.lineage");
  for (const number of ["118-KH/ĐUCA", "02/KH-X03", "15/KH-CATP"])
    await expect(list.getByRole("link", { name: number }).first()).toBeVisible();
  const picture = page.getByRole("group", { name: t("lineage.picture") });
  await expect(picture.getByRole("link", { name: "02/KH-X03" })).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(picture).toBeHidden();
  await expectAccessible(page);
});

test("many deadlines move with a reason and a document", async ({ page, speak, signIn }) => {
  await speak("vi");
  await signIn("admin", `/directives?q=${encodeURIComponent("02/KH-X03")}`);
  await page.locator("main table tbody a").first().click();
  await page.getByRole("link", { name: t("deadlines.title") }).click();
  const task = page.getByLabel(/^F05 /);
  // A plan of many tasks keeps them folded.
  if (!(await task.isVisible()))
    await page.getByText(t("deadlines.tasks"), { exact: true }).click();
  await task.check();
  // The province's alone: who gave them moves them, and other journeys go by the rest.
  const area = page.locator("select[name=areaId]");
  const province = area.locator("option", { hasText: /Đà Nẵng|Da Nang/ });
  await area.selectOption((await province.first().getAttribute("value")) ?? "");
  await page.getByLabel(t("deadlines.how-shift")).check();
  await page.getByLabel(t("deadlines.days"), { exact: true }).fill("30");
  await page.getByRole("button", { name: t("tasks.preview") }).click();
  const move = page.getByRole("button", { name: /^(Đổi thời hạn của|Move) \d/ });
  await expect(move).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "F05" }).first()).toBeVisible();
  await expectAccessible(page);
  await move.click();
  const document = page.getByRole("textbox", { name: t("deadlines.document") });
  await expect(document).toHaveAccessibleDescription(new RegExp(t("deadlines.document-missing")));
  await page.getByLabel(t("tasks.change-reason")).fill("Mưa lũ kéo dài");
  await document.fill("120/CV-CATP ngày 20/11/2026");
  await move.click();
  await expect(page).toHaveURL(/done=\d/);
  await expect(page.getByRole("status")).toContainText(/\d (lượt giao|deadlines moved)/);
});

test("comments stand beside an assignment", async ({ page, speak, signIn }) => {
  const { t } = i18nFor("vi");
  await speak("vi");
  await signIn("daiLocOfficer", "/assignments");
  await page.locator("main table tbody a").first().click();
  const text = `${t("comments.text")} 1`;
  await page.getByLabel(t("comments.text")).fill(text);
  await page.getByRole("button", { name: t("comments.send") }).click();
  await expect(page.getByText(text, { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("what one drafted another one issues", async ({ page, signIn, speak }) => {
  const { t } = i18nFor("vi");
  await speak("vi");
  await signIn("provinceAdmin", "/issuing");
  await expectAccessible(page);
  const number = "48/KH-CATP";
  const draft = page.getByRole("link", { name: /tập huấn hồ sơ điện tử/ });
  await expect(page.getByText(t("issuing.part-own"))).toBeVisible();
  await draft.click();
  await expect(page.getByRole("button", { name: t("directives.issue-agree") })).toHaveCount(0);
  await expect(page.getByText("Trưởng phòng tham mưu, Công an thành phố Đà Nẵng")).toBeVisible();
  await expectAccessible(page);

  // Withdrawn, it can be changed again; then it is held ready anew.
  await page.getByRole("button", { name: t("issuing.withdraw") }).click();
  await expect(page.getByRole("status")).toContainText(t("issuing.done-withdrawn"));
  await expect(page.getByRole("link", { name: t("directives.edit"), exact: true })).toBeVisible();
  await page.getByLabel(t("issuing.note")).fill("Xin ban hành trong tuần.");
  await page.getByRole("button", { name: t("issuing.ask") }).click();
  await expect(page.getByRole("status")).toContainText(t("issuing.done-asked"));
  const address = page.url().split("?")[0] ?? "";

  await signIn("provinceIssuer", "/issuing");
  await draft.click();
  await page.getByText(t("directives.issue"), { exact: true }).click();
  await page.getByRole("button", { name: t("directives.issue-agree") }).click();
  await expect(page.getByRole("status")).toContainText(t("directives.done-issued"));

  await signIn("auditor", "/audit");
  await expect(
    page.getByText(new RegExp(`số ${number}.*người soạn Cán bộ tham mưu`)).first(),
  ).toBeVisible();

  // The rule is set from the top alone.
  await signIn("admin", "/issuing/rules");
  await expectAccessible(page);
  await page.getByRole("button", { name: t("issuing.rule-save") }).click();
  await expect(page.getByLabel(t("issuing.office"))).toHaveAccessibleDescription(
    new RegExp(t("issuing.unit-missing")),
  );
  await expectAccessible(page);
  await signIn("provinceIssuer");
  expect((await page.goto("/issuing/rules"))?.status()).toBe(404);
  await page.goto(address);
  await expect(page.getByText(number).first()).toBeVisible();
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("an officer comments on an assignment, and the reviewer answers", async ({
    page,
    signIn,
  }) => {
    const { t } = i18nFor("vi");
    await signIn("haiChauOfficer", "/assignments");
    await page.locator("main table tbody a").first().click();
    const send = page.getByRole("button", { name: t("comments.send") });
    await send.click();
    const text = page.getByLabel(t("comments.text"));
    await expect(text).toHaveAccessibleDescription(new RegExp(t("comments.text-missing")));
    await text.fill("Số liệu này lấy theo sổ nào?");
    await send.click();
    await expect(page.getByText("Số liệu này lấy theo sổ nào?")).toBeVisible();
    await expect(page).toHaveURL(/#comment-/);
    const [address = ""] = page.url().split("#"); // with it, the page would not be asked for anew

    await signIn("provinceLeader", address);
    await page.getByLabel(t("comments.text")).fill("Theo sổ quý, cột 4.");
    await page.getByRole("button", { name: t("comments.send") }).click();
    await page.getByRole("button", { name: /^Rút lại: Theo sổ/ }).click();
    await expect(page.getByText(/đã rút lại lúc/).last()).toBeVisible();

    await signIn("hoangHoaOfficer");
    expect((await page.goto(address))?.status()).toBe(404);
  });
});
