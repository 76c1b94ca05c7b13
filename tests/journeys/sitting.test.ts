import { randomUUID } from "node:crypto";
import { violations } from "@/tests/support/journeys/axe";
import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { concludeSitting, giveMarks, openSitting } from "@/tests/support/journeys/sitting";

const [chair, clerk, member, absent] = ["tham-dinh-chau-thanh", "tham-dinh-chau-thanh-2", "tham-dinh-chau-thanh-3", "tham-dinh-chau-thanh-4"] as const;
const committee = "ban-thuong-vu-chau-thanh";

test("a team without its quorum is refused; then marks far apart, a discussion, a second round, the conclusion and its minutes", async ({ enter }) => {
  const [first, second, third, other] = [await enter(chair), await enter(clerk), await enter(member), await enter(absent)];
  await open(first, "/appraisals");
  const dossier = (await first.getByRole("row").filter({ hasText: "Đang thẩm định" }).getByRole("link").first().getAttribute("href")) ?? "";

  await open(first, `${dossier}/sitting`);
  for (const [index, box] of (await first.getByRole("checkbox").all()).entries()) await box.setChecked(index < 2);
  await first.getByLabel("Địa điểm").fill("Trụ sở Đảng ủy xã");
  await first.getByRole("button", { name: "Mở phiên thẩm định" }).click();
  await expect(first.getByRole("alert").filter({ hasText: "Có mặt 2/4 thành viên được chấm điểm. Cần ít nhất 3. Còn vắng: 2 thành viên." })).toBeVisible();
  await expect(first.getByLabel("Địa điểm")).toHaveValue("Trụ sở Đảng ủy xã");
  const sitting = await openSitting(first, dossier, "Trụ sở Đảng ủy xã", 3);

  await giveMarks(first, sitting, (_, most) => most);
  await giveMarks(second, sitting, (_, most) => Math.floor(most / 2));
  for (const page of [first, second, other]) {
    await open(page, sitting);
    await expect(page.getByText("2/3 phiếu").first()).toBeVisible();
    await expect(page.getByRole("table", { name: "Điểm lượt 1" })).toHaveCount(0);
    await expect(page.getByRole("columnheader", { name: "Tổ thẩm định" })).toHaveCount(0);
  }
  await open(third, "/work");
  await third.locator(`a[href="${sitting}"]`).first().click();
  await expect(third.getByRole("button", { name: "Nộp phiếu chấm" })).toBeVisible();
  await third.setViewportSize({ width: 360, height: 800 });
  expect(await violations(third)).toEqual([]);
  await giveMarks(third, sitting, (_, most) => most);

  await open(second, sitting);
  await expect(second.getByRole("table", { name: "Điểm lượt 1" })).toBeVisible();
  await expect(second.getByRole("radio", { name: "Đạt", exact: true })).toHaveCount(0);
  await second.getByLabel("Nội dung thảo luận").fill("Thư ký chấm theo hồ sơ giấy, các thành viên chấm theo thực tế");
  await second.getByRole("button", { name: "Ghi thảo luận, chấm lại" }).click();
  await expect(second.getByRole("heading", { name: /lượt 2$/ }).first()).toBeVisible();
  for (const page of [first, second, third]) await giveMarks(page, sitting, (_, most) => Math.max(0, most - 1));

  const opinion = `Cần xem lại sổ họp ${randomUUID().slice(0, 8)}`;
  await open(third, sitting);
  await third.getByLabel("Ý kiến khác với tổ").fill(opinion);
  await third.getByRole("button", { name: "Ghi ý kiến khác" }).click();
  await expect(third.getByRole("heading", { name: "Ý kiến khác", exact: true })).toBeVisible();
  await open(second, sitting);
  await concludeSitting(second, sitting, "Đạt", "Đủ tiêu chuẩn, đề nghị cho chủ trương");
  await open(first, dossier);
  await expect(first.getByText("Kết luận thẩm định: Đạt").first()).toBeVisible();

  const reader = await enter(committee);
  await open(reader, sitting);
  for (const words of [opinion, "Đủ tiêu chuẩn, đề nghị cho chủ trương", "3/4 thành viên được chấm điểm", "Thành viên thẩm định 2 huyện Châu Thành"]) await expect(reader.getByText(words).first()).toBeVisible();
  expect(await violations(reader)).toEqual([]);
  await reader.emulateMedia({ media: "print" });
  await expect(reader.getByText("Người ghi biên bản")).toBeVisible();
  await expect(reader.getByText("Biên bản", { exact: true })).toBeVisible();
  await expect(reader.getByRole("button", { name: "In", exact: true })).toBeHidden();

  // Journeys share one province: the dossier goes back to where it was.
  await reader.emulateMedia({ media: "screen" });
  await open(reader, dossier);
  await reader.getByRole("button", { name: "Đề nghị thẩm định lại…" }).click();
  const dialog = reader.getByRole("dialog", { name: "Đề nghị thẩm định lại?" });
  await dialog.getByLabel("Lý do").fill("Phiên thử");
  await dialog.getByRole("button", { name: "Đề nghị thẩm định lại", exact: true }).click();
  await expect(dialog).toBeHidden();
});
