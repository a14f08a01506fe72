import { i18nFor } from "#lib/i18n/i18n.ts";
import { ask } from "./support/owing.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** What Đà Nẵng was given of the money for headquarters. */
async function moneyOfDaNang() {
  const [row] = await ask<{ id: string; taskId: string }>(
    `SELECT a.id, t.id AS "taskId" FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
      WHERE t.code = 'A04' AND u.level_key = 'province' AND u.search_name LIKE '%da nang%'`,
  );
  if (!row) throw new Error("the demo has no money for Đà Nẵng's headquarters");
  return row;
}

test("a province breaks its money down to communes", async ({ page, speak, signIn }) => {
  const { t, format } = i18nFor("en");
  const commune = /C[aẩ]m L[eệ]/;
  const typed = "12,500.5";
  const { id, taskId } = await moneyOfDaNang();
  await speak("en");
  await signIn("provinceAdmin", `/assignments/${id}`);
  await page
    .getByRole("link", {
      name: new RegExp(`^(${t("cascade.break-down")}|${t("cascade.change")})$`),
    })
    .click();
  await page.waitForURL(/break-down/);
  await expectAccessible(page);
  const row = page.getByRole("row").filter({ hasText: commune });
  const target = row.locator("input[name^='target-']");
  const meter = page.getByRole("status").filter({ hasText: t("cascade.handed-on") });
  await target.fill("9,000,000");
  await expect(meter).toContainText(t("cascade.too-much"));
  const send = page.getByRole("button", { name: t("cascade.save-draft"), exact: true });
  await send.click();
  await expect(page.locator(".summary")).toContainText(/7[.,]2\d\d[.,]\d{3}/);
  await target.fill(typed);
  await expect(meter).toContainText(t("cascade.kept"));
  await row.locator("input[name^='due-']").fill("31/02/2027");
  await send.click();
  await expect(row.locator("input[name^='due-']")).toHaveAccessibleDescription(
    new RegExp(t("tasks.due-wrong")),
  );
  await expect(target).toHaveValue(typed);
  await row.locator("input[name^='due-']").fill("30/06/2027");
  await send.click();
  await expect(page.getByText(t("cascade.told-drafted"))).toBeVisible();

  await signIn("provinceIssuer", `/tasks/${taskId}`);
  await page.getByText(t("tasks.issue-drafts", { count: 1 }), { exact: true }).click();
  await page.getByRole("button", { name: t("directives.issue-agree") }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
  await page.goto(`/assignments/${id}`);
  const part = page.getByRole("row").filter({ hasText: commune });
  await expect(part).toContainText(format.date("2027-06-30"));
  await page.setViewportSize({ width: 360, height: 800 });
  await expectAccessible(page);

  await part.getByRole("link").click();
  await expect(page.getByText(t("cascade.part-of"))).toBeVisible();
  const address = page.url();
  await signIn("hoangHoaOfficer");
  expect((await page.goto(address))?.status()).toBe(404);
  expect((await page.goto(`/assignments/${id}/break-down`))?.status()).toBe(404);
});
