import type { Locator, Page } from "@playwright/test";

/** Data rows of a table: not its head, not its closing row. */
export const rowsOf = (table: Locator) => table.getByRole("row").filter({ has: table.page().getByRole("rowheader") }).filter({ hasNotText: /^(Tổng cộng|Toàn tỉnh)/ });

/** What stands beside a term in a list of facts. */
export const fact = (page: Page, term: string | RegExp) => page.getByRole("main").locator("dl > div").filter({ has: page.getByRole("term").filter({ hasText: term }) }).getByRole("definition");

/** A fact that is a count, as a number. */
export async function countedFact(page: Page, term: string | RegExp) {
  const shown = await fact(page, term).getByRole("button").first().textContent();
  return Number.parseInt((shown ?? "").replaceAll(".", ""), 10); // "561°, số minh họa"
}

/** Turns the pages of a register to the last one and gathers what stands in the head of each row. */
export async function allRows(page: Page, table: Locator): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    names.push(...(await rowsOf(table).getByRole("rowheader").allInnerTexts()));
    const next = page.getByRole("link", { name: "Trang sau" });
    const [address] = await next.evaluateAll((links) => links.map((link) => link.getAttribute("href"))); // asked at once: a second question may meet the next page
    if (!address) return names;
    await next.click();
    await page.waitForURL((url) => url.pathname + url.search === address);
  }
}

/** Presses Tab until the control has the focus, as a hand without a mouse does. */
export async function tabTo(page: Page, control: Locator, most = 80) {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${control}`);
}
