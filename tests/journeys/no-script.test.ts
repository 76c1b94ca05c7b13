import { expect, test } from "@/tests/support/journeys/journey";
import { rowsOf } from "@/tests/support/journeys/parts";
import { sampleAccount } from "@/tests/support/journeys/sample-account";
import { sendSignIn } from "@/tests/support/journeys/sign-in";
import { pdf } from "@/tests/support/make-files";

test("without script one signs in, reads the figures and turns the pages of a register", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto("/sign-in");
  await sendSignIn(page, sampleAccount("ban-to-chuc-tinh"));
  await expect(page.getByText("53/75 chi bộ")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "53", exact: true }).first().click();
  await page.getByRole("link", { name: "Xem 53 chi bộ trong các quyết định" }).first().click();
  await expect(page.getByRole("row", { name: /^Tổng cộng 53 chi bộ/ })).toBeVisible();
  await page.getByRole("link", { name: "Trang sau" }).click();
  expect(await rowsOf(page.getByRole("table")).count()).toBeGreaterThan(0);
});

test("without script a wrong password is refused with the same sentence", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto("/sign-in");
  await sendSignIn(page, { account: `khong-co-${Date.now().toString(36)}`, password: "không đúng" });
  await expect(page.getByText("Tên đăng nhập hoặc mật khẩu chưa đúng.")).toBeVisible();
});

test("without script a commune's officer still has the form to register a cell", async ({ enter }) => {
  const page = await enter("dang-uy-phuoc-thanh", { javaScriptEnabled: false });
  await page.goto("/");
  await expect(page.getByRole("main").getByLabel("Chi bộ", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Đăng ký", exact: true }).last()).toBeVisible();
});

test("without script a paper is sent in, and refused with the same sentence and what was typed", async ({ enter }) => {
  const page = await enter("dang-uy-phuoc-thanh", { javaScriptEnabled: false });
  await page.goto("/registrations?year=2022");
  await page.getByRole("table").locator('a[href^="/registrations/"]').first().click();
  const name = `Biên bản ${Date.now().toString(36)}`;
  await page.getByLabel("Tên giấy tờ").fill(name);
  await page.getByLabel("Ngày của giấy tờ").fill("15/6/2021");
  await page.getByLabel("Tệp", { exact: true }).setInputFiles({ name: "khong-phai.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") });
  await page.getByRole("button", { name: "Gửi minh chứng", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Chỉ nhận" })).toBeVisible();
  await expect(page.getByLabel("Tên giấy tờ")).toHaveValue(name);
  await page.getByLabel("Tệp", { exact: true }).setInputFiles({ name: "bien-ban.pdf", mimeType: "application/pdf", buffer: pdf(name) });
  await page.getByRole("button", { name: "Gửi minh chứng", exact: true }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("without script what is seen on site is kept, and the signed scan of a decision is sent in", async ({ enter }) => {
  const page = await enter("tham-dinh-chau-thanh-3", { javaScriptEnabled: false });
  await page.goto("/appraisals");
  await page.goto(`${await page.getByRole("row").filter({ hasText: "Đang thẩm định" }).getByRole("link").first().getAttribute("href")}/survey`);
  await expect(page.getByRole("button", { name: "Chụp ảnh" })).toBeHidden();
  await page.getByRole("radio", { name: "Khác hồ sơ" }).check({ force: true });
  await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
  const note = page.getByLabel("Đã thấy gì, hoặc vì sao chưa xem được");
  await expect(note).toHaveAccessibleDescription("Ghi đã thấy gì, hoặc vì sao chưa xem được.");
  await expect(page.getByRole("radio", { name: "Khác hồ sơ" })).toBeChecked();
  const seen = `Sổ họp thiếu tháng 4, ${Date.now().toString(36)}`;
  await note.fill(seen);
  await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: seen })).toBeVisible();

  const office = await enter("ban-thuong-vu-chau-thanh", { javaScriptEnabled: false });
  await office.goto("/decisions");
  await office.getByRole("table").locator('a[href^="/decisions/"]').first().click();
  const name = `Quyết định đã ký ${Date.now().toString(36)}.pdf`;
  await office.getByLabel("Tệp bản ký").setInputFiles({ name, mimeType: "application/pdf", buffer: pdf(name) });
  await office.getByRole("button", { name: "Gửi bản ký" }).click();
  await expect(office.getByRole("link", { name })).toBeVisible();
});
