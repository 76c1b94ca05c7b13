// The picture of the README, taken by the product itself: `npm start` in one terminal, `npm run screenshot` in another.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium as playwright } from "@playwright/test";
import { root } from "./start/place.mjs";
import { accountsFile } from "./start/seed.mjs";
import { chromium } from "./test/chromium.mjs";

const address = process.env.BASE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
const folder = process.env.DATA_DIR ?? join(root, ".data");
const picture = join(root, "public/screenshot-dashboard.png");

const officer = JSON.parse(readFileSync(process.env.SAMPLE_ACCOUNTS_FILE ?? accountsFile(folder), "utf8")).find(({ role }) => role === "organization_staff");
const executablePath = await chromium();
if (!officer || !executablePath) process.exit(1);

const browser = await playwright.launch({ executablePath });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1160 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", reducedMotion: "reduce" });
  await page.goto(`${address}/sign-in`, { waitUntil: "networkidle" });
  await page.getByLabel("Tên đăng nhập").fill(officer.account);
  await page.getByLabel("Mật khẩu").fill(officer.password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.waitForURL(/\/dashboard/);
  await page.goto(`${address}/dashboard?year=2021&on=2021-06-30`, { waitUntil: "networkidle" });
  await page.screenshot({ path: picture });
  console.log(picture);
} finally {
  await browser.close();
}
