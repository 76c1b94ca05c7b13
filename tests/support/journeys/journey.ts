import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from "@playwright/test";
import { sampleAccount } from "./sample-account";
import { signIn } from "./sign-in";
import { watch } from "./watch";

type Window = BrowserContextOptions;
type State = Exclude<BrowserContextOptions["storageState"], string | undefined>;

type Fixtures = {
  /** A window of its own on the sign-in side of the door. */
  visit: (window?: Window) => Promise<Page>;
  /** A window of its own, signed in as a sample account. */
  enter: (account: string, window?: Window) => Promise<Page>;
  /** A page of the one window an account keeps while pages are only looked at: what was fetched once is not fetched again. */
  look: (account: string) => Promise<Page>;
};

type Kept = { context: BrowserContext; troubles: string[] };

/** A role's day. Whatever window it opens is watched: an error, a failed request or another host fails the journey. */
export const test = base.extend<Fixtures, { keys: Map<string, State>; kept: Map<string, Kept> }>({
  keys: [async ({}, give) => give(new Map()), { scope: "worker" }],
  kept: [
    async ({}, give) => {
      const kept = new Map<string, Kept>();
      await give(kept);
      for (const { context } of kept.values()) await context.close();
    },
    { scope: "worker" },
  ],
  visit: async ({ browser, baseURL }, give) => {
    const troubles: string[] = [];
    const windows: Page[] = [];
    await give(async (window = {}) => {
      const context = await browser.newContext(window);
      watch(context, baseURL ?? "", troubles, window.javaScriptEnabled);
      const page = await context.newPage();
      windows.push(page);
      return page;
    });
    for (const page of windows) await page.context().close();
    expect(troubles).toEqual([]);
  },
  enter: async ({ visit, keys }, give) => {
    const knock = async (account: string) => {
      const page = await visit();
      await signIn(page, sampleAccount(account));
      return page.context().storageState();
    };
    await give(async (account, window = {}) => {
      const storageState = keys.get(account) ?? (await knock(account));
      keys.set(account, storageState);
      return visit({ ...window, storageState });
    });
  },
  look: async ({ browser, baseURL, kept }, give) => {
    const openWindow = async (account: string) => {
      const window = { context: await browser.newContext(), troubles: [] };
      watch(window.context, baseURL ?? "", window.troubles);
      const page = await window.context.newPage();
      await signIn(page, sampleAccount(account));
      await page.close();
      kept.set(account, window);
      return window;
    };
    const pages: Page[] = [];
    await give(async (account) => {
      const { context } = kept.get(account) ?? (await openWindow(account));
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.close();
    expect([...kept.values()].flatMap(({ troubles }) => troubles.splice(0))).toEqual([]);
  },
});

export { expect };
