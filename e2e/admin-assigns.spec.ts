import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { ADMIN_WORDS } from "./support/admin-words.ts";
import { expect, expectAccessible, LOCALES, type Locale, test } from "./support/test.ts";

type Words = (typeof ADMIN_WORDS)[Locale];

const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
const CLAUSES =
  "Căn cứ Nghị quyết\nĐiều 1. Xử lý văn bản điện tử\n1. Công an cấp xã\nĐiều 2. Hiệu lực";

/** A number that no earlier run has registered. */
function newNumber(): string {
  return `${randomInt(1e9)}/KH-THU`;
}

async function fillFacts(page: Page, words: Words, number: string) {
  await page.getByLabel(words.number, { exact: true }).fill(number);
  await page.locator("select[name=type]").selectOption({ label: words.plan });
  await page.locator("select[name=issuerId]").selectOption({ label: words.ministry });
  await page.locator("[name=issuedOn]").fill("05/01/2026");
  await page.locator("[name=title]").fill("Kế hoạch thử nghiệm xử lý văn bản điện tử");
}

async function addTask(page: Page, words: Words, { clause }: { clause: boolean }) {
  await page.getByRole("link", { name: words.addTask }).click();
  await page.getByLabel(words.code, { exact: true }).fill("T01");
  await page.getByLabel(words.name, { exact: true }).fill("Xử lý văn bản điện tử");
  await page.getByLabel(words.product, { exact: true }).fill("Số văn bản điện tử so với tổng số");
  if (clause) await page.locator("[name=clauseId]").selectOption({ index: 2 });
  await page.getByLabel(words.group).selectOption({ label: words.reports });
  await page.getByLabel(words.figures).check();
  await page.getByLabel(words.monthly).check();
  await page.getByLabel(words.start, { exact: true }).fill("15/01/2026");
  await page.getByRole("textbox", { name: words.due }).fill("14/12/2029");
  await page.getByRole("group", { name: words.lead }).getByLabel(words.commune).check();
  await page.getByRole("group", { name: words.coordinating }).getByLabel(words.province).check();
  await page.getByLabel(words.indicator).selectOption({ label: words.newIndicator });
  const indicator = page.locator("details").first();
  if (!(await indicator.getAttribute("open").then((open) => open !== null)))
    await indicator.locator("summary").click();
  await indicator.getByLabel(words.indicatorName).fill("Văn bản điện tử");
  await indicator.getByLabel(words.ratio).check();
  await indicator.getByLabel(words.unit, { exact: true }).fill("%");
  await indicator.getByLabel(words.numerator).fill("Số văn bản điện tử");
  await page.getByRole("button", { name: words.addTask }).click();
  await expect(page.getByLabel(words.name, { exact: true })).toHaveValue("Xử lý văn bản điện tử");
  await expect(indicator.getByLabel(words.denominator, { exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await indicator.getByLabel(words.denominator, { exact: true }).fill("Tổng số văn bản");
  await page.getByRole("button", { name: words.addTask }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xử lý văn bản điện tử");
}

for (const locale of LOCALES) {
  test(`the admin assigns a new task to the communes of two provinces (${locale})`, async ({
    page,
    signIn,
    speak,
  }) => {
    const words = ADMIN_WORDS[locale];
    const number = newNumber();
    await speak(locale);
    await signIn("admin");

    // A secret is refused, with what was typed kept; then the document is registered.
    await page.getByRole("link", { name: words.register }).click();
    await fillFacts(page, words, number);
    await page.getByLabel(words.secret).check();
    await page.getByRole("button", { name: words.save }).click();
    await expect(page.getByRole("alert").first()).toContainText(words.refused);
    await expect(page.getByLabel(words.number, { exact: true })).toHaveValue(number);
    await expectAccessible(page);
    await page.getByLabel(words.internal).check();
    await page.getByRole("button", { name: words.save }).click();
    await expect(page.getByText(words.draft)).toBeVisible();
    const directive = new URL(page.url()).pathname;

    // The same once more is told beside the number, however it is written.
    await page.goto("/directives/new");
    await fillFacts(page, words, number.replace("/", " "));
    await page.getByLabel(words.internal).check();
    await page.getByRole("button", { name: words.save }).click();
    await expect(page.getByLabel(words.number, { exact: true })).toHaveAccessibleDescription(
      words.taken,
    );

    // Clauses, the signed file, a link.
    await page.goto(directive);
    await page.getByRole("link", { name: words.clauses }).click();
    // Nothing is saved that was not shown: neither at first nor after another change.
    await page.getByLabel(words.text).fill(`${CLAUSES}\nĐiều 9. Thừa`);
    await expect(page.getByRole("button", { name: words.saveClauses })).toHaveCount(0);
    await page.getByRole("button", { name: words.preview }).click();
    await expect(page.getByRole("button", { name: words.saveClauses })).toBeVisible();
    await page.getByLabel(words.text).fill(CLAUSES);
    await page.getByRole("button", { name: words.saveClauses }).click();
    await expect(page.getByText(words.read)).toBeVisible();
    await page.getByRole("button", { name: words.saveClauses }).click();
    await expect(page.getByText("Xử lý văn bản điện tử").first()).toBeVisible();
    const wrong = { name: "ký.pdf", mimeType: "application/pdf", buffer: Buffer.from("#!/bin/sh") };
    await page.getByLabel(words.file).setInputFiles(wrong);
    await page.getByRole("button", { name: words.attach }).click();
    await expect(page.getByLabel(words.file)).toHaveAccessibleDescription(words.notAFile);
    await page.getByLabel(words.file).setInputFiles({ ...wrong, buffer: PDF });
    await page.getByRole("button", { name: words.attach }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "ký.pdf" }).click();
    expect((await download).suggestedFilename()).toBe("ký.pdf");
    await page.locator("summary", { hasText: words.addLink }).click();
    const other = page.getByLabel(words.linkTo);
    await other.selectOption(
      await other.locator("option", { hasText: "12-NQ/ĐUCA" }).getAttribute("value"),
    );
    await page.getByRole("button", { name: words.addLink }).click();
    await expect(page.getByText(words.implements)).toBeVisible();
    await expectAccessible(page);

    // A task of it, to be kept as a draft while the document is one.
    await addTask(page, words, { clause: true });
    const task = new URL(page.url()).pathname;
    await page.getByRole("link", { name: words.assign, exact: true }).click();
    await page.getByLabel(words.where).check();
    await page.getByLabel(words.danang).check();
    await page.getByLabel(words.hue).check();
    await page.getByLabel(words.except).fill("hai chau\nAtlantis");
    await page.getByLabel(words.target).fill(locale === "vi" ? "95,5" : "95.5");
    const preview = page.getByRole("button", { name: words.preview }).last();
    await preview.click();
    await expect(page.getByText(words.unknown)).toBeVisible();
    await page.getByLabel(words.except).fill("hai chau");
    await preview.click();
    await expect(page.getByText(words.sum)).toBeVisible();
    await expect(page.getByText(words.notYet)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: words.saveDraft }).click();
    await expect(page.getByText(words.draftSaved)).toBeVisible();

    // The document is issued, with its task; then the drafts.
    await page.goto(directive);
    await page.getByText(words.issue, { exact: true }).click();
    await page.getByRole("button", { name: words.agree }).click();
    await expect(page.getByText(words.issued, { exact: true })).toBeVisible();
    await page.goto(task);
    await page.getByText(words.issueDrafts, { exact: true }).click();
    await page.getByRole("button", { name: words.agree }).click();
    await expect(page.getByText(words.draftsIssued)).toBeVisible();
    const danang = page.getByRole("row", { name: words.danang });
    await expect(danang.getByRole("cell").first()).toHaveText("93");
    await expect(page.getByRole("row").last().getByRole("cell").first()).toHaveText("133");
    await expectAccessible(page);

    // The one that was left out, by hand and at once.
    await page.getByRole("link", { name: words.assign, exact: true }).click();
    await page.getByLabel(words.byHand).check();
    await page.getByLabel(words.list).fill("p. hai chau, da nang");
    await preview.click();
    await page.getByRole("button", { name: words.give }).click();
    await expect(page.getByText(words.given)).toBeVisible();
    await expect(danang.getByRole("cell").first()).toHaveText("94");

    // Its deadline is moved and it is withdrawn, each with a reason.
    await page.getByRole("link", { name: words.change }).click();
    await page.getByLabel(words.filterUnit).fill("hai chau");
    await page.getByRole("button", { name: words.filter }).click();
    await page.getByLabel(words.mark).check();
    await page.locator("input[name=how][value=move]").check();
    await page.getByLabel(words.newDue).fill("14/12/2030");
    await page.getByRole("button", { name: words.doIt }).click();
    await expect(page.getByLabel(words.reason, { exact: true })).toHaveAccessibleDescription(
      words.reasonMissing,
    );
    await page.getByLabel(words.reason, { exact: true }).fill("Điều chỉnh kế hoạch");
    await page.getByRole("button", { name: words.doIt }).click();
    await expect(page.getByText(words.moved)).toBeVisible();
    await page.getByLabel(words.filterUnit).fill("hai chau");
    await page.getByRole("button", { name: words.filter }).click();
    await expect(page.getByText(words.first)).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(words.mark).check();
    await page.getByLabel(words.reason, { exact: true }).fill("Giao nhầm");
    await page.locator("input[name=how][value=cancel]").check();
    await page.getByRole("button", { name: words.doIt }).click();
    await expect(page.getByText(words.withdrawn)).toBeVisible();

    // The auditor finds who did it.
    await signIn("auditor");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.audit);
    await page.locator("[name=deed]").selectOption("task.assigned");
    await page.locator("[name=unit]").fill("hue");
    await page.getByRole("button", { name: words.filter }).click();
    const entry = page.getByRole("row", { name: /T01/ }).first();
    await expect(entry).toContainText(words.assigned);
    await expect(entry).toContainText(/Công an thành phố Huế|Hue City Police/);
    await expectAccessible(page);
  });
}

test("an annex's tasks are given out without opening each", async ({ page, signIn, speak }) => {
  const words = ADMIN_WORDS.vi;
  const mark = `lượt ${randomInt(1e9)}`;
  await speak("vi");
  await signIn("admin", "/directives/new");
  await fillFacts(page, words, newNumber());
  await page.getByLabel(words.internal).check();
  await page.getByRole("button", { name: words.save }).click();
  await expect(page.getByText(words.draft)).toBeVisible();
  const directive = new URL(page.url()).pathname;

  await page.goto(`${directive}/annex`);
  const rows = [
    ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"],
    [
      "1",
      `Báo cáo quyết toán ${mark}`,
      "Công an tỉnh Quảng Ngãi, Gia Lai",
      "",
      "15/12/2029",
      "Báo cáo",
    ],
    ["2", `Báo cáo rà soát ${mark}`, "Cục Đào tạo", "Văn phòng", "hằng quý", "Báo cáo"],
  ];
  await page
    .getByLabel("Bảng phân công nhiệm vụ")
    .fill(rows.map((row) => row.join("\t")).join("\n"));
  await page.getByRole("button", { name: "Đọc bảng" }).click();
  await expect(page.getByRole("checkbox", { name: /3 lượt giao của 2 nhiệm vụ/ })).toBeChecked();
  await page.getByRole("button", { name: "Thêm 2 nhiệm vụ" }).click();
  await expect(page.getByText(/Đã thêm 2 nhiệm vụ.*giao nháp 3 lượt/)).toBeVisible();

  // The drafts wait for the document, then all of them are issued at once.
  await expect(page.getByText("Ban hành 3 lượt giao", { exact: true })).toHaveCount(0);
  await page.getByText(words.issue, { exact: true }).click();
  await page.getByRole("button", { name: words.agree }).click();
  await expect(page.getByText(words.issued, { exact: true })).toBeVisible();
  await page.getByText("Ban hành 3 lượt giao", { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: words.agree }).click();
  await expect(page.getByText("Đã ban hành 3 lượt giao")).toBeVisible();
  const total = page.getByRole("row", { name: /^Cộng/ });
  await expect(total.getByRole("cell", { name: "3", exact: true }).first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a directive is registered and its task given out", async ({ page, signIn, speak }) => {
    const words = ADMIN_WORDS.vi;
    await speak("vi");
    await signIn("admin");
    await page.getByRole("link", { name: words.register }).click();
    await fillFacts(page, words, "");
    await page.getByLabel(words.internal).check();
    await page.getByRole("button", { name: words.save }).click();
    await expect(page.locator("[name=title]")).toHaveValue(/Kế hoạch thử nghiệm/);
    await expect(page.getByLabel(words.internal)).toBeChecked();
    await expect(page.locator("select[name=issuerId] option:checked")).toHaveText(words.ministry);
    await page.getByLabel(words.number, { exact: true }).fill(newNumber());
    await page.getByRole("button", { name: words.save }).click();
    await addTask(page, words, { clause: false });
    const task = new URL(page.url()).pathname;
    await page
      .getByRole("link", { name: /KH-THU/ })
      .first()
      .click();
    await page.getByText(words.issue, { exact: true }).click();
    await page.getByRole("button", { name: words.agree }).click();
    await expect(page.getByText(words.issued, { exact: true })).toBeVisible();

    await page.goto(`${task}/assign`);
    await page.getByLabel(words.byHand).check();
    await page.getByLabel(words.list).fill("hai chau, da nang");
    await page.getByRole("button", { name: words.preview }).last().click();
    await expect(page.getByLabel(words.list)).toHaveValue("hai chau, da nang");
    await page.getByRole("button", { name: words.give }).click();
    await expect(page.getByText(words.given)).toBeVisible();
  });
});

test("pages that are not for an officer are not there", async ({ page, signIn }) => {
  await signIn("daiLocOfficer");
  for (const path of ["/directives/new", "/audit", "/tasks/x", "/directives/x"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
  }
});
