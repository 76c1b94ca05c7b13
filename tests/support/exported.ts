import { faultsIn, hasChecker } from "./checked-by-office";
import { cellsOf, textsOf, type ReadCell } from "./read-archive";

type Handler = (request: Request, context?: { params: Promise<Record<string, string>> }) => Promise<Response>;

const opened = new Set<string>();
/** What Microsoft's checker finds wrong in a file, asked once of each kind of it by a test file. */
async function lookAt(bytes: Uint8Array, name: string, address: string) {
  const kind = /\.(xlsx|docx)$/.exec(name)?.[1] as "xlsx" | "docx" | undefined; // the two endings above
  const what = address.split("?")[0]!;
  if (!kind || opened.has(what) || !hasChecker()) return;
  opened.add(what);
  const faults = await faultsIn(bytes, kind);
  if (faults.length > 0) throw new Error(`${name}: ${faults.join("; ")}`);
}

/** A file as a handler under /api/documents gives it to who bears the token; an Office file is opened by Microsoft's checker on the way. */
export async function fetched(handler: Handler, address: string, token: string | null, params: Record<string, string> = {}) {
  const response = await handler(new Request(`http://127.0.0.1/api/documents/${address}`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } }), { params: Promise.resolve(params) });
  const name = /filename="(.*)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  const bytes = new Uint8Array(await response.arrayBuffer());
  await lookAt(bytes, name ?? "", address);
  return { status: response.status, headers: response.headers, name, bytes };
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
