import { defineConfig } from "@playwright/test";

/** All pages of 2021; then, in the same province, the years after it. */
const pages = ["every-page.test.ts", "the-night.test.ts"];

export default defineConfig({
  testDir: "journeys",
  outputDir: "../test-results",
  workers: 1, // Chromium and the server it asks keep one core busy; the two projects run side by side
  projects: [
    { name: "pages", testMatch: pages },
    { name: "days", testIgnore: pages }, // they share one province, one after the other
  ],
  forbidOnly: true,
  retries: 1, // a browser that stalls; who passed only at the second try is named at the end of the run
  timeout: 180_000, // for a busy machine; nothing waits for it to pass
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 60_000, // says which step waited in vain, where the whole test's time would not
    navigationTimeout: 90_000,
    baseURL: process.env["BASE_URL"] ?? "http://localhost:3000",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"],
    },
  },
});
