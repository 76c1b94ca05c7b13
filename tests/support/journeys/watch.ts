import type { BrowserContext } from "@playwright/test";

/** The status of a page is what a journey asks about; Chromium repeats it on the console. */
const repeated = "Failed to load resource: the server responded with a status of";

/** Writes down what no page may do: errors on the console, exceptions, requests that fail, requests to another host. */
export function watch(context: BrowserContext, home: string, troubles: string[], hasScript = true) {
  const { host } = new URL(home);
  context.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith(repeated)) troubles.push(`console: ${message.text()} (${message.page()?.url()})`);
  });
  context.on("weberror", (error) => troubles.push(`exception: ${error.error().message} (${error.page()?.url()})`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) troubles.push(`another host: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    // Leaving a page calls off what it was still fetching.
    if (request.failure()?.errorText === "net::ERR_ABORTED" || (!hasScript && request.resourceType() === "script")) return;
    troubles.push(`${request.failure()?.errorText}: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== "document") troubles.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
}
