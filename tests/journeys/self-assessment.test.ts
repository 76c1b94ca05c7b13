import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { makeSecretary } from "@/tests/support/journeys/make-secretary";
import { open } from "@/tests/support/journeys/open";
import { firstSignIn } from "@/tests/support/journeys/sign-in";

const phone = { viewport: { width: 360, height: 780 } };

test("a secretary assesses the cell on a phone: kept as she goes, nothing lost with the line, the commune sees it beside its own word", async ({ enter, visit }) => {
  const officer = await enter("dang-uy-phuoc-thanh");
  await open(officer, "/");
  const dossier = (await officer.getByRole("table").getByRole("link", { name: "Ấp 3" }).and(officer.locator('[href^="/registrations/"]')).first().getAttribute("href")) ?? "";
  await open(officer, dossier);
  const unit = (await officer.getByRole("main").locator('a[href^="/units/"]').first().getAttribute("href"))?.split("/").at(-1)?.split("?")[0] ?? "";
  const person = await makeSecretary(await enter("quan-tri"), unit, `bi-thu-${Date.now().toString(36)}`);

  const page = await visit(phone);
  await firstSignIn(page, person);

  await open(page, `${dossier}/self-assessment`);
  const criterion = (code: string) => page.locator(`#tieu-chi-${code}`);
  await criterion("4").getByRole("radio", { name: /^10 điểm/ }).check();
  await expect(criterion("4").getByText("Đã lưu.")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.route("**/self-assessment", (route) => (route.request().method() === "POST" ? route.abort("aborted") : route.continue()));
  await criterion("11").getByRole("radio", { name: "Xin không áp dụng tiêu chí này" }).check();
  await criterion("11").getByLabel("Vì sao không áp dụng?").fill("Ấp mới lập, chưa xét danh hiệu văn hóa");
  await criterion("11").getByLabel("Vì sao không áp dụng?").blur();
  await expect(criterion("11").getByText(/^Chưa lưu được/)).toBeVisible();
  await page.unroute("**/self-assessment");
  await page.reload();
  await expect(criterion("11").getByLabel("Vì sao không áp dụng?")).toHaveValue("Ấp mới lập, chưa xét danh hiệu văn hóa");
  await expect(criterion("11").getByText("Đã lưu.")).toBeVisible();
  await expect(page.getByText("Còn 3 tiêu chí chưa trả lời: 3, 5, 10.")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

  await open(officer, `${dossier}/criteria`);
  const row = (wording: string) => officer.getByRole("row").filter({ hasText: wording });
  await row("4. Học tập, quán triệt").getByRole("button", { name: /^Ý kiến/ }).click();
  const dialog = officer.getByRole("dialog", { name: "Ý kiến của xã, tiêu chí 4" });
  await dialog.getByRole("radio", { name: "Số điểm khác" }).check();
  await dialog.getByLabel("Số điểm, từ 0 đến 15").fill("8");
  await dialog.getByLabel("Lý do").fill("Một đợt học chưa đủ đảng viên");
  await dialog.getByRole("button", { name: "Lưu ý kiến" }).click();
  await expect(dialog).toBeHidden();
  await expect(row("4. Học tập, quán triệt")).toContainText("Khác: 8 điểm");
  await row("11. Ấp, khu phố giữ vững").getByRole("button", { name: /^Duyệt/ }).click();
  const ruling = officer.getByRole("dialog", { name: "Tiêu chí 11 không áp dụng?" });
  await ruling.getByRole("radio", { name: "Duyệt", exact: true }).check();
  await ruling.getByLabel("Lý do").fill("Đúng là ấp mới lập");
  await ruling.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(ruling).toBeHidden();
  await expect(row("11. Ấp, khu phố giữ vững")).toContainText("Không áp dụng");
  expect(await violations(officer)).toEqual([]);

  await open(page, `${dossier}/self-assessment`);
  await expect(criterion("11")).toContainText("Cấp xã duyệt không áp dụng");
});
