import type { Page } from "@playwright/test";
import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { fact } from "@/tests/support/journeys/parts";

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
