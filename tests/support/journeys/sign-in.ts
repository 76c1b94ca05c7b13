import type { Page } from "@playwright/test";
import { open } from "./open";

type Person = { account: string; password: string };

/** Signs in by hand, as anyone does, and stands where the register sends the person. */
export async function signIn(page: Page, person: Person) {
  await open(page, "/sign-in");
  await sendSignIn(page, person);
  await page.waitForURL((url) => url.pathname !== "/sign-in" && url.pathname !== "/");
}

const own = "sông Ba Lai mùa nước nổi";

/** Signs in with the password one was handed, and changes it as one must. */
export async function firstSignIn(page: Page, person: Person) {
  await open(page, "/sign-in");
  await sendSignIn(page, person);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(own);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(own);
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await page.waitForURL((url) => url.pathname !== "/password" && url.pathname !== "/sign-in");
}

/** Fills the form in and sends it, whatever comes of it. */
export async function sendSignIn(page: Page, { account, password }: Person) {
  await page.getByLabel("Tên đăng nhập").fill(account);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}
