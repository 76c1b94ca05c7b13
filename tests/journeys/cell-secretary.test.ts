import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";

const phone = { viewport: { width: 360, height: 780 } };

test("a cell secretary finds on a phone, in large type, where the dossier is", async ({ enter }) => {
  const page = await enter("chi-bo-phu-thanh", phone);
  await open(page, "/");
  await expect(page.getByRole("heading", { level: 1, name: "Hồ sơ đang ở đâu" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Trong sạch, vững mạnh toàn diện");
  await expect(page.getByRole("main")).not.toContainText("TSVMTD");
  const size = await page.getByRole("main").evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));
  expect(size).toBeGreaterThanOrEqual(19);
});

test("what a secretary presses is large enough for a thumb", async ({ enter }) => {
  const page = await enter("chi-bo-phu-thanh", phone);
  await open(page, "/");
  const tabs = page.getByRole("navigation", { name: "Chính" }).getByRole("link");
  await expect(tabs).toHaveText(["Báo cáo", "Hồ sơ", "Việc", "Chi bộ", "Tài khoản"]);
  for (const tab of await tabs.all()) expect((await tab.boundingBox())?.height).toBeGreaterThanOrEqual(56);
});

test("a secretary sees this one cell and no other", async ({ enter }) => {
  const [page, officer] = [await enter("chi-bo-phu-thanh", phone), await enter("dang-uy-phuoc-thanh")];
  await open(officer, "/");
  const commune = new URL(officer.url()).pathname.split("/").at(-1) ?? "";
  for (const path of [`/dashboard?unit=${commune}`, `/units/${commune}`, `/communes/${commune}`]) expect(await open(page, path), path).toBe(404);
});
