import { handOut } from "@/lib/access/door";
import type { Scope } from "@/lib/access/scope";
import type { Book } from "@/lib/documents/table";
import { writeBook } from "@/lib/documents/write-book";
import type { Action } from "@/lib/domain/action";
import type { Format } from "@/lib/domain/document/made";

/** A book of what was read already as a file to be sent: recorded as taken out of `unit` (else of the widest in reach), named without its ending. */
export async function bookFile(scope: Scope, { book, format, name, action, unit }: { book: Book; format: Format; name: string; action: Action; unit: string | null }) {
  const file = await handOut(scope, action, unit, (made) => writeBook(book, format, made));
  return { ...file, name: `${name}.${format}` };
}
