import type { Page, Response } from "@playwright/test";

/** Goes to an address and waits until the page is alive: what is pressed before that is lost. Answers the page's status. */
export async function open(page: Page, path: string) {
  const response = await page.goto(path);
  await page.waitForFunction(isAlive);
  return statusOf(response);
}

const statusOf = (response: Response | null) => response?.status() ?? 0;

/** React has taken over every control (those that send a form without script stay its own); it leaves a mark on each. Runs in the page. */
const isAlive = () => [...document.querySelectorAll("a, button, form, input:not([type=hidden])")].every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps")));
