import { test as base, expect, type BrowserContextOptions, type Page } from "@playwright/test";
import { sampleAccount } from "./sample-account";
import { signIn } from "./sign-in";
import { watch } from "./watch";
import { openWindow } from "./window";

type Window = BrowserContextOptions;
type State = Exclude<BrowserContextOptions["storageState"], string | undefined>;

type Fixtures = {
  /** A window of its own on the sign-in side of the door. */
  visit: (window?: Window) => Promise<Page>;
  /** A window of its own, signed in as a sample account. */
  enter: (account: string, window?: Window) => Promise<Page>;
  /** The one window an account keeps while pages are only looked at: it is warm, which halves the work of a page. */
  look: (account: string) => Promise<Page>;
};

type Kept = { page: Page; troubles: string[] };

/** A role's day. Whatever window it opens is watched: an error, a failed request or another host fails the journey. */
export const test = base.extend<Fixtures, { keys: Map<string, State>; kept: Map<string, Kept> }>({
  keys: [async ({}, give) => give(new Map()), { scope: "worker" }],
  kept: [
    async ({}, give) => {
      const kept = new Map<string, Kept>();
      await give(kept);
      for (const { page } of kept.values()) await page.context().close();
    },
    { scope: "worker" },
  ],
  visit: async ({ browser, baseURL }, give) => {
    const troubles: string[] = [];
    const windows: Page[] = [];
    await give(async (window = {}) => {
      const page = await openWindow(browser, window, (context) => watch(context, baseURL ?? "", troubles, window.javaScriptEnabled));
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
    const keepWindow = async (account: string) => {
      const troubles: string[] = [];
      const page = await openWindow(browser, {}, (context) => watch(context, baseURL ?? "", troubles));
      await signIn(page, sampleAccount(account));
      kept.set(account, { page, troubles });
      return page;
    };
    await give(async (account) => {
      const page = kept.get(account)?.page ?? (await keepWindow(account));
      await page.setViewportSize({ width: 1280, height: 720 });
      return page;
    });
    expect([...kept.values()].flatMap(({ troubles }) => troubles.splice(0))).toEqual([]);
  },
});

export { expect };
