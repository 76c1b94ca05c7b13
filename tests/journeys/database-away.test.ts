import { expect, test } from "@/tests/support/journeys/journey";
import { startSecondServer } from "@/tests/support/journeys/second-server";

test("while the database is away the pages say so calmly, and come back with it by themselves", async ({ enter, browser }) => {
  const key = await (await enter("ban-to-chuc-tinh")).context().storageState();
  const server = await startSecondServer();
  // Not a watched window: what fails here is meant to fail.
  const context = await browser.newContext({ storageState: key });
  try {
    const page = await context.newPage();
    await expect.poll(server.health, { timeout: 30_000 }).toBe(200);
    await page.goto(`${server.address}/dashboard`);
    await expect(page.getByText("53/75 chi bộ")).toBeVisible();

    server.cut();
    await expect.poll(server.health).toBe(503);
    const answer = await page.goto(`${server.address}/dashboard`);
    expect(answer?.status()).toBeGreaterThanOrEqual(500);
    await expect(page.getByRole("heading", { name: "Chưa đọc được sổ." })).toBeVisible();
    await expect(page.getByText("Số liệu đã ghi vẫn còn nguyên. Trang tự mở lại khi máy chủ trả lời.")).toBeVisible();

    await server.mend();
    await expect.poll(server.health).toBe(200);
    await expect(page.getByText("53/75 chi bộ")).toBeVisible({ timeout: 20_000 });
  } finally {
    await context.close();
    await server.stop();
  }
});
