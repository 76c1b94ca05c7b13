import { readSheets } from "@/lib/documents/read-sheets";
import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { makeSheet } from "@/tests/support/make-sheet";

test("an administrator sees the accounts and no dossiers", async ({ enter }) => {
  const page = await enter("quan-tri");
  await open(page, "/");
  await expect(page).toHaveURL(/\/accounts$/);
  await expect(page.getByRole("table").getByRole("link", { name: "Đảng ủy xã Phước Thạnh" })).toBeVisible();
  const places = page.getByRole("navigation", { name: "Chính", exact: true }).getByRole("link");
  await expect(places).toHaveText(["Đơn vị", "Nhập", "Tài khoản"]);
  for (const path of ["/dashboard", "/compare", "/registrations", "/decisions", "/targets"]) {
    expect(await open(page, path), path).toBe(403);
    await expect(page.getByRole("heading", { name: "Đồng chí chưa được phân quyền xem trang này" })).toBeVisible();
  }
});

test("who is no administrator is told so on the pages of accounts", async ({ enter }) => {
  const page = await enter("ban-to-chuc-tinh");
  for (const path of ["/accounts", "/accounts/new", "/accounts/audit"]) {
    expect(await open(page, path), path).toBe(403);
    await expect(page.getByRole("heading", { name: "Đồng chí chưa được phân quyền xem trang này" })).toBeVisible();
  }
});

test("who is responsible for which unit comes from the workbook: filled in, looked at, put right, applied and taken back", async ({ enter }) => {
  const page = await enter("quan-tri");
  await open(page, "/accounts");
  await page.getByRole("link", { name: "Phân công từ Excel" }).click();
  await page.waitForURL(/\/imports\?kind=assignments$/);
  await expect(page.getByRole("navigation", { name: "Loại số liệu" }).getByRole("link")).toHaveText(["Phân công cán bộ phụ trách"]);
  const book = await readSheets(await (await page.request.get("/api/documents/import-form?kind=assignments")).body(), "mau.xlsx");
  const [form, accounts] = book.ok ? book.value : [];
  const heads = form!.rows[2]!.cells.map(String);
  expect(accounts!.rows.map(({ cells: [name] }) => name)).toContain("dang-uy-phuoc-thanh");
  const empty = form!.rows.filter(({ cells: [, version, name] }) => version === null && (name === "Xã Phước Thạnh" || name === "Ấp Phú Thạnh")).slice(0, 2);
  const filled = empty.map(({ cells: [key, , name, parent] }, index) => [String(key), null, String(name), String(parent), null, index === 0 ? "dang-uy-phuoc-thanh" : "khong-co-ai", "1/7/2021", "31/12/2021"]);
  expect(filled).toHaveLength(2);
  await page.getByLabel("Tệp", { exact: true }).setInputFiles({ name: "phan-cong.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: makeSheet({ rows: [heads, ...filled] }) });
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);

  const problem = page.getByText(/^F3: không có tài khoản này trong phạm vi quản trị/);
  await expect(problem).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Tài khoản, ô F3").fill("chi-bo-phu-thanh");
  await page.getByRole("row").filter({ has: problem }).getByRole("button", { name: "Sửa" }).click();
  await expect(problem).toBeHidden();
  await page.getByRole("button", { name: "Nhập 2 dòng" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã nhập: thêm 2, sửa 0" })).toBeVisible();
  const preview = page.url();
  await open(page, "/accounts?q=phuoc");
  await page.getByRole("table").getByRole("link", { name: "Đảng ủy xã Phước Thạnh" }).click();
  await expect(page.getByRole("table", { name: "Vai trò, đơn vị và thời hạn" }).getByRole("row").filter({ hasText: "Cán bộ phụ trách" }).first()).toContainText("31/12/2021");
  await open(page, preview.replace(/^https?:\/\/[^/]+/, ""));
  await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã hoàn tác" })).toBeVisible();
});
