import type { Page } from "@playwright/test";
import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";

const office = "ban-to-chuc-tinh";

/** Finds a unit in the picker of a label and takes the first that is offered. */
async function pick(page: Page, label: string, q: string) {
  await page.getByLabel(label, { exact: true }).fill(q);
  await page.getByLabel(label, { exact: true }).press("Enter");
  await page.getByRole("main").getByRole("listitem").getByRole("button", { name: new RegExp(q.split(",")[0] ?? "", "i") }).first().click();
}

type Paper = { number: string; subject: string; issuedOn: string; effectiveOn: string };

/** Writes the document of an act into the form on screen, and sends it with the button of this name. */
async function write(page: Page, { number, subject, issuedOn, effectiveOn }: Paper, send: string) {
  await page.getByLabel("Số, ký hiệu").fill(number);
  await page.getByLabel("Cơ quan ban hành").fill("Hội đồng nhân dân tỉnh Bến Tre");
  await page.getByLabel("Trích yếu").fill(subject);
  await page.getByLabel("Ngày ký").fill(issuedOn);
  await page.getByLabel("Có hiệu lực từ").fill(effectiveOn);
  await page.getByRole("button", { name: send }).click();
}

/** Begins a draft that merges two hamlets of a commune under a new name; its address. */
async function draftMerge(page: Page, paper: Paper, { hamlets, commune, name }: { hamlets: readonly [string, string]; commune: string; name: string }) {
  await open(page, "/units/acts/new");
  await write(page, paper, "Lập dự thảo");
  await page.waitForURL(/\/units\/acts\/[0-9a-f-]{36}$/);
  const act = new URL(page.url()).pathname;
  await open(page, act);
  for (const hamlet of hamlets) await pick(page, "Đơn vị được nhập", hamlet);
  await page.getByLabel("Tên mới").fill(name);
  await pick(page, "Đơn vị mới trực thuộc", commune);
  await page.getByRole("button", { name: "Thêm dòng" }).click();
  return act;
}

async function order(page: Page) {
  await page.getByRole("button", { name: "Ban hành sắp xếp…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ban hành sắp xếp" }).click();
}

test("two hamlets with one title are merged on paper: seen before anything changes, ordered for a day to come, taken back; 2021 stays as printed", async ({ enter }) => {
  const page = await enter(office);
  const paper = { number: "12/NQ-HĐND", subject: "Nhập ấp trên địa bàn xã Phước Thạnh", issuedOn: "25/6/2021", effectiveOn: "1/7/2021" };
  const act = await draftMerge(page, paper, { hamlets: ["Ấp Phú Thạnh, Phước Thạnh", "Ấp 1, Phước Thạnh"], commune: "Xã Phước Thạnh, Châu Thành", name: "Ấp Hòa Bình" });
  await expect(page.getByText("1 danh hiệu phải xem xét").first()).toBeVisible();
  await page.getByText("1 danh hiệu phải xem xét").last().click();
  await expect(page.getByRole("link", { name: "Chi bộ ấp Phú Thạnh, xã Phước Thạnh" })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await order(page);
  await expect(page.getByText("Tự có hiệu lực vào ngày 1/7/2021.")).toBeVisible();
  await open(page, "/dashboard");
  await expect(page.getByText("70,66%").first()).toBeVisible();

  await open(page, act);
  await page.getByRole("button", { name: "Rút về dự thảo" }).click();
  await page.getByRole("button", { name: "Bỏ dự thảo…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ dự thảo" }).click();
  await page.waitForURL(/\/units\/acts$/);
});

test("two hamlets with one title become one: a person sees to the title, and a counter-act puts both back with all that was theirs", async ({ enter }) => {
  const page = await enter(office);
  const paper = { number: "13/NQ-HĐND", subject: "Nhập ấp trên địa bàn xã Sơn Phú", issuedOn: "20/6/2021", effectiveOn: "29/6/2021" };
  const act = await draftMerge(page, paper, { hamlets: ["Ấp 1, Sơn Phú", "Ấp 2, Sơn Phú"], commune: "Xã Sơn Phú, Giồng Trôm", name: "Ấp Sơn Bình" });
  await expect(page.getByText("Nhập 2 đơn vị thành 1").first()).toContainText("1 danh hiệu phải xem xét");
  await expect(page.getByText("sẽ khác với sổ").first()).toBeVisible(); // 30/6/2021 was printed in the newspaper
  await order(page);
  await expect(page.getByText("Đang có hiệu lực").first()).toBeVisible({ timeout: 40_000 }); // a province is planned, moved and drawn anew

  await open(page, "/units/acts/reviews");
  const waiting = page.getByRole("row").filter({ hasText: "Chi bộ ấp 1, xã Sơn Phú" });
  await expect(waiting).toContainText("Ấp Sơn Bình");
  await waiting.getByRole("button", { name: "Xem xét" }).click();
  const asked = page.getByRole("dialog");
  await asked.getByLabel("Không giữ danh hiệu").check();
  await asked.getByLabel("Căn cứ").fill("Thông báo số 7-TB/HU ngày 29/6/2021");
  await asked.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect(waiting).toContainText("Thông báo số 7-TB/HU ngày 29/6/2021");
  await waiting.getByRole("link", { name: "Chi bộ ấp 1, xã Sơn Phú" }).click();
  await expect(page.getByRole("main").getByText("Ấp Sơn Bình").first()).toBeVisible();

  await open(page, act);
  await write(page, { ...paper, number: "14/NQ-HĐND", subject: "Điều chỉnh việc nhập ấp", effectiveOn: "30/6/2021" }, "Lập dự thảo điều chỉnh trở lại");
  await page.waitForURL((url) => url.pathname !== act && url.pathname.startsWith("/units/acts/"));
  await open(page, new URL(page.url()).pathname);
  await order(page);
  await expect(page.getByText("Đang có hiệu lực").first()).toBeVisible({ timeout: 40_000 }); // a province is planned, moved and drawn anew
  await open(page, act);
  await expect(page.getByText("Đã được điều chỉnh trở lại").first()).toBeVisible();
  await open(page, "/units?q=ap+1,+son+phu&level=cell");
  await expect(page.getByRole("table").getByRole("link", { name: "Chi bộ ấp 1", exact: true }).first()).toBeVisible();
  await open(page, "/dashboard");
  await expect(page.getByText("70,66%").first()).toBeVisible();
  await expect(page.getByText("53/75 chi bộ").first()).toBeVisible();
});

test("the unit that bore code 28810 in 2021 is found by it, with what it was called and where it stands", async ({ enter }) => {
  const page = await enter(office);
  await open(page, "/units?q=28810");
  await expect(page.getByRole("table").getByRole("link", { name: /^Xã An Khánh/ })).toBeVisible();
});
