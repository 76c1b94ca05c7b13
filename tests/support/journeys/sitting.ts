import { expect, type Page } from "@playwright/test";
import { open } from "./open";

/** Opens a sitting on a dossier with the first `present` of the team there; answers where it is. */
export async function openSitting(page: Page, dossier: string, place: string, present: number): Promise<string> {
  await open(page, `${dossier}/sitting`);
  for (const [index, box] of (await page.getByRole("checkbox").all()).entries()) await box.setChecked(index < present);
  await page.getByLabel("Địa điểm").fill(place);
  await page.getByRole("button", { name: "Mở phiên thẩm định" }).click();
  await page.waitForURL(/\/appraisals\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Fills in a sheet: for every scale what `marks` says of its most, all conditions met; and hands it in. */
export async function giveMarks(page: Page, sitting: string, marks: (index: number, most: number) => "most" | number) {
  await open(page, sitting);
  for (const box of await page.getByRole("radio", { name: "Đạt", exact: true }).all()) await box.check({ force: true });
  for (const [index, field] of (await page.getByRole("textbox", { name: /^Điểm tiêu chí/ }).all()).entries()) {
    const most = Number(((await field.locator("xpath=following-sibling::span").textContent()) ?? "").replace("/", ""));
    const mark = marks(index, most);
    await field.fill(String(mark === "most" ? most : mark));
  }
  const remark = page.getByRole("textbox", { name: /^(Nhận xét|Vì sao chấm khác)/ });
  await remark.fill("Theo hồ sơ và khảo sát thực địa");
  await page.getByRole("button", { name: "Nộp phiếu chấm" }).click();
  await expect(remark).toHaveCount(0); // the button alone would not do: while it works it is called something else
}

/** Ends a sitting whose marks are in. */
export async function concludeSitting(page: Page, sitting: string, conclusion: string, words: string) {
  await open(page, sitting);
  await page.getByRole("radio", { name: conclusion, exact: true }).check({ force: true });
  await page.getByLabel("Nội dung kết luận").fill(words);
  const departure = page.getByLabel("Vì sao kết luận khác kết quả chấm");
  if (await departure.isVisible()) await departure.fill("Tổ thống nhất");
  await page.getByRole("button", { name: "Ghi kết luận" }).click();
  await expect(page.getByRole("heading", { name: "Kết luận", exact: true })).toBeVisible();
}
