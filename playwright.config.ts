import { defineConfig, devices } from "@playwright/test";
import { browserLaunch } from "#scripts/testing/browser.mjs";

// `npm test -- journeys` starts what the journeys need and says where it is.
const baseURL = process.env.TIENDO_URL;

export default defineConfig({
  testDir: "e2e",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 180_000, // a slow machine is no failure
  expect: { timeout: 20_000 },
  outputDir: "test-results",
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "off", // it doubles the time of large pages; `npm test -- journeys --trace on` records one
    screenshot: "only-on-failure",
    launchOptions: await browserLaunch(),
  },
});
