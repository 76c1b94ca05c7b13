import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with the page as it stands, a line each: the rule and the element. WCAG 2.2 A, AA and best practice. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source); // through the debugger: the page's own policy lets no strange script in
  return page.evaluate(async (values) => {
    const here = globalThis as unknown as { axe: typeof axe }; // where axe puts itself
    const results = await here.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"], reporter: "no-passes" });
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, rules);
}

/** The same for the whole page at a width, as tall as it is: what scrolls under the tabs at the bottom is not a small target. */
export async function violationsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  return violations(page);
}
