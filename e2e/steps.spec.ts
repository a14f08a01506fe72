import { i18nFor } from "#lib/i18n/i18n.ts";
import { ask } from "./support/owing.ts";
import { expect, expectAccessible, signInHere, test } from "./support/test.ts";

/** One more occurrence of a task of steps, given to a department today, and the officer whose it is. */
async function taskOfSteps() {
  const [row] = await ask<{ id: string; email: string }>(
    `WITH chosen AS (
       SELECT a.task_id, a.unit_id, max(a.occurrence) + 1 AS occurrence, c.id AS account_id
         FROM assignment a JOIN task t ON t.id = a.task_id AND t.kind = 'steps'
         JOIN membership m ON m.unit_id = a.unit_id AND m.role = 'officer' AND m.valid_to IS NULL
         JOIN account c ON c.id = m.account_id AND c.disabled_at IS NULL
        GROUP BY 1, 2, 4 ORDER BY 1, 2 LIMIT 1
     ), made AS (
       INSERT INTO assignment (id, task_id, unit_id, occurrence, state, assigned_on, start_on, first_due_on, due_on)
       SELECT gen_random_uuid(), task_id, unit_id, occurrence, 'in_progress', civil_day(now()), civil_day(now()),
              '2027-12-31', '2027-12-31' FROM chosen RETURNING id)
     UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE email_key LIKE 'dailoc@%')
       FROM chosen x WHERE account.id = x.account_id
     RETURNING (SELECT id FROM made) AS id, email_key AS email`,
  );
  if (!row) throw new Error("the demo has no task of steps");
  return row;
}

test("a unit plans the steps of its task", async ({ page, speak, signIn }) => {
  const { t } = i18nFor("vi");
  const { id, email } = await taskOfSteps();
  await speak("vi");
  await page.goto("/sign-in");
  await signInHere(page, email);
  await page.goto(`/assignments/${id}`);
  await page
    .getByRole("link", { name: new RegExp(`^(${t("steps.plan")}|${t("steps.change")})$`) })
    .click();
  await page.waitForURL(/\/steps$/);
  await expectAccessible(page);
  const title = page.locator("input[name='step-new1']");
  const due = page.locator("input[name='due-new1']");
  await title.fill("Nghiệm thu nội bộ");
  await due.fill("31/02/2027");
  const save = page.getByRole("button", { name: t("steps.save") });
  await save.click();
  await expect(due).toHaveAccessibleDescription(new RegExp(t("tasks.due-wrong")));
  await expect(title).toHaveValue("Nghiệm thu nội bộ");
  await due.fill("");
  await page.setViewportSize({ width: 360, height: 800 });
  await expectAccessible(page);
  await save.click();
  await expect(page.getByText(t("steps.told"))).toBeVisible();
  await expect(page.getByText("Nghiệm thu nội bộ").first()).toBeVisible();

  await signIn("hoangHoaOfficer");
  expect((await page.goto(`/assignments/${id}/steps`))?.status()).toBe(404);
});
