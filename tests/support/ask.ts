import { randomBytes } from "node:crypto";
import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";
import { digest } from "@/lib/platform/digest";

/** A key to the API for an account, as its page would make it. */
export async function plantToken(account: { id: string }, more: { expiresAt?: Date; revokedAt?: Date } = {}): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const lasting = dateOf(Day.parse("2100-01-01"));
  await database.apiToken.create({
    data: { accountId: account.id, label: "thử", hash: digest(token), createdAt: new Date(), expiresAt: more.expiresAt ?? lasting, revokedAt: more.revokedAt ?? null },
  });
  return token;
}

type Handler = (request: Request, context: { params: Promise<Record<string, string | string[] | undefined>> }) => Promise<Response>;
type Wish = { token?: string; method?: string; id?: string; body?: unknown; text?: string; headers?: Record<string, string> };

/** Asks a route handler as a program would. `body` is sent as JSON, `text` as it is. */
export async function ask(handler: Handler, address: string, { token, method, id, body, text, headers }: Wish = {}) {
  const sent = text ?? (body === undefined ? null : JSON.stringify(body));
  const request = new Request(`http://127.0.0.1${address}`, {
    method: method ?? (sent === null ? "GET" : "POST"),
    body: sent,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(sent === null ? {} : { "content-type": "application/json" }), ...headers },
  });
  const response = await handler(request, { params: Promise.resolve(id === undefined ? {} : { id }) });
  const said = await response.text();
  return { status: response.status, headers: response.headers, json: said === "" ? null : JSON.parse(said) };
}
