import { expect, expectAccessible, type Locale, test } from "./support/test.ts";

test("a page without a session leads to the door", async ({ page }) => {
  await page.goto("/reports?state=overdue");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Freports%3Fstate%3Doverdue$/);
});

test("a wrong password says so and keeps the address, without a script too", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Thư điện tử").fill("ai.do@demo.tiendo.example");
  await page.getByLabel("Mật khẩu").fill("không phải mật khẩu");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByLabel("Thư điện tử")).toHaveValue("ai.do@demo.tiendo.example");
  await expect(page.getByLabel("Thư điện tử")).toHaveAccessibleDescription(/không đúng/);
  await context.close();
});

test("signing out works on the very next request, also in another window", async ({
  page,
  context,
  signIn,
}) => {
  await signIn("daiLocOfficer");
  const other = await context.newPage();
  await other.goto("/");
  await expect(other).not.toHaveURL(/sign-in/);
  const cookies = await context.cookies();
  await page.getByRole("button", { name: /Tài khoản/ }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await context.addCookies(cookies); // a stolen copy opens nothing
  await other.goto("/");
  await expect(other).toHaveURL(/\/sign-in$/);
});

test("a write from another site is refused", async ({ page, signIn }) => {
  await signIn("daiLocOfficer");
  const response = await page.request.post("/api/sign-out", {
    headers: { origin: "https://elsewhere.example" },
  });
  expect(response.status()).toBe(403);
});

for (const [accepted, sent] of [
  ["br, gzip", "br"],
  ["gzip", "gzip"],
] as const) {
  test(`who takes ${accepted} gets ${sent}`, async ({ request }) => {
    const headers = { "accept-encoding": accepted };
    const page = await request.get("/sign-in", { headers });
    expect(page.headers()["content-encoding"]).toBe(sent);
    expect(await page.text()).toContain("</html>");
    const style = /href="([^"]+\.css)"/.exec(await page.text())?.[1] ?? "";
    expect((await request.get(style, { headers })).headers()["content-encoding"]).toBe(sent);
  });
}

test("the language stays chosen", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /EN/ }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});

/** One of each role, in a language; the others see the same pages with other figures. */
const ROLES = {
  admin: "vi",
  ministryLeader: "en",
  moneyReviewer: "vi",
  committeeMember: "en",
  haiChauOfficer: "vi",
  auditor: "en",
} as const;
const LOOKS = {
  vi: [
    [1440, "dark"],
    [360, "light"],
  ],
  en: [
    [1440, "light"],
    [360, "dark"],
  ],
} as const;

for (const [role, locale] of Object.entries(ROLES) as [keyof typeof ROLES, Locale][]) {
  test(`no barrier stands in the places of ${role} (${locale})`, async ({
    page,
    speak,
    signIn,
  }) => {
    await speak(locale);
    await signIn(role);
    for (const href of await placesOn(page)) {
      await page.goto(href);
      for (const [width, colorScheme] of LOOKS[locale]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await expectAccessible(page);
      }
    }
  });
}

async function placesOn(page: import("@playwright/test").Page): Promise<string[]> {
  const links = await page
    .locator("#places a")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThan(1);
  return links;
}
