import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { fact } from "@/tests/support/journeys/parts";

test("a team invites an officer of a provincial body to one dossier: that one is open to them, nothing else is, and not once it is called off", async ({ enter }) => {
  const [clerk, guest] = [await enter("tham-dinh-chau-thanh-2"), await enter("ban-dan-van-tinh")];
  await open(guest, "/");
  await expect(guest).toHaveURL(/\/invited$/);
  await open(clerk, "/appraisals");
  const dossier = (await clerk.getByRole("row").filter({ hasText: "Đang thẩm định" }).getByRole("link").first().getAttribute("href")) ?? "";
  expect(await open(guest, dossier)).toBe(404);

  await open(clerk, `${dossier}/sitting`);
  await clerk.getByLabel("Mời thêm").selectOption({ label: "Ban Dân vận Tỉnh ủy" });
  await clerk.getByRole("button", { name: "Mời xem hồ sơ" }).click();
  await expect(clerk.getByText(/^Đến hết ngày .*Thư ký thẩm định/)).toBeVisible();
  expect(await violations(clerk)).toEqual([]);

  await open(guest, "/");
  await guest.getByRole("main").getByRole("link").first().click();
  await guest.waitForURL(`**${dossier}`);
  await expect(guest.getByRole("heading", { name: "Tiêu chuẩn" })).toBeVisible();
  expect(await violations(guest)).toEqual([]);
  await guest.setViewportSize({ width: 360, height: 780 });
  expect(await violations(guest)).toEqual([]);
  const within = await guest.getByRole("main").locator("a[href^='/']").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const address of new Set(within)) expect(await open(guest, address), address).toBe(200);
  expect(await open(guest, "/registrations")).toBe(403);

  await open(clerk, `${dossier}/sitting`);
  await clerk.getByRole("button", { name: "Thôi mời…" }).first().click();
  const dialog = clerk.getByRole("dialog", { name: "Thôi mời người này?" });
  await dialog.getByRole("button", { name: "Thôi mời", exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await open(guest, dossier)).toBe(404);
});

test("the decision that forms a team invites a provincial body to its dossiers until a day; called off, none opens", async ({ enter }) => {
  const [committee, guest] = [await enter("ban-thuong-vu-binh-dai"), await enter("ban-dan-van-tinh")];
  await open(committee, "/appraisals");
  const dossier = (await committee.getByRole("row").filter({ hasText: "Đang thẩm định" }).getByRole("link").first().getAttribute("href")) ?? "";
  expect(await open(guest, dossier)).toBe(404);
  await open(committee, "/appraisals/new");
  await committee.getByLabel("Số quyết định").fill("91");
  await committee.getByLabel("Họ tên người ký").fill("Người ký thử");
  await committee.getByRole("checkbox", { name: "Ban Dân vận Tỉnh ủy" }).check();
  await committee.getByLabel("Được xem đến hết ngày").fill("15/7/2021");
  expect(await violations(committee)).toEqual([]);
  await committee.getByRole("button", { name: "Lập tổ thẩm định" }).click();
  await committee.waitForURL("**/appraisals");
  await expect(fact(committee, "Mời xem hồ sơ")).toContainText("Ban Dân vận Tỉnh ủy, đến hết ngày 15/7/2021");

  await open(guest, "/invited");
  await expect(guest.getByRole("main").locator(`a[href="${dossier}"]`)).toBeVisible();
  expect(await open(guest, dossier)).toBe(200);
  await committee.getByRole("button", { name: "Thôi mời…" }).click();
  const dialog = committee.getByRole("dialog", { name: "Thôi mời người này?" });
  await dialog.getByRole("button", { name: "Thôi mời", exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await open(guest, dossier)).toBe(404);
});
