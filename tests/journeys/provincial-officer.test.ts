import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { allRows, countedFact, rowsOf } from "@/tests/support/journeys/parts";

const officer = "ban-to-chuc-tinh";

test("a provincial officer reads 70,66% of the year's target: 53 of 75", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/");
  await expect(page).toHaveURL(/\/dashboard\?unit=/);
  const main = page.getByRole("main");
  await expect(main.getByText("53/75 chi bộ")).toBeVisible();
  await main.getByRole("button", { name: "70,66%" }).first().click();
  const explained = page.getByRole("dialog", { name: "tỷ lệ đạt" });
  await expect(explained).toContainText("53 chi bộ ấp, khu phố có quyết định công nhận trong năm 2021 và còn giữ danh hiệu");
  await expect(explained).toContainText("chỉ tiêu 75 theo nghị quyết");
  await expect(explained).toContainText("hết ngày 30/6/2021");
});

test("who met the target and who lags stands in the words of a report, ready to be copied", async ({ enter }) => {
  const page = await enter(officer, { permissions: ["clipboard-read", "clipboard-write"] });
  await open(page, "/dashboard");
  const main = page.getByRole("main");
  await expect(main.getByText("3 đảng bộ: Mỏ Cày Nam, Giồng Trôm, Ba Tri.")).toBeVisible();
  await expect(main.getByText("Bình Đại 2/7, Thạnh Phú 1/11; Chợ Lách chưa có chi bộ nào được công nhận.")).toBeVisible();
  await main.getByRole("button", { name: "Chép lời văn vào báo cáo" }).click();
  await expect(main.getByText("Đã chép.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Tính đến hết ngày 30 tháng 6 năm 2021, toàn tỉnh có 53 chi bộ ấp, khu phố được công nhận");
  expect(copied).toContain("đạt 70,66% chỉ tiêu năm 2021 (53/75)");
  expect(copied).toContain("Dự kiến đến hết năm công nhận thêm 43 chi bộ, nâng tổng số lên 96, đạt 128% chỉ tiêu.");
});

test("the nine districts stand in one table that adds up to the province", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/dashboard");
  const table = page.getByRole("table", { name: /^Kết quả công nhận theo đảng bộ huyện, thành phố/ });
  const districts = rowsOf(table);
  await expect(districts).toHaveCount(9);
  await expect(districts.filter({ hasText: "Bình Đại" })).toContainText("28,57%");
  await expect(districts.filter({ hasText: "Thạnh Phú" })).toContainText("9,09%");
  const sum = (nth: number) => districts.evaluateAll((rows, at) => rows.reduce((whole, row) => whole + Number.parseInt(row.querySelectorAll("[role=cell]")[at]?.textContent ?? "", 10), 0), nth);
  expect(await sum(0)).toBe(75);
  expect(await sum(1)).toBe(53);
});

test("the reporting day is changed by the address and by the context bar, and the figures follow", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/dashboard?year=2021&on=2021-03-31");
  const context = page.getByRole("group", { name: "Phạm vi số liệu" });
  const figure = page.getByRole("main").getByText(/^\d+\/75 chi bộ$/);
  const inMarch = await figure.textContent();
  expect(inMarch).not.toBe("53/75 chi bộ");
  await context.getByRole("button", { name: "Tính đến hết 31/3/2021" }).click();
  await page.getByLabel("Tính đến hết ngày").fill("30/6/2021");
  await page.getByRole("button", { name: "Xem đến ngày này" }).click();
  await expect(page).toHaveURL(/on=2021-06-30/);
  await expect(figure).toHaveText("53/75 chi bộ");
});

test("the term asks for 384 to 480 of the 960 cells, and 560 are registered", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/dashboard");
  await page.getByRole("button", { name: "Kỳ Năm 2021" }).click();
  await page.getByRole("link", { name: "Nhiệm kỳ 2020–2025" }).click();
  await expect(page).toHaveURL(/term=2020-2025/);
  await expect(page.getByRole("img", { name: /chỉ tiêu 40–50%: 384–480 chi bộ/ })).toBeVisible();
  expect(await countedFact(page, "Đăng ký cả nhiệm kỳ")).toBe(560);
});

test("the 53 open exactly 53 lines of decisions, the page after the page", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/dashboard");
  await page.getByRole("main").getByRole("button", { name: "53", exact: true }).first().click();
  await page.getByRole("link", { name: "Xem 53 chi bộ trong các quyết định" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Chi bộ đã công nhận" })).toBeVisible();
  const register = page.getByRole("table");
  await expect(register.getByRole("row", { name: /^Tổng cộng 53 chi bộ/ })).toBeVisible();
  const lines = await allRows(page, register);
  expect(lines).toHaveLength(53);
  expect(new Set(lines).size).toBe(53);
  await register.getByRole("link", { name: /^Số / }).first().click();
  await expect(page).toHaveURL(/\/decisions\/[0-9a-f-]{36}$/);
});

test("the 75 open the target, how it was shared out, and the resolution behind it", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/dashboard");
  await page.getByRole("main").getByRole("button", { name: "75", exact: true }).first().click();
  await page.getByRole("link", { name: "Xem chỉ tiêu và nghị quyết" }).first().click();
  const shares = page.getByRole("table", { name: /^Phân bổ 75 chi bộ/ });
  await expect(rowsOf(shares).filter({ hasText: "Thạnh Phú" })).toContainText("11");
  await page.getByRole("link", { name: /^Nghị quyết/ }).first().click();
  await expect(page).toHaveURL(/\/resolutions\//);
  await expect(page.getByRole("main")).toContainText("75 chi bộ");
});

test("the 43 expected and the 560 of the term open lists of 43 and 560", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/dashboard");
  await page.getByRole("main").getByRole("button", { name: "+43" }).click();
  await page.getByRole("link", { name: "Xem 43 hồ sơ dự kiến" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Dự kiến được công nhận" })).toBeVisible();
  expect(await allRows(page, page.getByRole("table"))).toHaveLength(43);
  await open(page, "/dashboard");
  await page.getByRole("main").getByRole("button", { name: "560", exact: true }).first().click();
  await page.getByRole("link", { name: "Xem 560 lượt đăng ký" }).first().click();
  await expect(page.getByRole("row", { name: /^Tổng cộng 560 đăng ký/ })).toBeVisible();
});

test("the districts are compared side by side, in the order asked for, each leading to its own figures", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/dashboard");
  await page.getByRole("link", { name: "Mở trang so sánh" }).click();
  await expect(page.getByRole("img", { name: /Mỏ Cày Nam 12\/10.*Thạnh Phú 1\/11/ })).toBeVisible();
  const table = page.getByRole("table", { name: "So sánh các đảng bộ huyện, thành phố" });
  await table.getByRole("link", { name: "Còn lại" }).click();
  await expect(table.getByRole("columnheader", { name: "Còn lại" })).toHaveAttribute("aria-sort", "descending");
  await expect(rowsOf(table).first()).toContainText("Thạnh Phú");
  await table.getByRole("link", { name: "Huyện Châu Thành" }).click();
  await expect(page).toHaveURL(/\/dashboard\?unit=/);
  await expect(page.getByText("6/8 chi bộ")).toBeVisible();
});
