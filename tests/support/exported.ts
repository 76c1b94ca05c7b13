import { cellsOf, textsOf, type ReadCell } from "./read-archive";

type Handler = (request: Request, context?: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** A file as a handler under /api/documents gives it to who bears the token. */
export async function fetched(handler: Handler, address: string, token: string, params: Record<string, string> = {}) {
  const response = await handler(new Request(`http://127.0.0.1/api/documents/${address}`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve(params) });
  return { status: response.status, name: /filename="(.*)"/.exec(response.headers.get("content-disposition") ?? "")?.[1], bytes: new Uint8Array(await response.arrayBuffer()) };
}

const sheetsIn = (bytes: Uint8Array) => Object.entries(textsOf(bytes)).filter(([name]) => name.startsWith("xl/worksheets/")).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => cellsOf(text));

/** The rows of each table by its headings; the closing row, where there is one, is the last. The sheet about the source is the last table. */
export const tablesIn = (bytes: Uint8Array) => sheetsIn(bytes).map(byHead);

function byHead(cells: readonly ReadCell[][]) {
  const heads = cells.findIndex((row) => row.length > 2);
  const names = (cells[heads] ?? []).map(({ text }) => text);
  return cells.slice(heads + 1).map((row) => Object.fromEntries(row.map(({ value, text }, index) => [names[index] ?? "", value ?? text])));
}

/** What the sheet about the source says, by its labels. */
export const sourceIn = (bytes: Uint8Array) => Object.fromEntries((sheetsIn(bytes).at(-1) ?? []).slice(1).map(([label, value]) => [label?.text ?? "", value?.text ?? ""]));
