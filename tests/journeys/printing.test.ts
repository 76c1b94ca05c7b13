import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";

/** The sheets of a printed page: their sizes in points, each once, and how many there are. */
async function print(page: Page) {
  const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const sizes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`);
  return { sheets: paper.match(/\/Type \/Page\b/g)?.length ?? 0, sizes: [...new Set(sizes)] };
}

test("the province's dashboard prints on two sheets of A4 landscape at most, under the head of a Party paper", async ({ enter }) => {
  const page = await enter("ban-to-chuc-tinh");
  await open(page, "/dashboard");
  const { sheets, sizes } = await print(page);
  expect(sizes).toEqual(["842 × 595"]);
  expect(sheets).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Đảng Cộng sản Việt Nam")).toBeVisible();
  await expect(page.getByText(/^Nguồn: sổ quyết định công nhận, tính đến hết 30\/6\/2021.*Số có dấu ° là số minh họa/)).toBeVisible();
});

test("nothing that leads elsewhere is printed", async ({ enter }) => {
  const page = await enter("ban-to-chuc-tinh");
  for (const path of ["/dashboard", "/compare", "/registrations", "/decisions", "/units"]) {
    await open(page, path);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation", { name: "Chính" })).toBeHidden();
    await expect(page.getByRole("searchbox").first(), path).toBeHidden();
    await expect(page.getByRole("group", { name: /^Phạm vi/ }), path).toBeHidden();
    for (const button of await page.getByRole("button", { name: /^(In|Lọc|Tài khoản: )/ }).all()) await expect(button).toBeHidden();
    await page.emulateMedia({ media: null });
  }
});

test("charts print a sheet each, upright to the reader: A4 landscape with source and day", async ({ enter }) => {
  const page = await enter("ban-to-chuc-tinh");
  await open(page, "/charts");
  const charts = await page.getByRole("main").getByRole("heading", { level: 2 }).count();
  const { sheets, sizes } = await print(page);
  expect([sizes, sheets]).toEqual([["842 × 595"], charts]);
});
