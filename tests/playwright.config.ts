import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "journeys",
  outputDir: "../test-results",
  workers: 1, // Chromium and the server it asks keep one core busy; the two projects run side by side
  projects: [
    { name: "pages", testMatch: "every-page.test.ts" },
    { name: "days", testIgnore: "every-page.test.ts" }, // they share one province, one after the other
  ],
  forbidOnly: true,
  timeout: 180_000, // for a busy machine; nothing waits for it to pass
  expect: { timeout: 10_000 },
  use: {
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
