import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";

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
