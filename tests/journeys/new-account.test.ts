import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/journeys/journey";
import { makeAccount } from "@/tests/support/journeys/make-account";
import { open } from "@/tests/support/journeys/open";
import { sendSignIn } from "@/tests/support/journeys/sign-in";

const own = "sông Hàm Luông mùa nước nổi";

async function changePassword(page: Page, password: string, repeat = password) {
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(password);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(repeat);
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
}

test("a fresh account must change the password it was handed, and is shut out the moment it is deactivated", async ({ enter, visit }) => {
  const name = `thuong-truc-${Date.now().toString(36)}`;
  const admin = await enter("quan-tri");
  const { password, address } = await makeAccount(admin, name);
  await open(admin, address);
  await expect(admin.getByText(password)).toHaveCount(0);
  await expect(admin.getByText("Chưa đổi mật khẩu được cấp")).toBeVisible();

  const page = await visit();
  await open(page, "/sign-in");
  await sendSignIn(page, { account: name, password });
  await expect(page.getByRole("heading", { level: 1, name: "Đổi mật khẩu được cấp" })).toBeVisible();
  await open(page, "/dashboard");
  await expect(page).toHaveURL(/\/password$/);
  await changePassword(page, "ngắn quá");
  await expect(page.getByText("Mật khẩu cần từ 10 ký tự trở lên. Một câu ngắn dễ nhớ là đủ.")).toBeVisible();
  await changePassword(page, "matkhau2021");
  await expect(page.getByText("Mật khẩu này dễ đoán: gồm những từ, số, hàng phím hay gặp. Thêm vài từ của riêng mình.")).toBeVisible();
  await changePassword(page, own, `${own}.`);
  await expect(page.getByText("Hai lần nhập chưa giống nhau.")).toBeVisible();
  await changePassword(page, own);
  await expect(page).toHaveURL(/\/dashboard\?unit=/);
  await expect(page.getByText("6/8 chi bộ")).toBeVisible();

  await open(admin, address);
  await admin.getByRole("button", { name: "Ngừng hoạt động…" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Ngừng hoạt động" }).click();
  await expect(admin.getByRole("main")).toContainText("Ngừng hoạt động từ");
  await page.getByRole("navigation", { name: "Chính", exact: true }).getByRole("link", { name: "Đơn vị" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await sendSignIn(page, { account: name, password: own });
  await expect(page.getByText("Tài khoản đã ngừng hoạt động. Liên hệ người quản trị tài khoản của đơn vị.")).toBeVisible();
});

test("a wrong password is refused with a sentence, and after five the sixth has to wait", async ({ visit }) => {
  const page = await visit();
  const account = `khong-co-${Date.now().toString(36)}`;
  await open(page, "/sign-in");
  for (let tried = 0; tried < 5; tried++) {
    await sendSignIn(page, { account, password: `sai lần thứ ${tried}` });
    await expect(page.getByText("Tên đăng nhập hoặc mật khẩu chưa đúng.")).toBeVisible();
    await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(account);
    await open(page, "/sign-in");
  }
  await sendSignIn(page, { account, password: "sai lần cuối" });
  await expect(page.getByText(/^Đã nhập sai nhiều lần\. Thử lại sau \d+ phút\.$/)).toBeVisible();
});
