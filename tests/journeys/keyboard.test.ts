import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { rowsOf, tabTo } from "@/tests/support/journeys/parts";

test("the first stop of the keyboard leads past the frame to the content", async ({ enter }) => {
  const page = await enter("ban-to-chuc-tinh");
  await open(page, "/dashboard");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Đến nội dung chính" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inMain = await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement));
  expect(inMain).toBe(true);
});

test("a choice of the context bar is opened, chosen and left with the keyboard", async ({ enter }) => {
  const page = await enter("ban-to-chuc-tinh");
  await open(page, "/dashboard");
  const period = page.getByRole("button", { name: "Kỳ Năm 2021" });
  const term = page.getByRole("link", { name: "Nhiệm kỳ 2020–2025" });
  await tabTo(page, period);
  await page.keyboard.press("Enter");
  await expect(term).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(term).toBeHidden();
  await expect(period).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(page, term);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/term=2020-2025/);
});

test("a table is sorted with the keyboard, and says how it is sorted", async ({ enter }) => {
  const page = await enter("ban-to-chuc-tinh");
  await open(page, "/dashboard");
  const table = page.getByRole("table", { name: /^Kết quả công nhận/ });
  const head = table.getByRole("columnheader", { name: "Đã công nhận" });
  await tabTo(page, head.getByRole("link"));
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/sort=-recognised/);
  await expect(rowsOf(table).last()).toContainText("Chợ Lách");
});

test("a panel keeps the keyboard inside, closes on Esc and gives the focus back", async ({ enter }) => {
  const page = await enter("dang-uy-phuoc-thanh");
  await open(page, "/");
  await expect(page).toHaveURL(/\/communes\//);
  const trigger = page.getByRole("button", { name: "Đăng ký chi bộ", exact: true });
  await tabTo(page, trigger);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Đăng ký chi bộ" });
  await expect(panel.getByLabel("Chi bộ", { exact: true })).toBeFocused();
  for (const key of [...Array.from({ length: 12 }, () => "Tab"), ...Array.from({ length: 12 }, () => "Shift+Tab")]) {
    await page.keyboard.press(key);
    expect(await panel.evaluate((dialog) => dialog.contains(document.activeElement)), key).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(trigger).toBeFocused();
});
