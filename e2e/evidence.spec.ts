import type { Page } from "@playwright/test";
import sharp from "sharp";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { ask, officersWhoOwe } from "./support/owing.ts";
import { expect, expectAccessible, signInHere, test } from "./support/test.ts";

const { t } = i18nFor("vi");
const pdf = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.4 ${name}\n%%EOF\n`),
});

/** An officer of no other journey, signed in, at a document that the unit owes. */
async function atDocument(page: Page, place: number): Promise<string> {
  const email = (await officersWhoOwe(9))[6 + place] ?? "";
  const [row] = await ask<{ id: string }>(
    `SELECT r.id FROM report r JOIN assignment a ON a.id = r.assignment_id JOIN task t ON t.id = a.task_id
       JOIN membership m ON m.unit_id = a.unit_id JOIN account c ON c.id = m.account_id
       JOIN period p ON p.id = r.period_id
      WHERE c.email_key = $1 AND r.state = 'expected' AND t.kind = 'document' AND p.ends_on < civil_day(now())
        AND a.state IN ('assigned', 'acknowledged', 'in_progress', 'done') ORDER BY r.id LIMIT 1`,
    [email],
  );
  if (!row) throw new Error(`${email} owes no document`);
  await page.goto(`/sign-in?next=/reports/${row.id}`);
  await signInHere(page, email);
  return `/reports/${row.id}`;
}

const files = (page: Page) =>
  page.getByRole("list", { name: t("evidence.list") }).getByRole("listitem");

test("files lie behind a report, and who decides sees them", async ({ page, speak, signIn }) => {
  await speak("vi");
  const report = await atDocument(page, 0);
  const photo = await sharp({
    create: { width: 1600, height: 1200, channels: 3, background: "#0b5d4e" },
  })
    .withExif({ IFD0: { Model: "Phone" } })
    .jpeg()
    .toBuffer();
  const field = page.getByLabel(t("evidence.add"));
  await field.setInputFiles([
    pdf("Biên bản bàn giao.pdf"),
    pdf("Nhầm tệp.pdf"),
    { name: "Hiện trường.jpg", mimeType: "image/jpeg", buffer: photo },
  ]);
  await expect(files(page)).toHaveCount(3);
  await expect(page.locator(".files img")).toHaveJSProperty("naturalWidth", 480);
  await expectAccessible(page);

  // What is none of these is said beside its name, and the others stay.
  await field.setInputFiles([{ ...pdf("Bảng tính.pdf"), buffer: Buffer.from("#!/bin/sh") }]);
  await expect(files(page).last()).toContainText(t("evidence.type"));
  await expectAccessible(page);
  await page.getByRole("button", { name: `${t("evidence.drop")} Bảng tính.pdf` }).click();
  await page.getByRole("button", { name: `${t("evidence.drop")} Nhầm tệp.pdf` }).click();
  await expect(files(page).filter({ hasText: "Nhầm tệp" })).toHaveCount(0);

  await page.getByLabel(t("reports.document-no")).check();
  await page.getByLabel(t("reports.narrative"), { exact: true }).fill("Đã bàn giao, có biên bản.");
  await page.getByRole("button", { name: t("common.submit-report") }).click();
  await expect(page.getByRole("heading", { name: t("reports.receipt") })).toBeVisible();

  await signIn("ministryLeader", report);
  const links = page.locator(".files a");
  await expect(links).toHaveText(["Biên bản bàn giao.pdf", "Hiện trường.jpg"]);
  await expectAccessible(page);
  const answer = await page.request.get((await links.first().getAttribute("href")) ?? "");
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  expect(await answer.text()).toContain("%PDF");

  // Not for a neighbour.
  const address = (await links.first().getAttribute("href")) ?? "";
  await signIn("haiChauOfficer");
  expect((await page.request.get(address)).status()).toBe(404);
});

test("a file that is lost on its way is sent again", async ({ page }) => {
  await atDocument(page, 1);
  let lost = 0;
  await page.route("**/api/reports/*/files", async (route) => {
    lost += 1;
    await (lost === 1 ? route.abort() : route.continue());
  });
  await page.getByLabel(t("evidence.add")).setInputFiles([pdf("Công văn.pdf")]);
  await expect(files(page).getByRole("link", { name: "Công văn.pdf" })).toBeVisible();
  expect(lost).toBe(2);
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("a file is chosen, sent and taken away", async ({ page }) => {
    await atDocument(page, 2);
    await page.getByLabel(t("evidence.add")).setInputFiles([pdf("Biên bản.pdf")]);
    await page.getByRole("button", { name: t("evidence.send") }).click();
    await expect(files(page)).toHaveCount(1);
    await page
      .getByLabel(t("evidence.add"))
      .setInputFiles([{ ...pdf("Tệp lạ.pdf"), buffer: Buffer.from("abc") }]);
    await page.getByRole("button", { name: t("evidence.send") }).click();
    await expect(page.getByLabel(t("evidence.add"))).toHaveAccessibleDescription(
      new RegExp(t("evidence.type")),
    );
    await page.getByRole("button", { name: new RegExp(`^${t("evidence.drop")}`) }).click();
    await expect(files(page)).toHaveCount(0);
  });
});
