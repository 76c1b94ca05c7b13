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

/** The cells of the ward as its page lists them: what they are called, which commune they came from where another is called so, and whether they may register. */
async function cellsOfWard(page: Page) {
  await open(page, "/");
  const heads = page.getByRole("table").first().getByRole("row").filter({ has: page.getByRole("rowheader") });
  const rows = await heads.evaluateAll((found) => found.map((row) => ({ head: row.querySelector("th")?.textContent ?? "", text: row.textContent })));
  return rows.map(({ head, text }) => {
    const [, name = "", from = ""] = /^Chi bộ (.+?)(?: \(trước thuộc (.+?)\))?$/.exec(head.trim()) ?? [];
    return { name, from, isFree: text.includes("Đăng ký") && text.includes("Chưa đăng ký") && !text.includes("TSVMTD") };
  });
}

test("in the morning the new ward brings twelve of its cells from its own sheet, under the communes they came from: those that may register are registered and taken back", async ({ enter }) => {
  const page = await enter("dang-uy-phuoc-thanh");
  const all = await cellsOfWard(page);
  const chosen = [...all.filter(({ isFree }) => isFree), ...all.filter(({ isFree }) => !isFree)].slice(0, 12);
  const free = chosen.filter(({ isFree }) => isFree);
  const froms = [...new Set(chosen.map(({ from }) => from))];
  expect([chosen.length, free.length > 4, froms.length]).toEqual([12, true, 3]);
  const written = (name: string) => name.replace(/^khu phố (?=\d)/, "KP ").replace(/^ấp (?=\d)/, "ấp số ");
  const rows = froms.flatMap((from) => [[null, from === "" ? "Phường Phú Tân" : `${from.replace(/^x/, "X")} cũ`], ...chosen.filter((cell) => cell.from === from).map(({ name }, index) => [index + 1, written(name), 2027, "quý III"])]);
  const buffer = makeSheet({ rows: [["ĐẢNG BỘ PHƯỜNG PHÚ TÂN"], ["DANH SÁCH CHI BỘ ĐĂNG KÝ PHẤN ĐẤU"], [], ["TT", "Chi bộ", "Phấn đấu năm", "Dự kiến công nhận"], ...rows, [null, "Tổng cộng: 12 chi bộ"], [null, null, null, "T/M ĐẢNG ỦY"]] });

  await open(page, "/imports");
  await page.getByLabel("Tệp", { exact: true }).setInputFiles({ name: "danh-sach-phuong.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer });
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("link", { name: "Tất cả 12" })).toBeVisible();
  await expect(page.getByRole("link", { name: `Mới ${free.length}` })).toBeVisible();
  for (const { name, from } of free) await expect(page.getByRole("row").filter({ hasText: `Chi bộ ${name}${from ? ` (trước thuộc ${from})` : ""}` }).filter({ hasText: "Mới" }).first()).toContainText("2027");
  await expect(page.getByText("không có ấp này")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: `Nhập ${free.length} dòng` }).click();
  await expect(page.getByRole("status").filter({ hasText: `Đã nhập: thêm ${free.length}, sửa 0` })).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã hoàn tác" })).toBeVisible();
});
