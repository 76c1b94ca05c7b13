import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";

test("a person says where to write and what to tell; the administrator sees the address and the outbox", async ({ enter }) => {
  const page = await enter("dang-uy-phuoc-thanh");
  await open(page, "/account");
  const email = page.getByLabel("Địa chỉ thư điện tử");
  await email.fill("van-phong@");
  await page.getByRole("button", { name: "Lưu địa chỉ thư" }).click();
  expect(await email.evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(false);
  await email.fill("van-phong@phuocthanh.vn");
  await page.getByRole("button", { name: "Lưu địa chỉ thư" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã lưu." })).toBeVisible();

  const dossiers = page.getByRole("group", { name: "Hồ sơ được chuyển, trả lại, kết luận" });
  await dossiers.getByLabel("Thư điện tử").selectOption({ label: "Không gửi" });
  await page.getByRole("button", { name: "Lưu cách nhận" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã lưu." })).toHaveCount(2);
  await open(page, "/account");
  await expect(dossiers.getByLabel("Thư điện tử")).toHaveValue("never");
  await expect(page.getByLabel("Địa chỉ thư điện tử")).toHaveValue("van-phong@phuocthanh.vn");

  const office = await enter("quan-tri");
  await open(office, "/accounts?q=phuoc");
  await office.getByRole("table").getByRole("link", { name: "Đảng ủy xã Phước Thạnh" }).click();
  await office.waitForURL(/\/accounts\/[0-9a-f-]{36}$/);
  await expect(office.getByLabel("Địa chỉ thư điện tử")).toHaveValue("van-phong@phuocthanh.vn");
  await expect(office.getByRole("main")).toContainText("Đặt địa chỉ thư của dang-uy-phuoc-thanh");
  await open(office, "/accounts/letters");
  await expect(office.getByRole("heading", { level: 1, name: "Thư báo" })).toBeVisible();
  await expect(office.getByRole("main")).toContainText("chưa cấu hình máy chủ thư");

  await open(page, "/account"); // as it was
  await page.getByLabel("Địa chỉ thư điện tử").fill("");
  await page.getByRole("button", { name: "Lưu địa chỉ thư" }).click();
  await dossiers.getByLabel("Thư điện tử").selectOption({ label: "Gộp trong thư hằng ngày" });
  await page.getByRole("button", { name: "Lưu cách nhận" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã lưu." })).toHaveCount(2);
});
