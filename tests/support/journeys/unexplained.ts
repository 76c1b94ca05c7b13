import type { Page } from "@playwright/test";
import { figuresIn, type Line } from "@/tests/support/journeys/figures-in";

/** What of the page on screen is a figure that cannot be asked what it means, a line each: the figure and where it stands. */
export async function unexplained(page: Page): Promise<string[]> {
  const lines = await page.evaluate(collect);
  return [...new Set(lines.flatMap(figuresIn))];
}

/**
 * Every line of text of the page that has a digit, in its parts, with what answers for each: an explanation that opens, the head of its
 * column, the list it stands over. Left out are explanations themselves, what is typed into, the choices of the context bar, and what is
 * given and not counted (`data-given`: the words of a paper, a rule somebody set, the number of a slide). It runs in the page, so it stands alone.
 */
function collect(): Line[] {
  const openers = [...document.querySelectorAll("[popovertarget]")].filter((button) => button.checkVisibility());
  const opens = (id: string | null | undefined) => {
    const said = id ? document.getElementById(id) : null;
    const pop = said?.closest("[popover]");
    return !!said && !!pop && (said.textContent ?? "").trim().length > 20 && openers.some((button) => button.getAttribute("popovertarget") === pop.id);
  };
  const isTold = (element: Element | null | undefined): boolean => !!element && (element.closest(".explained") !== null || opens(element.closest("[aria-details]")?.getAttribute("aria-details")));
  const headsOf = (cell: HTMLTableCellElement) => {
    const heads = [...(cell.closest("table")?.tHead?.rows ?? [])].map(({ cells }) => cells[cell.cellIndex]);
    return [...heads, cell.parentElement?.querySelector("th")];
  };
  /** As many rows or items as the lists have that a count stands over, or that follows it in the line. */
  const listsUnder = (element: Element) => {
    const lists = [...(element.closest("section, main")?.querySelectorAll("table, ul, ol") ?? [])];
    const counts = lists.map((list) => (list instanceof HTMLTableElement ? [...list.tBodies].reduce((sum, { rows }) => sum + rows.length, 0) : list.children.length));
    return [...counts, element.querySelectorAll("a").length];
  };
  const blockOf = (element: Element): Element => (element.parentElement && getComputedStyle(element).display.startsWith("inline") && !element.matches("td, th, dd") ? blockOf(element.parentElement) : element);
  const closed = [...document.querySelectorAll("main details:not([open])")];
  for (const details of closed) details.setAttribute("open", "");
  const lines = new Map<Element, Line>();
  const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element, textContent: text } = walker.currentNode;
    if (!element || !text || element.closest("[popover], [data-given], .context, label, legend, option, textarea, code, style, script, svg, [role=img], .sr-only") || !element.checkVisibility()) continue;
    const block = blockOf(element);
    const cell = element.closest<HTMLTableCellElement>("td, th");
    const line = lines.get(block) ?? { where: block.tagName.toLowerCase(), isNumber: block.closest("td.n, .font-display") !== null || (block.closest("dd") !== null && /^[^\p{L}]*\d/u.test(block.textContent ?? "")), over: listsUnder(block), parts: [] };
    line.parts.push({ text, isExplained: isTold(element) || (cell !== null && headsOf(cell).some(isTold)), opensList: element.closest("nav a, .btn") !== null });
    lines.set(block, line);
  }
  for (const chart of document.querySelectorAll("main [role=img]")) {
    const says = chart.getAttribute("aria-label") ?? "";
    if (chart.checkVisibility() && /\d/.test(says)) lines.set(chart, { where: "picture", isNumber: true, over: [], parts: [{ text: says, isExplained: isTold(chart), opensList: false }] });
  }
  for (const details of closed) details.removeAttribute("open");
  return [...lines.values()].filter(({ parts }) => parts.some(({ text }) => /\d/.test(text)));
}
