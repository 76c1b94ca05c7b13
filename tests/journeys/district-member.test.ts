import { expect, test } from "@/tests/support/journeys/journey";
import { open } from "@/tests/support/journeys/open";
import { allRows } from "@/tests/support/journeys/parts";

const member = "ban-thuong-vu-chau-thanh";
const lost = "Không tìm thấy trang này trong phạm vi của đồng chí.";

test("a district member sees the district and nothing of the others", async ({ enter }) => {
  const page = await enter(member);
  await open(page, "/");
  await expect(page.getByText("6/8 chi bộ")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Bình Đại");
  await open(page, "/units");
  await expect(page.getByRole("table").getByRole("link", { name: "Huyện Châu Thành" })).toBeVisible();
  await expect(page.getByRole("table").getByRole("link", { name: "Huyện Bình Đại" })).toHaveCount(0);
});

test("the registers of a district member hold the district's lines alone", async ({ enter }) => {
  const page = await enter(member);
  await open(page, "/decisions?recognised=1");
  const lines = await allRows(page, page.getByRole("table"));
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line).toContain("huyện Châu Thành");
});

test("another district's registration and decision do not exist for a district member", async ({ enter }) => {
  const [page, neighbour] = [await enter(member), await enter("ban-thuong-vu-binh-dai")];
  await open(neighbour, "/decisions");
  const table = neighbour.getByRole("table");
  const theirs = [table.getByRole("rowheader").getByRole("link").first(), table.getByRole("link", { name: /^Số / }).first()];
  for (const link of theirs) {
    const path = (await link.getAttribute("href")) ?? "";
    expect(await open(neighbour, path), path).toBe(200);
    expect(await open(page, path), path).toBe(404);
    await expect(page.getByText(lost)).toBeVisible();
    await open(neighbour, "/decisions");
  }
});

test("another district's unit does not exist for a district member", async ({ enter }) => {
  const [page, neighbour] = [await enter(member), await enter("ban-thuong-vu-binh-dai")];
  await open(neighbour, "/");
  const theirs = new URL(neighbour.url()).searchParams.get("unit");
  for (const path of [`/units/${theirs}`, `/dashboard?unit=${theirs}`]) {
    expect(await open(page, path), path).toBe(404);
    await expect(page.getByText(lost)).toBeVisible();
  }
});
