import { i18nFor } from "#lib/i18n/i18n.ts";
import { expect, expectAccessible, LOCALES, test } from "./support/test.ts";

for (const locale of LOCALES) {
  const { t } = i18nFor(locale);

  test(`a group of tasks is added, called otherwise and taken away (${locale})`, async ({
    page,
    speak,
    signIn,
  }) => {
    const name = `Nhóm thử ${locale}`;
    const nameEn = `Group to try ${locale}`;
    const shown = locale === "vi" ? name : nameEn;
    await speak(locale);
    await signIn("admin");
    await page.goto("/directives");
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

    const row = page.getByRole("row").filter({ hasText: shown });
    await row.getByText(t("task-groups.change"), { exact: true }).click();
    const other = locale === "vi" ? "name-vi" : "name-en";
    await row.getByLabel(t(`task-groups.${other}`)).fill(`${shown} 2`);
    await row.getByRole("button", { name: t("task-groups.rename-send") }).click();
    await expect(page.getByRole("status")).toContainText(t("task-groups.told-renamed"));
    await row
      .filter({ hasText: `${shown} 2` })
      .getByText(t("task-groups.change"), { exact: true })
      .click();
    await row.getByRole("button", { name: t("task-groups.drop") }).click();
    await expect(page.getByRole("status")).toContainText(t("task-groups.told-dropped"));
    await expect(row).toHaveCount(0);
  });
}
