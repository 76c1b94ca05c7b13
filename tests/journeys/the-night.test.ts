import type { Page } from "@playwright/test";
import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { fact } from "@/tests/support/journeys/parts";
import { makeSheet } from "@/tests/support/make-sheet";

const team = "tham-dinh-chau-thanh";
const year2021 = "/dashboard?year=2021&on=2021-06-30";

const mainOf = async (page: Page, path: string) => {
  await open(page, path);
  return page.getByRole("main").innerText();
};

/** The first dossier that waits for the team: received by the one who is signed in. */
async function receive(page: Page): Promise<string> {
  await open(page, "/work");
  const dossier = (await page.getByRole("link", { name: /^Tiếp nhận/ }).first().getAttribute("href")) ?? "";
  await open(page, dossier);
  await page.getByRole("button", { name: "Tiếp nhận thẩm định" }).click();
  await expect(page.getByRole("link", { name: "Mở phiên" })).toBeVisible();
  return dossier;
}

test("the night of 30/06/2025 passes over a dossier the district's team holds: in the morning it is the commune's, with its deadline and history; 2021 stays as printed", async ({ enter }) => {
  const [chair, commune, office] = [await enter(team), await enter("dang-uy-phuoc-thanh"), await enter("ban-to-chuc-tinh")];
  const dossier = await receive(chair);
  const due = (await fact(chair, /Hạn/).first().innerText()).match(/\d+\/7\/2021/)?.[0] ?? "none";
  const printed = await mainOf(office, year2021);
  expect(printed).toContain("70,66%");

  await open(office, "/sample");
  await office.getByRole("main").getByRole("button", { name: "Nạp tiếp dữ liệu mẫu đến 30/6/2026" }).click();
  await expect(office.getByText(/^Đang nạp: \d\/9/)).toBeVisible();
  await expect(office.getByText("Dữ liệu mẫu đã có đến hết 30/6/2026.")).toBeVisible({ timeout: 170_000 });
  expect(await mainOf(office, year2021)).toBe(printed);

  await open(office, "/work/handovers");
  const row = office.getByRole("row").filter({ has: office.locator(`a[href="${dossier}"]`) });
  await expect(row).toContainText("Tổ thẩm định cấp huyện, huyện Châu Thành");
  await expect(row).toContainText("Tổ thẩm định cấp xã");
  await expect(row).toContainText("1/7/2025");
  await expect(row).toContainText(due);
  expect(await violations(office)).toEqual([]);

  const name = (await row.getByRole("rowheader").innerText()).split("\n")[0] ?? "none";

  await open(chair, "/work/handovers");
  await expect(chair.getByRole("row").filter({ hasText: name })).toContainText("Tổ thẩm định cấp huyện, huyện Châu Thành");
  expect(await open(chair, dossier)).toBe(404);
  expect(await open(commune, dossier)).toBe(200);
  await expect(commune.getByRole("main")).toContainText(due);
  await expect(commune.getByRole("main")).toContainText("1/7/2025");
});

/** The ward's own list after the mergers: twelve of its cells, under the communes they came from, spelled as each of these always did. */
const wardSheet = () =>
  makeSheet({
    rows: [
      ["ĐẢNG BỘ PHƯỜNG PHÚ TÂN"],
      ["DANH SÁCH CHI BỘ ĐĂNG KÝ PHẤN ĐẤU TRONG SẠCH, VỮNG MẠNH TOÀN DIỆN"],
      [],
      ["TT", "Chi bộ", "Phấn đấu năm", "Dự kiến công nhận", "Ghi chú"],
      ["I", "Xã Hữu Định cũ"],
      [1, "ấp 3", 2027, "quý III"],
      [2, "ấp 4", 2027, "quý IV"],
      [3, "ấp 5", 2028, null, "chuyển từ kế hoạch cũ"],
      [4, "ấp Phú Hoà", 2027],
      [5, "ấp 1", 2027],
      ["II", "Xã Phước Thạnh cũ"],
      [6, "ấp 5", 2028],
      [7, "ấp 6", 2029],
      [8, "ấp 4", 2027],
      ["III", "Phường Phú Tân"],
      [9, "Khu phố 1", 2026, "tháng 9/2026"],
      [10, "KP 2", 2027],
      [11, "khu phố 6, phường Phú Tân", 2028],
      [12, "khu phố số 4", 2029],
      [null, "Tổng cộng: 12 chi bộ"],
      [null, null, null, "T/M ĐẢNG ỦY"],
    ],
  });

test("in the morning the new ward brings its twelve cells from its own sheet, under the names of the communes they came from: eight are registered, one stands as it is, three hold the title and are named", async ({ enter }) => {
  const page = await enter("dang-uy-phuoc-thanh");
  await open(page, "/imports");
  await page.getByLabel("Tệp", { exact: true }).setInputFiles({ name: "danh-sach-phuong.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: wardSheet() });
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("link", { name: "Tất cả 12" })).toBeVisible();
  for (const counted of ["Mới 8", "Không đổi 1", "Chưa nhận 3"]) await expect(page.getByRole("link", { name: counted })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "ấp 3 (trước thuộc xã Hữu Định)" })).toContainText("2027");
  for (const at of ["B10", "B14", "B19"]) await expect(page.getByText(new RegExp(`^${at}: .*đang giữ danh hiệu này`))).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Nhập 8 dòng" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã nhập: thêm 8, sửa 0" })).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã hoàn tác" })).toBeVisible();
});
