import { violations, violationsAt } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { jpeg } from "@/tests/support/make-files";

const phone = { viewport: { width: 360, height: 780 } };

test("a member of the team surveys a cell on a phone: findings and photos kept as they come, nothing lost with the line, beside the dossier at the sitting", async ({ enter }) => {
  const page = await enter("tham-dinh-chau-thanh-3", phone);
  await open(page, "/appraisals");
  const dossier = (await page.getByRole("row").filter({ hasText: "Đang thẩm định" }).getByRole("link").first().getAttribute("href")) ?? "";
  await open(page, dossier);
  await page.getByRole("link", { name: "Ghi khảo sát" }).click();
  await page.waitForURL(/\/survey$/);
  await open(page, `${dossier}/survey`);

  const place = `Nhà văn hóa ấp, lần ${Date.now().toString(36)}`;
  await page.getByLabel("Nơi khảo sát").fill(place);
  const criterion = (code: string) => page.locator(`#khao-sat-${code}`);
  await criterion("4").getByRole("radio", { name: "Đúng như hồ sơ" }).check({ force: true });
  await expect(criterion("4").getByText("Đã lưu.")).toBeVisible();
  const image = { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer: jpeg() };
  await criterion("4").getByLabel("Chụp ảnh tiêu chí 4").setInputFiles(image);
  await expect(criterion("4").getByText("Đã gửi")).toBeVisible();
  expect(await violationsAt(page, 360)).toEqual([]);
  await page.setViewportSize(phone.viewport);

  // The line drops: what is written and taken stays on the phone, over a reload too.
  await page.route(/\/(survey|api\/survey-photos)$/, (route) => (route.request().method() === "POST" ? route.abort("aborted") : route.continue()));
  await criterion("10").getByRole("radio", { name: "Khác hồ sơ" }).check({ force: true });
  await criterion("10").getByLabel("Đã thấy gì").fill("Sổ họp thiếu biên bản tháng 4");
  await criterion("10").getByLabel("Đã thấy gì").blur();
  await expect(criterion("10").getByText(/^Chưa lưu được/)).toBeVisible();
  await criterion("10").getByLabel("Chụp ảnh tiêu chí 10").setInputFiles(image);
  await expect(criterion("10").getByText("Trên máy này", { exact: true })).toBeVisible();
  expect(await violationsAt(page, 360)).toEqual([]);
  await page.setViewportSize(phone.viewport);
  await page.unroute(/\/(survey|api\/survey-photos)$/);
  await page.reload();
  await expect(criterion("10").getByLabel("Đã thấy gì")).toHaveValue("Sổ họp thiếu biên bản tháng 4");
  await expect(criterion("10").getByText("Đã lưu.")).toBeVisible();
  await expect(criterion("10").getByText("Đã gửi")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

  await open(page, `${dossier}/survey`);
  const photos = criterion("10").getByRole("list", { name: "Ảnh tiêu chí 10" }).getByRole("listitem");
  const before = await photos.count();
  await photos.last().getByRole("button", { name: "Bỏ…" }).click();
  const dialog = page.getByRole("dialog", { name: "Bỏ ảnh này khỏi khảo sát?" });
  await dialog.getByRole("button", { name: "Bỏ ảnh", exact: true }).click();
  await expect(photos).toHaveCount(before - 1);

  const chair = await enter("tham-dinh-chau-thanh");
  await open(chair, `${dossier}/survey`);
  await expect(chair.locator("#khao-sat-10").getByText("Khác hồ sơ: Sổ họp thiếu biên bản tháng 4").first()).toBeVisible();
  await open(chair, `${dossier}/criteria`);
  await expect(chair.getByRole("columnheader", { name: "Khảo sát" }).first()).toBeVisible();
  const reader = await enter("ban-thuong-vu-chau-thanh");
  await open(reader, `${dossier}/survey`);
  await expect(reader.getByText(place).first()).toBeVisible();
  await expect(reader.getByRole("img", { name: "Ảnh 1, tiêu chí 4" })).toBeVisible();
  expect(await violations(reader)).toEqual([]);
});
