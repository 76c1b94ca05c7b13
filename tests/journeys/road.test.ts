import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { makeSecretary } from "@/tests/support/journeys/make-secretary";
import { open } from "@/tests/support/journeys/open";
import { fact } from "@/tests/support/journeys/parts";
import { firstSignIn } from "@/tests/support/journeys/sign-in";
import { concludeSitting, giveMarks, openSitting } from "@/tests/support/journeys/sitting";
import { saidIn, textsOf } from "@/tests/support/read-archive";

const commune = "dang-uy-phuoc-thanh";
const appraisers = "tham-dinh-chau-thanh";
const team = ["tham-dinh-chau-thanh", "tham-dinh-chau-thanh-2", "tham-dinh-chau-thanh-3", "tham-dinh-chau-thanh-4"] as const;
const committee = "ban-thuong-vu-chau-thanh";
const province = "ban-to-chuc-tinh";
const secretary = "chi-bo-phu-thanh";

const sheet = (page: Page) => page.getByRole("dialog", { name: "Đăng ký chi bộ" });

/** Registers the first free cell for this year; answers where its dossier is and what the cell is called. */
async function register(page: Page) {
  await open(page, "/");
  await page.getByRole("button", { name: "Đăng ký chi bộ", exact: true }).click();
  const field = sheet(page).getByLabel("Chi bộ", { exact: true });
  await field.selectOption({ index: 1 });
  const cell = await field.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent ?? "");
  await sheet(page).getByRole("button", { name: "Đăng ký", exact: true }).click();
  await expect(sheet(page)).toBeHidden();
  const link = page.getByRole("table").getByRole("link", { name: cell, exact: true }).and(page.locator('[href^="/registrations/"]'));
  return { cell, dossier: (await link.getAttribute("href")) ?? "", home: new URL(page.url()).pathname };
}

/** Ticks one cell of a form and no other. */
async function pickOnly(page: Page, cell: string) {
  for (const box of await page.getByRole("main").getByRole("checkbox").all()) {
    const label = (await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? "";
    await box.setChecked(label.startsWith(cell));
  }
}

async function sign(page: Page) {
  await page.getByLabel("Họ tên người ký").fill("Người ký thử");
}

/** The unit of a dossier on screen. */
async function unitOf(page: Page, dossier: string) {
  await open(page, dossier);
  return (await page.getByRole("main").locator('a[href^="/units/"]').first().getAttribute("href"))?.split("/").at(-1)?.split("?")[0] ?? "";
}

/** The cell answers what people are asked, each the best there is, and sends it. */
async function assess(page: Page, dossier: string) {
  await open(page, `${dossier}/self-assessment`);
  const questions = page.getByRole("main").locator("fieldset");
  for (const question of await questions.all()) {
    const best = (await question.getByRole("radio").count()) > 3 ? question.getByRole("radio", { name: /^(15|20) điểm/ }) : question.getByRole("radio", { name: "Đạt", exact: true });
    await best.check();
  }
  await expect(page.getByText("Đã lưu.")).toHaveCount(await questions.count());
  await page.getByRole("button", { name: "Gửi tự đánh giá" }).click();
  await expect(page.getByText(/^Đã gửi tự đánh giá/)).toBeVisible();
}

/** All papers of the batch a decision stands for, taken at once: itself, the commune's proposal, the team's minutes. */
async function allPapers(page: Page) {
  await expect(page.getByRole("table", { name: /^Tờ trình và biên bản/ }).getByRole("rowheader")).toHaveText([/^Tờ trình số /, /^Biên bản thẩm định ngày /]);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải cả bộ, Word" }).click()]);
  const papers = unzipSync(await readFile(await file.path()));
  expect(Object.keys(papers).map((name) => name.replace(/^\d\d-([a-z]+-[a-z]+).*\.docx$/, "$1"))).toEqual(["quyet-dinh", "to-trinh", "bien-ban"]);
  const said = Object.values(papers).map((paper) => saidIn(textsOf(paper)["word/document.xml"]!).join(" "));
  for (const [index, words] of ["QUYẾT ĐỊNH", "TỜ TRÌNH", "BIÊN BẢN"].entries()) expect(said[index]).toContain(words);
  for (const paper of said) expect(paper).toContain("Phước Thạnh");
}

/** A decision of one cell filled in, looked at and issued; the page is the decision's own afterwards. */
async function issue(page: Page, cell: string) {
  await pickOnly(page, cell);
  await page.getByLabel("Căn cứ").fill("Tờ trình của xã\nKết luận thẩm định");
  await sign(page);
  await page.getByRole("button", { name: "Xem lại" }).click();
  await page.getByRole("button", { name: "Ban hành quyết định" }).click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
}

const recognised = async (page: Page) => {
  await open(page, "/dashboard");
  return (await page.getByText(/^\d+\/\d+ chi bộ$/).first().textContent()) ?? "";
};

test("the whole road: registered, reported, reviewed, proposed, appraised, agreed, decided, and the province counts one more", async ({ enter, visit }) => {
  const [office, chair, standing, above, neighbour] = [await enter(commune), await enter(appraisers), await enter(committee), await enter(province), await enter(secretary)];
  const before = await recognised(above);
  const { cell, dossier, home } = await register(office);
  const id = dossier.split("/").at(-1) ?? "";

  const own = await visit({ viewport: { width: 360, height: 780 } });
  await firstSignIn(own, await makeSecretary(await enter("quan-tri"), await unitOf(office, dossier), `bi-thu-${id.slice(0, 8)}`));
  await open(own, `/report?registration=${id}`);
  await own.getByLabel("1. Tháng này đã làm được gì?").fill("Họp chi bộ đủ, đạt các tiêu chuẩn");
  await own.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(own.getByText(/^Đã gửi /).first()).toBeVisible();
  await assess(own, dossier);

  await open(office, `${home}/work?step=review`);
  await pickOnly(office, cell);
  await office.getByLabel("Số ủy viên Ban Thường vụ").fill("5");
  await office.getByLabel("Số người dự họp").fill("5");
  await office.getByLabel("Xếp loại chất lượng").selectOption({ index: 1 });
  await office.getByLabel("Số phiếu tán thành").fill("5");
  await office.getByRole("button", { name: "Lưu kết quả xét" }).click();
  await expect(office.getByRole("checkbox", { name: cell })).toHaveCount(0);

  await open(office, `${home}/work?step=propose`);
  await pickOnly(office, cell);
  await sign(office);
  await office.getByRole("button", { name: /^Gửi đề nghị 1 chi bộ/ }).click();
  await expect(office.getByRole("checkbox", { name: cell })).toHaveCount(0);
  await open(office, "/papers");
  await office.getByRole("main").locator('a[href^="/papers/"]').first().click();
  await expect(office.getByRole("main")).toContainText(cell.replace(/^Chi bộ /, ""));
  expect(await violations(office)).toEqual([]);

  expect(await open(neighbour, dossier)).toBe(404);
  await open(chair, dossier);
  await chair.getByRole("button", { name: "Tiếp nhận thẩm định" }).click();
  await expect(chair.getByRole("link", { name: "Mở phiên" })).toBeVisible();
  const sitting = await openSitting(chair, dossier, "Hội trường xã Phước Thạnh", 4);
  const pages = [chair];
  for (const name of team.slice(1)) pages.push(await enter(name));
  for (const page of pages) await giveMarks(page, sitting, () => "most");
  await concludeSitting(chair, sitting, "Đạt", "Đủ tiêu chuẩn");
  await open(chair, dossier);
  await expect(chair.getByRole("link", { name: "Mở phiên" })).toHaveCount(0);

  await open(standing, "/papers");
  await pickOnly(standing, cell);
  await standing.getByLabel("Số văn bản").fill("77");
  await sign(standing);
  await standing.getByRole("button", { name: /^Cho chủ trương 1 chi bộ/ }).click();
  await expect(standing.getByRole("checkbox", { name: cell })).toHaveCount(0);

  await open(standing, "/decisions/new");
  await issue(standing, cell);
  await allPapers(standing);
  const after = await recognised(above);
  expect(Number.parseInt(after)).toBe(Number.parseInt(before) + 1);
  await open(office, dossier);
  await expect(office.getByText("Đã công nhận").first()).toBeVisible();
  await expect(fact(office, /Hạn/)).toHaveCount(0);

  await open(standing, "/decisions/new?effect=annul");
  await standing.getByLabel("Lý do chung").fill("Quyết định thử");
  await issue(standing, cell);
  expect(await recognised(above)).toBe(before);
  await open(office, dossier);
  await expect(office.getByText("Đã cho chủ trương").first()).toBeVisible();
});
