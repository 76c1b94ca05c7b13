import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { countedFact, rowsOf, tabTo } from "@/tests/support/journeys/parts";

const officer = "dang-uy-phuoc-thanh";
const inTerm = "Đăng ký cả nhiệm kỳ";

/** The commune's own page, where its officer begins the day. */
async function openCommune(page: Page) {
  await open(page, "/");
  await expect(page).toHaveURL(/\/communes\//);
  return new URL(page.url()).pathname;
}

const panelOf = (page: Page) => page.getByRole("dialog", { name: "Đăng ký chi bộ" });
const cellField = (page: Page) => panelOf(page).getByLabel("Chi bộ", { exact: true });
const rowOf = (page: Page, cell: string) => rowsOf(page.getByRole("table")).filter({ has: page.getByRole("link", { name: cell, exact: true }) });

/** Opens the panel and chooses the first cell that is free; answers its name. */
async function chooseCell(page: Page) {
  await page.getByRole("button", { name: "Đăng ký chi bộ", exact: true }).click();
  await cellField(page).selectOption({ index: 1 });
  return cellField(page).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent ?? "");
}

const send = (page: Page) => panelOf(page).getByRole("button", { name: "Đăng ký", exact: true });

/** Takes the registration on screen back, so that the sample stands as before. */
async function withdraw(page: Page) {
  await page.getByRole("button", { name: "Rút đăng ký…" }).click();
  const dialog = page.getByRole("dialog", { name: "Rút đăng ký?" });
  await dialog.getByLabel("Lý do").fill("Chi bộ đề nghị lùi lại");
  await dialog.getByRole("button", { name: "Rút đăng ký" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Lý do: Chi bộ đề nghị lùi lại")).toBeVisible();
}

test("a cell registered without a mouse is counted at once by the commune, the district and the province", async ({ enter }) => {
  const [page, district, province] = [await enter(officer), await enter("ban-thuong-vu-chau-thanh"), await enter("ban-to-chuc-tinh")];
  for (const above of [district, province]) await open(above, "/dashboard");
  const before = { commune: (await openCommune(page), await countedFact(page, inTerm)), district: await countedFact(district, inTerm), province: await countedFact(province, inTerm) };

  await tabTo(page, page.getByRole("button", { name: "Đăng ký chi bộ", exact: true }));
  await page.keyboard.press("Enter");
  await expect(cellField(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const cell = await cellField(page).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent ?? "");
  await page.keyboard.press("Control+Enter");
  await expect(panelOf(page)).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "Đã đăng ký chi bộ." })).toBeVisible();
  await expect(rowOf(page, cell)).toContainText("Đã đăng ký");
  expect(await countedFact(page, inTerm)).toBe(before.commune + 1);

  for (const above of [district, province]) await open(above, "/dashboard");
  expect(await countedFact(district, inTerm)).toBe(before.district + 1);
  expect(await countedFact(province, inTerm)).toBe(before.province + 1);

  await rowOf(page, cell).getByRole("link", { name: cell, exact: true }).click();
  await withdraw(page);
  await open(province, "/dashboard");
  expect(await countedFact(province, inTerm)).toBe(before.province);
});

test("the same cell registered from a second window is refused with the registration that stands in the way", async ({ enter }) => {
  const [page, second] = [await enter(officer), await enter(officer)];
  await openCommune(page);
  await openCommune(second);
  const cell = await chooseCell(page);
  expect(await chooseCell(second)).toBe(cell);
  await send(page).click();
  await expect(panelOf(page)).toBeHidden();
  await send(second).click();
  await expect(panelOf(second)).toContainText(`${cell} đã đăng ký danh hiệu này cho năm 2021. Mở đăng ký đó để sửa.`);
  await panelOf(second).getByRole("link", { name: "Mở đăng ký đó" }).click();
  await expect(second).toHaveURL(/\/registrations\//);
  await withdraw(second);
});

test("a button pressed twice registers once", async ({ enter }) => {
  const page = await enter(officer);
  await openCommune(page);
  const before = await countedFact(page, inTerm);
  const cell = await chooseCell(page);
  await send(page).dblclick();
  await expect(panelOf(page)).toBeHidden();
  await expect(rowOf(page, cell)).toContainText("Đã đăng ký");
  expect(await countedFact(page, inTerm)).toBe(before + 1);
  await rowOf(page, cell).getByRole("link", { name: cell, exact: true }).click();
  await withdraw(page);
});

test("a registration is edited, moved to another year and withdrawn, each with its trace", async ({ enter }) => {
  const page = await enter(officer);
  await openCommune(page);
  const cell = await chooseCell(page);
  await send(page).click();
  await expect(panelOf(page)).toBeHidden();
  await expect(rowOf(page, cell)).toContainText("Đã đăng ký"); // until then the row's link opens the cell
  await rowOf(page, cell).getByRole("link", { name: cell, exact: true }).click();

  await page.getByRole("button", { name: "Sửa đăng ký" }).click();
  await page.getByRole("dialog").getByLabel("Dự kiến được công nhận").selectOption({ label: "Tháng 9, hết quý III" });
  await page.getByRole("dialog").getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(page.getByRole("main")).toContainText("đến 30/9/2021");

  await page.getByRole("button", { name: "Chuyển năm…" }).click();
  const dialog = page.getByRole("dialog", { name: "Chuyển sang năm khác?" });
  await dialog.getByRole("radio", { name: "2023" }).check();
  await dialog.getByLabel("Lý do").fill("Chi ủy mới kiện toàn");
  await dialog.getByRole("button", { name: "Chuyển năm" }).click();
  await expect(page.getByRole("main")).toContainText("phấn đấu được công nhận năm 2023");
  await expect(page.getByRole("main")).toContainText("Lý do: Chi ủy mới kiện toàn");

  await withdraw(page);
  await expect(page.getByRole("main")).toContainText("Đã rút");
  await expect(page.getByRole("button", { name: "Sửa đăng ký" })).toHaveCount(0);
});

test("what another window changed meanwhile is not overwritten", async ({ enter }) => {
  const [page, stale] = [await enter(officer), await enter(officer)];
  await openCommune(page);
  const cell = await chooseCell(page);
  await send(page).click();
  await expect(panelOf(page)).toBeHidden();
  await expect(rowOf(page, cell)).toContainText("Đã đăng ký"); // until then the row's link opens the cell
  await rowOf(page, cell).getByRole("link", { name: cell, exact: true }).click();
  await expect(page).toHaveURL(/\/registrations\//);
  await open(stale, new URL(page.url()).pathname);

  await page.getByRole("button", { name: "Sửa đăng ký" }).click();
  await page.getByRole("dialog").getByLabel("Ghi chú").fill("Đã thống nhất tại cuộc họp chi bộ");
  await page.getByRole("dialog").getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(page.getByRole("main")).toContainText("Đã thống nhất tại cuộc họp chi bộ");

  await stale.getByRole("button", { name: "Sửa đăng ký" }).click();
  await stale.getByRole("dialog").getByLabel("Ghi chú").fill("Ghi đè");
  await stale.getByRole("dialog").getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(stale.getByRole("dialog")).toContainText(/Đồng chí đã làm, lúc .+: .+\. Mở lại trang để xem bản mới nhất\./);
  await expect(stale.getByRole("dialog").getByLabel("Ghi chú")).toHaveValue("Ghi đè");
  await withdraw(page);
});

test("a neighbouring commune is told that neither the page nor the registration exists", async ({ enter }) => {
  const [page, neighbour] = [await enter(officer), await enter("dang-uy-thoi-thuan")];
  const commune = await openCommune(page);
  const registration = await rowsOf(page.getByRole("table")).filter({ hasText: "Đã công nhận" }).getByRole("rowheader").getByRole("link").first().getAttribute("href");
  for (const path of [commune, registration ?? ""]) {
    expect(await open(page, path), path).toBe(200);
    expect(await open(neighbour, path), path).toBe(404);
    await expect(neighbour.getByText("Không tìm thấy trang này trong phạm vi của đồng chí.")).toBeVisible();
  }
});
