import { officerWithStages } from "./support/owing.ts";
import { expect, signInHere, test } from "./support/test.ts";

const SAID = "Đã khảo sát hiện trạng, chờ ý kiến của cấp trên.";
const words = {
  down: /Chưa tới được máy chủ/,
  found: /Đã lấy lại những gì đã gõ/,
  saved: /Bản nháp đã lưu/,
  save: "Lưu nháp",
} as const;

test("what is typed while the network is down stays, and is saved when it is back", async ({
  page,
  context,
  speak,
}) => {
  await speak("vi");
  await page.goto("/sign-in");
  await signInHere(page, await officerWithStages());
  await page.goto("/reports");
  await page.locator("table a[href^='/reports/']").first().click();
  const narrative = page.locator("form.form [name=narrative]");
  await narrative.fill(SAID);
  await expect(page.getByText(words.saved)).toBeVisible();
  const address = page.url();

  // No button leads away while nothing gets through.
  await context.setOffline(true);
  await narrative.fill(`${SAID} 2`);
  await page.getByRole("button", { name: words.save }).click();
  await expect(page.getByText(words.down)).toBeVisible();
  await page.locator("form.form button[type=submit]:not([name]):visible").first().click();
  await expect(narrative).toHaveValue(`${SAID} 2`);
  expect(page.url()).toBe(address);

  // Not even an error page of the browser takes it away; once it is saved, this tab keeps nothing.
  await page.goto("/help").catch(() => undefined);
  await context.setOffline(false);
  await page.goto(address);
  await expect(narrative).toHaveValue(`${SAID} 2`);
  await expect(page.getByText(words.saved)).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

  // The network alone is enough: nobody has to type on.
  await context.setOffline(true);
  await narrative.fill(`${SAID} 3`);
  await expect(page.getByText(words.down)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(words.saved)).toBeVisible();
});
