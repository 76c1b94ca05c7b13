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
