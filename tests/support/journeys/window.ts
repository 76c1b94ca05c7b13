import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";

const patience = 30_000;

/** Opens a window of its own. Chromium on a busy machine now and then never says that one is open; it is asked again. */
export async function openWindow(browser: Browser, window: BrowserContextOptions, prepare: (context: BrowserContext) => void): Promise<Page> {
  for (let asked = 1; asked <= 3; asked++) {
    const page = await Promise.race([windowOf(browser, window, prepare), sleep(patience, null, { ref: false })]);
    if (page) return page;
  }
  throw new Error("Chromium opens no window");
}

async function windowOf(browser: Browser, window: BrowserContextOptions, prepare: (context: BrowserContext) => void) {
  const context = await browser.newContext(window);
  prepare(context);
  return context.newPage();
}
