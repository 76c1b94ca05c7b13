import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/journey";
import { makeSecretary } from "@/tests/support/journeys/make-secretary";
import { open } from "@/tests/support/journeys/open";
import { firstSignIn } from "@/tests/support/journeys/sign-in";

const officer = "ban-to-chuc-tinh";
const box = (page: Page, unit: string) => page.getByLabel(new RegExp(`^${unit}, năm 2025`));

/** The province's target for the last year of the term, which no other journey looks at. */
async function setLastYear(page: Page) {
  await open(page, "/targets?year=2025");
  if (await page.getByRole("main").getByText("Chưa có chỉ tiêu năm 2025 cho đơn vị này.").isHidden()) return;
  await page.getByRole("link", { name: "Giao chỉ tiêu" }).click();
  await page.getByRole("textbox", { name: "Số chi bộ" }).fill("90");
  await page.getByLabel("Theo nghị quyết, văn bản").selectOption({ index: 1 });
  await page.getByLabel("Nội dung, khoản mục trong văn bản").fill("Năm 2025 xây dựng 90 chi bộ");
  await page.getByLabel("Ngày giao").fill("20/6/2021");
  await page.getByRole("button", { name: "Giao chỉ tiêu" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "90 chi bộ" })).toBeVisible();
}

test("a provincial officer sets a target and shares it out with the keyboard; another desk's numbers are shown, never lost", async ({ enter }) => {
  const page = await enter(officer);
  await setLastYear(page);
  await open(page, "/targets/allocation");
  const other = await page.context().newPage();
  await open(other, "/targets/allocation");

  await box(page, "Huyện Ba Tri").focus();
  await page.keyboard.type("14");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await page.keyboard.type("11");
  await page.keyboard.press("Control+z");
  await expect(box(page, "Huyện Châu Thành")).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(box(page, "Huyện Châu Thành")).toHaveValue("11");
  await expect(page.getByText(/Năm 2025: được giao 90, đã phân bổ 34, còn 56\./)).toBeVisible();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByText("Đang chọn 2 ô")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(page.getByText(/Năm 2025: được giao 90, đã phân bổ 14, còn 76\./)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(box(page, "Huyện Bình Đại")).toHaveValue("9");
  await page.getByLabel("Gợi ý cho").selectOption({ label: "Năm 2025" });
  await page.getByRole("button", { name: "Điền gợi ý" }).click();
  await expect(page.getByText(/Năm 2025: được giao 90, đã phân bổ 90, đủ\./)).toBeVisible();
  await page.getByLabel("Văn bản phân bổ").fill("Kế hoạch 15-KH/TU");
  await page.getByRole("button", { name: "Giao chỉ tiêu" }).click();
  await expect(page.getByText("Đã giao 9 ô.")).toBeVisible();

  await box(other, "Huyện Ba Tri").fill("20");
  await other.getByLabel("Văn bản phân bổ").fill("Kế hoạch khác");
  await other.getByRole("button", { name: "Giao chỉ tiêu" }).click();
  await expect(other.getByText("Người khác vừa giao ở 1 ô đang sửa. Chọn số giữ lại ở từng ô.")).toBeVisible();
  await other.getByRole("button", { name: "Lấy 13" }).click();
  await expect(box(other, "Huyện Ba Tri")).toHaveValue("13");
});

test("a review is drafted from the figures; the second of two desks is shown what the first wrote and loses nothing", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/reports?year=2021&on=2021-04-30");
  await page.getByRole("button", { name: "Viết dự thảo" }).click();
  await expect(page.getByRole("main")).toContainText(/Đến nay đã công nhận .{1,80}kế hoạch năm 2021/);
  const other = await page.context().newPage();
  await open(other, new URL(page.url()).pathname);

  const write = async (at: Page, text: string) => {
    await at.getByRole("button", { name: "Sửa đoạn Nguyên nhân" }).click();
    await at.getByRole("textbox", { name: "Nguyên nhân" }).fill(text);
    await at.getByRole("button", { name: "Lưu đoạn này" }).click();
  };
  await write(page, "Do dịch bệnh.");
  await expect(page.getByRole("paragraph").filter({ hasText: /^Do dịch bệnh\.$/ })).toBeVisible();
  await write(other, "Do sắp xếp ấp.");
  await expect(other.getByText(/vừa lưu đoạn này lúc/)).toBeVisible();
  await expect(other.getByRole("textbox", { name: "Nguyên nhân" })).toHaveValue("Do sắp xếp ấp.");
  await expect(other.getByText("Do dịch bệnh.")).toBeVisible();
  await other.getByRole("button", { name: "Lấy bản đang lưu" }).click();
  await expect(other.getByRole("textbox", { name: "Nguyên nhân" })).toHaveValue("Do dịch bệnh.");
});

test("a closed month says on the dashboard what was reported", async ({ enter }) => {
  const page = await enter(officer);
  await open(page, "/closings");
  await page.getByLabel("Kỳ báo cáo").selectOption("month 2021-02-28");
  await page.getByRole("button", { name: "Chốt báo cáo" }).click();
  await expect(page.getByText("Nội dung đúng với mã đã ghi lúc chốt.")).toBeVisible();
  await expect(page.getByText("Số hiện nay của cùng ngày không khác số đã chốt.")).toBeVisible();
  await open(page, "/dashboard?year=2021&on=2021-02-28");
  await expect(page.getByText(/^Theo báo cáo đã chốt tháng 2 năm 2021:/)).toContainText("Số hiện nay không khác.");
});

/** The card of a cell on the roadmap, in the column of a year. */
const card = (page: Page, year: number, cell: string) => page.getByRole("region", { name: `Năm ${year}` }).getByRole("listitem").filter({ has: page.getByRole("link", { name: cell, exact: true }) });

test("a commune drags a cell to another year of the roadmap with a reason, and a form without script brings it back", async ({ enter }) => {
  const page = await enter("dang-uy-thoi-thuan");
  await open(page, "/targets/roadmap");
  const [from, to] = [2025, 2024];
  const cell = await page.getByRole("region", { name: `Năm ${from}` }).getByRole("link").first().innerText();
  await card(page, from, cell).dragTo(page.getByRole("region", { name: `Năm ${to}` }));
  const asking = page.getByRole("group", { name: `Chuyển ${cell}` });
  await expect(asking.getByLabel("Chuyển sang năm")).toHaveValue(String(to));
  await asking.getByLabel("Lý do").fill("Chi bộ đề nghị làm sớm một năm");
  await asking.getByRole("button", { name: "Chuyển năm", exact: true }).click();
  await expect(card(page, to, cell)).toBeVisible();
  await expect(asking).toBeHidden();

  const plain = await enter("dang-uy-thoi-thuan", { javaScriptEnabled: false });
  await plain.goto("/targets/roadmap");
  const moved = card(plain, to, cell);
  await moved.getByText("Chuyển năm…").click();
  await moved.getByLabel("Chuyển sang năm").selectOption(String(from));
  await moved.getByLabel("Lý do").fill("Thống nhất lại như cũ");
  await moved.getByRole("button", { name: "Chuyển năm", exact: true }).click();
  await expect(card(plain, from, cell)).toBeVisible();
});

test("a commune accepts one suggestion of the review, with its reason; it is gone from the list and stands in the other year", async ({ enter, visit }) => {
  const above = await enter(officer);
  await open(above, "/targets/review");
  const suggested = above.getByRole("region", { name: "Gợi ý điều chỉnh" }).getByRole("listitem").filter({ hasText: "nên chuyển sang năm 2022" }).first();
  const dossier = (await suggested.getByRole("link").first().getAttribute("href")) ?? "";
  await expect(suggested.getByText(/^Việc chuyển năm do Đảng ủy/)).toBeVisible();
  await open(above, dossier);
  const commune = (await above.getByRole("main").locator('a[href^="/communes/"]').first().getAttribute("href"))?.split("/").at(-1) ?? "";
  const page = await visit();
  await firstSignIn(page, await makeSecretary(await enter("quan-tri"), commune, `dang-uy-${Date.now().toString(36)}`, { label: "Cán bộ cấp ủy", displayName: "Đảng ủy xã" }));

  await open(page, "/targets/review");
  const own = page.getByRole("region", { name: "Gợi ý điều chỉnh" }).getByRole("listitem").filter({ has: page.locator(`a[href="${dossier}"]`) });
  await own.getByRole("button", { name: "Chuyển sang năm 2022" }).click();
  await expect(page.getByText("Không có hồ sơ nào cần chuyển năm theo cách tính dưới đây.")).toBeVisible();
  await open(page, dossier);
  await expect(page.getByText("Đăng ký năm 2022").first()).toBeVisible();
  await page.getByRole("button", { name: "Chuyển năm…" }).click();
  const back = page.getByRole("dialog");
  await back.getByRole("radio", { name: "2021" }).check({ force: true });
  await back.getByLabel("Lý do").fill("Phấn đấu như đã đăng ký");
  await back.getByRole("button", { name: "Chuyển năm" }).click();
  await expect(back).toBeHidden();
  await page.getByRole("button", { name: "Sửa đăng ký…" }).click(); // the month it expected went with the year, and others count it
  const edit = page.getByRole("dialog");
  await edit.getByLabel("Dự kiến được công nhận").selectOption("2021-10-31");
  await edit.getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(edit).toBeHidden();
});
