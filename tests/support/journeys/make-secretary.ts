import type { Page } from "@playwright/test";
import { open } from "./open";

/** The administrator on screen makes an account for the secretary of a cell, or for another role over a unit; the password is shown this once. */
export async function makeSecretary(admin: Page, unitId: string, name: string, role: { label: string; displayName: string } = { label: "Bí thư chi bộ", displayName: "Bí thư chi bộ" }) {
  await open(admin, `/accounts/new?unit=${unitId}`);
  await admin.getByLabel("Tên hiển thị").fill(role.displayName);
  await admin.getByLabel("Tên đăng nhập").fill(name);
  await admin.getByLabel("Vai trò").selectOption(role.label);
  await admin.getByRole("button", { name: "Tạo tài khoản" }).click();
  const issued = await admin.getByRole("status").filter({ hasText: "Mật khẩu lần đầu" }).innerText();
  const password = issued.split("\n").find((line) => /^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(line));
  if (!password) throw new Error(`no password was shown: ${issued}`);
  return { account: name, password };
}
