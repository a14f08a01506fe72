import { officerWithStages, runOut } from "./support/owing.ts";
import { expect, mailOf, signInHere, test } from "./support/test.ts";

const words = {
  over: "Phiên làm việc đã hết",
  waits: /giữ 24 giờ/,
  lost: /Chưa nhận nội dung vừa gửi/,
  gone: "Liên kết đã dùng hoặc đã hết hạn",
} as const;

const SAID = "Đã khảo sát hiện trạng, chờ ý kiến của cấp trên.";

test("a report that is sent after the session ran out waits", async ({ page, speak }) => {
  await speak("vi");
  const email = await officerWithStages();
  await page.goto("/sign-in");
  await signInHere(page, email);
  await page.goto("/reports");
  await page.locator("table a[href^='/reports/']").first().click();
  const narrative = page.locator("[name=narrative]");
  await runOut(email); // before anything is typed, so that no draft is kept meanwhile
  await narrative.fill(SAID);
  await page.locator("form.form button[type=submit]:not([name]):visible").first().click();
  await expect(page.getByText(words.over)).toBeVisible();
  await expect(page.getByText(words.waits)).toBeVisible();
  await signInHere(page, email);
  await expect(narrative).toHaveValue(SAID);
});

test("a directive that is sent after the session ran out waits, one after signing out does not", async ({
  page,
  context,
  speak,
  signIn,
}) => {
  await speak("vi");
  await signIn("provinceIssuer", "/directives/new");
  const title = page.locator("[name=title]");
  const send = page.getByRole("main").locator("form button[type=submit]").last();
  await title.fill(SAID);
  await runOut(mailOf("provinceIssuer"));
  await send.click();
  await expect(page.getByText(words.over)).toBeVisible();
  await expect(page.getByText(words.waits)).toBeVisible();
  await signInHere(page, mailOf("provinceIssuer"));
  await expect(page).toHaveURL(/directives\/new/);
  await expect(title).toHaveValue(SAID);

  await context.clearCookies({ name: /session/ });
  await send.click();
  await expect(page.getByText(words.lost)).toBeVisible();
});

test("an instruction that is sent after the session ran out waits", async ({ page, signIn }) => {
  await signIn("provinceLeader", "/instructions/new");
  const text = page.locator("[name=text]");
  await text.fill(SAID);
  await runOut(mailOf("provinceLeader"));
  await page.getByRole("main").locator("form button[type=submit]").last().click();
  await expect(page.getByText(words.waits)).toBeVisible();
  await signInHere(page, mailOf("provinceLeader"));
  await expect(page).toHaveURL(/instructions\/new/);
  await expect(text).toHaveValue(SAID);
});

test("a link that opens nothing says so, and how to get another", async ({ page }) => {
  const answer = await page.goto("/one-time-link/khong-co");
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(words.gone)).toBeVisible();
});

test("a password is changed by who knows it, and a calendar's address is known at once", async ({
  page,
  signIn,
}) => {
  await signIn("haiVanHead", "/account");
  const fill = async (current: string, password: string) => {
    await page.locator("[name=current]").fill(current);
    await page.locator("[name=password]").fill(password);
    await page.locator("[name=repeated]").fill(password);
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  };
  await expect(page.locator("[name=password]")).toHaveAccessibleDescription(/từ 10 đến 200/);
  await fill("không phải mật khẩu", "một mật khẩu mới");
  await expect(page.locator("[name=current]")).toHaveAccessibleDescription(/không đúng/);
  await expect(page.locator("[name=password]")).toHaveValue("");

  const none = page.getByText("Chưa có địa chỉ lịch.");
  const end = page.getByRole("button", { name: "Bỏ địa chỉ lịch" });
  await page.reload();
  if (await end.isVisible()) await end.click(); // an earlier run's
  await expect(none).toBeVisible();
  await page.getByRole("button", { name: "Tạo địa chỉ lịch" }).click();
  await expect(page.locator("#calendar-address")).toHaveValue(/\.ics$/);
  await expect(none).toHaveCount(0);
});
