import type { Scope } from "@/lib/access/scope";
import type { Told, Writing } from "@/lib/domain/document/made";

type View<Row> = { rows: AsyncIterable<readonly Row[]> };
type Take<Row, Asked> = (scope: Scope, write: (view: View<Row>) => Writing, asked: Asked) => Promise<{ told: Told; stream: ReadableStream } | null>;

/** The rows a file would be written from, in words; null where there is no file. */
export async function taken<Row, Asked>(take: Take<Row, Asked>, scope: Scope, asked: Asked, words: (row: Row) => string): Promise<string[] | null> {
  const found: string[] = [];
  const file = await take(
    scope,
    async function* (view) {
      for await (const batch of view.rows) found.push(...batch.map(words));
      return { what: "Thử", rows: found.length, sha256: "0".repeat(64) };
    },
    asked,
  );
  await file?.stream.cancel();
  return file && found;
}
