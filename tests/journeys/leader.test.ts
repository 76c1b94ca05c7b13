import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { sampleAccount } from "@/tests/support/journeys/sample-account";
import { signIn } from "@/tests/support/journeys/sign-in";

const acts = /^(Đăng ký|Sửa đăng ký|Chuyển|Rút đăng ký)/;

async function findsNothingToPress(page: Page, path: string) {
  await open(page, path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: acts })).toHaveCount(0);
}

test("a leader reads everything of the province and finds no act to press", async ({ enter }) => {
  const [page, officer] = [await enter("lanh-dao-tinh"), await enter("dang-uy-phuoc-thanh")];
  await open(officer, "/");
  const commune = new URL(officer.url()).pathname;
  await findsNothingToPress(page, commune);
  await expect(page.getByText("Việc đăng ký thuộc Đảng ủy xã Phước Thạnh.")).toBeVisible();
  await open(page, "/registrations?term=2020-2025&status=registered");
  const registration = await page.getByRole("table").getByRole("rowheader").getByRole("link").first().getAttribute("href");
  await findsNothingToPress(page, registration ?? "");
  await expect(page.getByText("Việc sửa, chuyển năm và rút đăng ký thuộc đảng ủy xã, phường, thị trấn.")).toBeVisible();
});

test("signing out ends the session on the server, not only in the window", async ({ visit }) => {
  const page = await visit();
  await signIn(page, sampleAccount("lanh-dao-tinh"));
  const before = await page.context().storageState();
  await page.getByRole("button", { name: /^Tài khoản: / }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  const keeper = await visit({ storageState: before });
  await open(keeper, "/dashboard");
  await expect(keeper).toHaveURL(/\/sign-in/);
});

test("a leader shows the year in a hall by keys, and takes a chart home as a picture", async ({ enter }) => {
  const page = await enter("lanh-dao-tinh", { viewport: { width: 1920, height: 1080 } });
  await open(page, "/charts");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải PNG: Lũy kế năm 2021" }).click();
  const picture = await saved;
  expect(picture.suggestedFilename()).toBe("burn-up-2021-06-30.png");
  expect(await page.evaluate(inkOfTitle, (await readFile(await picture.path())).toString("base64"))).toBeGreaterThan(500);

  await page.getByRole("link", { name: "Trình chiếu" }).click();
  await expect(page.getByRole("heading", { name: "Kết quả công nhận" })).toBeVisible();
  await page.getByText("70,66%").waitFor();
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("heading", { name: "Lũy kế năm 2021" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("heading", { name: "Giữ vững danh hiệu" })).toBeVisible();
  await page.keyboard.press("Home");
  await expect(page.getByRole("heading", { name: "Kết quả công nhận" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1, name: "Biểu đồ" })).toBeVisible();
});

/** Dark pixels where a picture has its title: a drawing whose faces had not come has none. Runs in the page. */
async function inkOfTitle(png: string) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0);
  return context.getImageData(80, 120, 640, 64).data.filter((value, at) => at % 4 === 0 && value < 120).length;
}
