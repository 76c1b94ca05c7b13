import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { cellsOf, textsOf } from "@/tests/support/read-archive";

/** What pressing a link saves: its name and what is inside. */
async function saved(page: Page, link: Locator) {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: file.suggestedFilename(), texts: textsOf(await readFile(await file.path())) };
}

test("a district takes its register of decisions out as a workbook, and one of the decisions as a paper", async ({ enter }) => {
  const page = await enter("ban-thuong-vu-chau-thanh");
  await open(page, "/decisions?recognised=1");
  const register = await saved(page, page.getByRole("link", { name: "Xuất Excel" }));
  expect(register.name).toBe("so-quyet-dinh-2021-06-30.xlsx");
  const rows = cellsOf(register.texts["xl/worksheets/sheet1.xml"]!);
  expect(rows.at(-1)!.map(({ value }) => value)).toContain(6);
  expect(rows.slice(3, -1).map((row) => row[3]!.text)).toEqual(Array.from({ length: 6 }, () => "Huyện Châu Thành"));

  const number = page.getByRole("table").getByRole("link", { name: /^Số / }).first();
  const said = await number.innerText();
  await open(page, (await number.getAttribute("href")) ?? "");
  const paper = await saved(page, page.getByRole("link", { name: "Tải Word" }));
  expect(paper.name).toMatch(/^quyet-dinh-\d+-2021-\d\d-\d\d\.docx$/);
  for (const words of ["HUYỆN ỦY CHÂU THÀNH", "ĐẢNG CỘNG SẢN VIỆT NAM", said, "T/M BAN THƯỜNG VỤ"]) expect(paper.texts["word/document.xml"]).toContain(words);
});

test("a commune takes its own cells out from the page it begins at", async ({ enter }) => {
  const page = await enter("dang-uy-phuoc-thanh");
  await open(page, "/");
  await expect(page).toHaveURL(/\/communes\//);
  const cells = await saved(page, page.getByRole("link", { name: "Xuất Excel" }));
  expect(cells.name).toBe("chi-bo-2021-06-30.xlsx");
  const shown = await page.getByRole("table").getByRole("rowheader").count();
  expect(cellsOf(cells.texts["xl/worksheets/sheet1.xml"]!).slice(3, -1)).toHaveLength(shown);
});
