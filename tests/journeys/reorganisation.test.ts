import type { Page } from "@playwright/test";
import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";

const office = "ban-to-chuc-tinh";

/** Finds a unit in the picker of a label and takes the first that is offered. */
async function pick(page: Page, label: string, q: string) {
  await page.getByLabel(label, { exact: true }).fill(q);
  await page.getByLabel(label, { exact: true }).press("Enter");
  await page.getByRole("main").getByRole("listitem").getByRole("button", { name: new RegExp(q.split(",")[0] ?? "", "i") }).first().click();
}

test("two hamlets with one title are merged on paper: seen before anything changes, ordered for a day to come, taken back; 2021 stays as printed", async ({ enter }) => {
  const page = await enter(office);
  await open(page, "/units/acts/new");
  await page.getByLabel("Số, ký hiệu").fill("12/NQ-HĐND");
  await page.getByLabel("Cơ quan ban hành").fill("Hội đồng nhân dân tỉnh Bến Tre");
  await page.getByLabel("Trích yếu").fill("Nhập ấp trên địa bàn xã Phước Thạnh");
  await page.getByLabel("Ngày ký").fill("25/6/2021");
  await page.getByLabel("Có hiệu lực từ").fill("1/7/2021");
  await page.getByRole("button", { name: "Lập dự thảo" }).click();
  await page.waitForURL(/\/units\/acts\/[0-9a-f-]{36}$/);
  const act = new URL(page.url()).pathname;

  await open(page, act);
  await pick(page, "Đơn vị được nhập", "Ấp Phú Thạnh, Phước Thạnh");
  await pick(page, "Đơn vị được nhập", "Ấp 1, Phước Thạnh");
  await page.getByLabel("Tên mới").fill("Ấp Hòa Bình");
  await pick(page, "Đơn vị mới trực thuộc", "Xã Phước Thạnh, Châu Thành");
  await page.getByRole("button", { name: "Thêm dòng" }).click();
  await expect(page.getByText("1 danh hiệu phải xem xét").first()).toBeVisible();
  await page.getByText("1 danh hiệu phải xem xét").last().click();
  await expect(page.getByRole("link", { name: "Chi bộ ấp Phú Thạnh, xã Phước Thạnh" })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole("button", { name: "Ban hành sắp xếp…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ban hành sắp xếp" }).click();
  await expect(page.getByText("Tự có hiệu lực vào ngày 1/7/2021.")).toBeVisible();
  await open(page, "/dashboard");
  await expect(page.getByText("70,66%").first()).toBeVisible();

  await open(page, act);
  await page.getByRole("button", { name: "Rút về dự thảo" }).click();
  await page.getByRole("button", { name: "Bỏ dự thảo…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ dự thảo" }).click();
  await page.waitForURL(/\/units\/acts$/);
});

test("the unit that bore code 28810 in 2021 is found by it, with what it was called and where it stands", async ({ enter }) => {
  const page = await enter(office);
  await open(page, "/units?q=28810");
  await expect(page.getByRole("table").getByRole("link", { name: /^Xã An Khánh/ })).toBeVisible();
});
