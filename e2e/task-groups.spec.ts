import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const { t } = i18nFor("en");

test("a group of tasks is added, called otherwise and taken away", async ({
  page,
  speak,
  signIn,
}) => {
  const name = "Nhóm thử";
  const nameEn = "Group to try";
  await speak("en");
  await signIn("admin", "/directives");
  await page.getByRole("link", { name: t("task-groups.title") }).click();
  await page.waitForURL(/\/directives\/groups/);

  const add = page.locator("#add-group");
  await add.getByLabel(t("task-groups.name-vi")).fill(name);
  await add.getByRole("button").click();
  await expect(add.getByLabel(t("task-groups.name-en"))).toHaveAccessibleDescription(
    new RegExp(t("task-groups.name-missing")),
  );
  await expect(add.getByLabel(t("task-groups.name-vi"))).toHaveValue(name);
  await add.getByLabel(t("task-groups.name-en")).fill(nameEn);
  await add.getByRole("button").click();
  await expect(page.getByRole("status")).toContainText(t("task-groups.told-added"));
  await expectAccessible(page);

  const row = page.getByRole("row").filter({ hasText: nameEn });
  await row.getByText(t("task-groups.change"), { exact: true }).click();
  await row.getByLabel(t("task-groups.name-en")).fill(`${nameEn} 2`);
  await row.getByRole("button", { name: t("task-groups.rename-send") }).click();
  await expect(page.getByRole("status")).toContainText(t("task-groups.told-renamed"));
  await row
    .filter({ hasText: `${nameEn} 2` })
    .getByText(t("task-groups.change"), { exact: true })
    .click();
  await row.getByRole("button", { name: t("task-groups.drop") }).click();
  await expect(page.getByRole("status")).toContainText(t("task-groups.told-dropped"));
  await expect(row).toHaveCount(0);
});
