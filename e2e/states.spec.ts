import { i18nFor } from "#lib/i18n/i18n.ts";
import { ask } from "./support/owing.ts";
import { expect, expectAccessible, signInHere, test } from "./support/test.ts";

/** An assignment that a commune has been given and has not reported: whose, and by which address it signs in. */
async function untouched() {
  const [row] = await ask<{ id: string; taskId: string; unit: string; email: string }>(
    `WITH chosen AS (
       SELECT a.id, a.task_id, u.name, c.id AS account_id, c.email_key
         FROM account c JOIN membership m ON m.account_id = c.id AND m.role = 'officer'
         JOIN assignment a ON a.unit_id = m.unit_id AND a.state IN ('assigned', 'acknowledged')
         JOIN unit u ON u.id = a.unit_id
        WHERE c.email_key ~ '^x[0-9]' ORDER BY c.email_key DESC, a.id LIMIT 1)
     UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE email_key LIKE 'dailoc@%')
       FROM chosen x WHERE account.id = x.account_id
     RETURNING x.id, x.task_id AS "taskId", x.name AS unit, x.email_key AS email`,
  );
  if (!row) throw new Error("every commune has reported all that it was given");
  return row;
}

for (const [locale, width] of [
  ["vi", 360],
  ["en", 1440],
] as const) {
  test(`a task is refused, insisted on, suspended and resumed (${locale}, ${width} px)`, async ({
    page,
    speak,
    signIn,
  }) => {
    const { t } = i18nFor(locale);
    const { id, taskId, unit, email } = await untouched();
    await page.setViewportSize({ width, height: 800 });
    await speak(locale);
    await page.goto("/sign-in");
    await signInHere(page, email);
    await page.goto(`/assignments/${id}`);
    await page.getByText(t("assignments.refuse"), { exact: true }).click();
    const send = page.getByRole("button", { name: t("assignments.refuse-send") });
    await send.click();
    const reason = page.getByLabel(t("assignments.refuse-reason"));
    await expect(reason).toHaveAccessibleDescription(
      new RegExp(t("assignments.refuse-reason-missing")),
    );
    await reason.fill("Không thuộc chức năng của đơn vị");
    await send.click();
    await expect(page.getByRole("status")).toContainText(t("assignments.refused-waits"));
    await expectAccessible(page);

    await signIn("admin", `/assignments/${id}`);
    await page.getByRole("link", { name: t("assignments.answer-refusal") }).click();
    await page.waitForURL(/state=refused/);
    await expectAccessible(page);
    const change = async (how: "insist" | "suspend" | "resume") => {
      await page.goto(`/tasks/${taskId}/assignments?q=${encodeURIComponent(unit)}`);
      await page.locator(`input[name=chosen][value^="${id}"]`).check();
      await page.locator(`input[name=how][value=${how}]`).check();
      await page.getByLabel(t("tasks.change-reason"), { exact: true }).fill("Theo chỉ đạo");
      await page.getByLabel(t("changes.document")).fill("15/CV-BCA");
      await page.getByRole("button", { name: t("changes.send") }).click();
      await expect(page.getByRole("status")).toContainText(t(`changes.done-${how}`, { count: 1 }));
    };
    await change("insist");
    await change("suspend");
    await page.goto(`/assignments/${id}`);
    await expect(page.getByText(t("states.suspended")).first()).toBeVisible();
    await change("resume");
    await page.goto(`/assignments/${id}`);
    await expect(page.getByText(t("assignments.change-insistence")).first()).toBeVisible();
    await expect(page.getByText("15/CV-BCA").first()).toBeVisible();
  });
}
