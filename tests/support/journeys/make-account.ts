import type { Page } from "@playwright/test";
import { open } from "./open";

/** The administrator on screen makes an account for the leaders of Châu Thành: where it is kept, and the password that is shown this once. */
export async function makeAccount(admin: Page, name: string) {
  await open(admin, "/accounts/new");
  const picker = admin.getByRole("search", { name: "Tên đơn vị" });
  await picker.getByRole("searchbox").fill("chau thanh");
  await picker.getByRole("searchbox").press("Enter");
  await admin.getByRole("main").getByRole("link", { name: /^Huyện Châu Thành/ }).click();
  await admin.getByLabel("Tên hiển thị").fill("Thường trực Huyện ủy Châu Thành");
  await admin.getByLabel("Tên đăng nhập").fill(name);
  await admin.getByLabel("Vai trò").selectOption("Lãnh đạo");
  await admin.getByRole("button", { name: "Tạo tài khoản" }).click();
  const issued = await admin.getByRole("status").filter({ hasText: "Mật khẩu lần đầu" }).innerText();
  const password = issued.split("\n").find((line) => /^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(line));
  const address = await admin.getByRole("link", { name: "Mở tài khoản vừa tạo" }).getAttribute("href");
  if (!password || !address) throw new Error(`no password was shown: ${issued}`);
  return { password, address };
}
