import { test as base, expect, type BrowserContextOptions, type Page } from "@playwright/test";
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
};

/** A role's day. Whatever window it opens is watched: an error, a failed request or another host fails the journey. */
export const test = base.extend<Fixtures, { keys: Map<string, State> }>({
  keys: [async ({}, give) => give(new Map()), { scope: "worker" }],
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
});

export { expect };
