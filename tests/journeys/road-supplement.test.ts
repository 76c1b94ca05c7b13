import type { Page } from "@playwright/test";
import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { makeSecretary } from "@/tests/support/journeys/make-secretary";
import { open } from "@/tests/support/journeys/open";
import { fact } from "@/tests/support/journeys/parts";
import { firstSignIn } from "@/tests/support/journeys/sign-in";
import { concludeSitting, giveMarks, openSitting } from "@/tests/support/journeys/sitting";

const team = ["tham-dinh-binh-dai", "tham-dinh-binh-dai-2", "tham-dinh-binh-dai-3"] as const;
const asked = "Sổ họp chi bộ tháng 4";
const why = "Thiếu biên bản sinh hoạt chuyên đề";
const answered = "Đã thêm biên bản ngày 15/4";
const finding = "Sinh hoạt chuyên đề mới có 2 buổi, tiêu chuẩn là 4";

/** The account of the commune the dossier comes from, made for this day: the sample has none there. */
async function officerOf(chair: Page, admin: Page, visit: () => Promise<Page>) {
  const commune = (await chair.getByRole("main").locator('a[href^="/communes/"]').first().getAttribute("href"))?.split("/").at(-1) ?? "";
  const office = await visit();
  await firstSignIn(office, await makeSecretary(admin, commune, `dang-uy-${Date.now().toString(36)}`, { label: "Cán bộ cấp ủy", displayName: "Đảng ủy xã" }));
  return office;
}

async function askForMore(clerk: Page, sitting: string) {
  await open(clerk, sitting);
  await clerk.getByRole("radio", { name: "Cần bổ sung", exact: true }).check({ force: true });
  await clerk.getByLabel("Nội dung 1").fill(asked);
  await clerk.getByLabel("Vì sao phải bổ sung").fill(why);
  await clerk.getByLabel("Hạn bổ sung").fill("10/7/2021");
  await clerk.getByLabel("Nội dung kết luận").fill("Bổ sung rồi họp lại");
  await clerk.getByRole("button", { name: "Ghi kết luận" }).click();
  await expect(fact(clerk, "Phải bổ sung 1")).toHaveText(`${asked}: ${why}`);
  await expect(fact(clerk, "Hạn bổ sung")).toHaveText("12/7/2021"); // the 10th is a Saturday
}

/** Asked to send it again before answering, the page says what is left; then each item is ticked off and it goes. */
async function supplement(office: Page, dossier: string) {
  await open(office, "/work");
  await office.getByRole("main").locator(`a[href^="${dossier}"]`).filter({ hasText: "Bổ sung" }).first().click();
  await office.waitForURL(`**${dossier}`);
  await office.getByRole("button", { name: "Gửi lại hồ sơ" }).click();
  await expect(office.getByRole("alert").filter({ hasText: "Còn 1 nội dung trả lại chưa được trả lời." })).toBeVisible();
  await office.getByRole("checkbox", { name: `Đã bổ sung: ${asked}` }).check();
  await office.getByLabel("Đã bổ sung gì, hoặc vì sao chưa có").fill(answered);
  await office.getByRole("button", { name: "Lưu trả lời" }).click();
  await expect(office.getByText("Đã lưu.")).toBeVisible();
  expect(await violations(office)).toEqual([]);
  await office.getByRole("button", { name: "Gửi lại hồ sơ" }).click();
  await expect(office.getByText("Gửi lại hồ sơ, bổ sung 1/1 nội dung")).toBeVisible();
}

// The dossier is one of the sample's: whoever fails is still registered, so what the province counts stays as it was.
test("the team asks for a supplement by a day; the commune answers item by item and sends it again; at the second sitting it fails, and the year ends", async ({ enter, visit }) => {
  const pages = [await enter(team[0]), await enter(team[1]), await enter(team[2])] as const;
  const [chair, clerk] = pages;
  await open(chair, "/appraisals");
  const dossier = (await chair.getByRole("row").filter({ hasText: "Đang thẩm định" }).getByRole("link").first().getAttribute("href")) ?? "";
  await open(chair, dossier);
  const office = await officerOf(chair, await enter("quan-tri"), visit);

  const first = await openSitting(chair, dossier, "Trụ sở Đảng ủy xã", 3);
  for (const page of pages) await giveMarks(page, first, () => "most");
  await askForMore(clerk, first);
  await open(chair, dossier);
  await expect(fact(chair, "Đồng hồ thẩm định")).toContainText("Đang dừng");
  await supplement(office, dossier);

  await open(chair, dossier);
  await expect(chair.getByText(`Trả lời: ${answered}`)).toBeVisible();
  const second = await openSitting(chair, dossier, "Trụ sở Đảng ủy xã", 3);
  expect(second).not.toBe(first);
  for (const page of pages) await giveMarks(page, second, (_, most) => Math.floor(most / 3));
  await concludeSitting(clerk, second, "Chưa đạt", finding);

  await open(office, "/work/notices");
  await office.getByRole("link", { name: "Kết luận thẩm định: Chưa đạt" }).first().click();
  await office.waitForURL(`**${dossier}`);
  await expect(office.getByText(finding).first()).toBeVisible();
  await expect(office.getByText("Hồ sơ năm 2021 kết thúc ở đây. Chi bộ được đăng ký lại cho năm sau.")).toBeVisible();
  await office.setViewportSize({ width: 360, height: 800 });
  expect(await violations(office)).toEqual([]);
  await office.getByRole("main").getByRole("link", { name: /^Mở trang xã/ }).click();
  await office.waitForURL(/\/communes\//);
});
