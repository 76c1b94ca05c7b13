import type { Page } from "@playwright/test";
import { readSheets } from "@/lib/documents/read-sheets";
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

/** The list a province keeps: its cells from the workbook it takes out, those that are free for 2025, and those to come with a note. */
async function listOfProvince(page: Page) {
  const book = await readSheets(await (await page.request.get("/api/documents/import-form?kind=registrations")).body(), "mau.xlsx");
  const cells = (book.ok ? (book.value[0]?.rows ?? []) : []).flatMap(({ cells: [, version, cell, parent, above, year] }) => (typeof version === "number" ? [{ cell: String(cell), parent: String(parent), above: String(above), year: year ?? null }] : []));
  const free = cells.filter(({ year }) => year === null).map((row) => ({ ...row, year: 2025, note: null }));
  const noted = [2025, 2024].flatMap((wanted) => cells.filter(({ year }) => year === wanted)).map((row) => ({ ...row, note: "Theo danh sách của tỉnh" }));
  return [...free, ...noted].slice(0, 560);
}

test("the province brings 560 registrations of its communes: seven are wrong, are put right in the grid, all are entered at once and taken back", async ({ enter }) => {
  const page = await enter("ban-to-chuc-tinh");
  const list = await listOfProvince(page);
  expect(list).toHaveLength(560);
  const wrong = [3, 90, 177, 264, 351, 390, 525] as const;
  const misspelt = new Set<number>(wrong.slice(0, 4));
  const rows = list.map(({ cell, parent, above, year, note }, index) => [misspelt.has(index) ? `${cell} nhj` : cell, parent, above, wrong.includes(index as 3) && !misspelt.has(index) ? 2019 : (year as number), note]);
  await bring(page, "danh-sach-toan-tinh.xlsx", makeSheet({ rows: [["DANH SÁCH CHI BỘ ĐĂNG KÝ NHIỆM KỲ"], ["Chi bộ", "Xã, phường, thị trấn", "Huyện, thành phố", "Năm phấn đấu", "Ghi chú"], ...rows] }));

  await page.getByRole("link", { name: "Chưa nhận 7" }).click();
  for (const [done, index] of wrong.entries()) {
    const [field, value] = misspelt.has(index) ? [`Chi bộ, ô A${index + 3}`, list[index]!.cell] : [`Năm phấn đấu, ô D${index + 3}`, String(list[index]!.year)];
    const input = page.getByLabel(field);
    await input.fill(value);
    await page.getByRole("row").filter({ has: input }).getByRole("button", { name: "Sửa", exact: true }).click();
    await expect(input).toBeHidden();
    if (done < wrong.length - 1) await expect(page.getByRole("link", { name: `Chưa nhận ${wrong.length - done - 1}` })).toBeVisible();
  }
  await page.getByRole("button", { name: "Nhập 560 dòng" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Đã nhập: thêm \d+, sửa \d+\.$/ })).toBeVisible({ timeout: 60_000 });

  await open(page, "/registrations?year=2025");
  await page.getByRole("rowheader").first().getByRole("link").first().click();
  await expect(page.getByText("theo tệp danh-sach-toan-tinh.xlsx").first()).toBeVisible({ timeout: 30_000 });
  await open(page, "/imports");
  await page.getByRole("link", { name: "danh-sach-toan-tinh.xlsx" }).first().click();
  await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã hoàn tác" })).toBeVisible({ timeout: 60_000 });
});
