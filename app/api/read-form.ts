import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";

export type Fields = Readonly<Record<string, string>>;
/** A form with a file: what its fields say, and the file, piece by piece. `drain` takes what is left, so that the sender hears the answer. */
export type SentForm = { fields: Fields; fileName: string; stream: ReadableStream<Uint8Array>; drain: () => Promise<void> };

const mostFieldBytes = 64 * 1024;
const mostDrained = 64 * 1024 * 1024;

/**
 * Reads a form as browsers send one with a file (RFC 7578), without keeping the file: its fields stand before it, what comes after is
 * not read. Null for what is no such form, or too long before its file.
 */
export async function readForm(request: Request): Promise<SentForm | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;.*boundary=/i.test(type) || !request.body) return null;
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  const parts = new Busboy({ headers: { "content-type": type }, limits: { fieldSize: mostFieldBytes, fields: 100, files: 1, headerSize: 8192 } });
  const fields: Record<string, string> = {};
  return new Promise((resolve) => {
    parts.on("field", (name, value, isNameCut, isCut) => (isNameCut || isCut ? resolve(null) : (fields[name] = value.replaceAll("\r\n", "\n"))));
    parts.on("file", (_, file, fileName) => {
      file.on("error", () => {}); // who reads the stream is told; when nobody does, nobody need be
      resolve({ fields, fileName, stream: Readable.toWeb(file) as ReadableStream<Uint8Array>, drain: () => drain(body) });
    });
    pipeline(body, parts).then(
      () => resolve(null),
      () => resolve(null), // cut off: a file on its way ends in the same error
    );
  });
}

async function drain(body: Readable) {
  body.unpipe();
  let drained = 0;
  try {
    for await (const piece of body) {
      drained += (piece as Uint8Array).length;
      if (drained > mostDrained) break;
    }
  } catch {
    // the sender went away: nobody hears the answer
  }
}
