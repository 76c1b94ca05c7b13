import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";

const committee = "ban-thuong-vu-chau-thanh";
const commune = "dang-uy-phuoc-thanh";
const cell = "Chi bộ ấp Phú Thạnh";

/** Fills the paper in, looks at it and issues it; answers where the decision stands. */
async function issue(page: Page, { from, to }: { from: number; to: number }) {
  await page.getByLabel("Căn cứ").fill("Quy định về tiêu chuẩn danh hiệu\nBiên bản phúc tra");
  await page.getByLabel("Họ tên người ký").fill("Người ký thử");
  await page.getByRole("button", { name: "Xem lại" }).click();
  await expect(page.getByText(`từ ${from} thành ${to}`)).toBeVisible();
  await page.getByRole("button", { name: "Ban hành quyết định" }).click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
}

test("a title is re-checked, the cell is heard, and a decision takes the title away; annulled, it was never signed", async ({ enter }) => {
  const [office, below] = [await enter(committee), await enter(commune)];
  await open(office, "/rechecks?show=held&q=phu+thanh");
  await office.getByRole("checkbox", { name: `Chọn ${cell}, xã Phước Thạnh` }).check();
  await office.getByLabel("Ngày phúc tra").fill("30/6/2021");
  await office.getByRole("button", { name: "Lên lịch phúc tra" }).click();
  await expect(office.getByText("Đã lên lịch phúc tra 1 chi bộ.")).toBeVisible();

  await office.getByRole("table").getByRole("link", { name: "Đã lên lịch" }).click();
  await office.getByRole("button", { name: "Thông báo không đạt…" }).click();
  await office.getByLabel("Tiêu chuẩn chưa đạt").fill("Sinh hoạt chuyên đề: có 2 buổi, tiêu chuẩn là 4");
  await office.getByRole("button", { name: "Gửi thông báo" }).click();
  await expect(office.getByText("Thu hồi được sau 12/7/2021, hoặc khi đã giải trình.")).toBeVisible();

  await open(below, "/rechecks?show=waiting");
  await below.getByRole("table").getByRole("link", { name: "Đã thông báo không đạt" }).click();
  await below.getByRole("button", { name: "Gửi giải trình…" }).click();
  await below.getByLabel("Nội dung giải trình").fill("Hai buổi hoãn do dịch bệnh, chưa họp bù");
  await below.getByRole("dialog").getByRole("button", { name: "Gửi giải trình" }).click();
  await expect(below.getByText("Đã giải trình").first()).toBeVisible();

  await office.reload();
  await office.getByRole("link", { name: "Lập quyết định thu hồi" }).click();
  await expect(office.getByRole("checkbox", { name: new RegExp(cell) })).toBeChecked();
  await issue(office, { from: 6, to: 5 });
  await expect(office.getByRole("main")).toContainText("Được đăng ký lại từ 30/6/2022");
  await open(office, "/dashboard");
  await expect(office.getByText("5/8 chi bộ")).toBeVisible();

  await open(office, "/decisions/new?effect=annul&q=phu+thanh");
  await office.getByRole("checkbox", { name: new RegExp(cell) }).check();
  await office.getByLabel("Lý do chung").fill("Biên bản phúc tra ghi thiếu hai buổi");
  await issue(office, { from: 5, to: 6 });
  await open(office, "/dashboard");
  await expect(office.getByText("6/8 chi bộ")).toBeVisible();
});
