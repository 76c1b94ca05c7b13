import type { Page } from "@playwright/test";
import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { makeSheet } from "@/tests/support/make-sheet";

/** Brings a workbook and waits for its preview. */
async function bring(page: Page, name: string, buffer: Buffer) {
  await open(page, "/imports");
  await page.getByLabel("Tệp", { exact: true }).setInputFiles({ name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer });
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
}

test("a commune brings its own sheet as it is: what is wrong is named at its cell and put right, all is registered at once, and taken back", async ({ enter }) => {
  const page = await enter("dang-uy-thoi-thuan");
  await open(page, "/");
  const free = await page.getByRole("table").first().getByRole("row").filter({ hasText: "Chưa đăng ký" }).getByRole("rowheader").allInnerTexts();
  const names = free.map((text) => text.split("\n")[0]!.trim()).slice(0, 12);
  expect(names.length).toBeGreaterThan(1);
  const rows = names.map((name, index) => [index + 1, index === 0 ? `${name} nhj` : name, 2022, "quý IV"]);
  const file = makeSheet({ rows: [["ĐẢNG BỘ XÃ THỚI THUẬN"], ["DANH SÁCH CHI BỘ ĐĂNG KÝ PHẤN ĐẤU"], [], ["TT", "Tên chi bộ", "Đăng ký năm", "Dự kiến"], ["(1)", "(2)", "(3)", "(4)"], ...rows, [null, "Tổng cộng", names.length]] });
  await bring(page, "danh-sach-cua-xa.xlsx", file);

  const problem = page.getByText(/^B6: không có/);
  await expect(problem).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Chi bộ, ô B6").fill(names[0]!);
  await page.getByRole("row").filter({ has: problem }).getByRole("button", { name: "Sửa" }).click();
  await expect(problem).toBeHidden();
  await page.getByRole("button", { name: `Nhập ${names.length} dòng` }).click();
  await expect(page.getByRole("status").filter({ hasText: `Đã nhập: thêm ${names.length}, sửa 0` })).toBeVisible();

  await bring(page, "danh-sach-cua-xa.xlsx", file);
  await expect(page.getByText("Không có gì để nhập.").or(page.getByText(/^B6: không có/)).first()).toBeVisible();
  await page.getByRole("button", { name: "Bỏ tệp này" }).click();
  await page.waitForURL(/\/imports$/);
  await page.getByRole("link", { name: "danh-sach-cua-xa.xlsx" }).first().click();
  await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã hoàn tác" })).toBeVisible();
});
