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
  const boundary = /^multipart\/form-data;.*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(request.headers.get("content-type") ?? "")?.slice(1).find(Boolean);
  if (!boundary || !request.body) return null;
  const body = scan(request.body);
  const edge = Buffer.from(`\r\n--${boundary}`);
  const fields: Record<string, string> = {};
  try {
    await body.text(edge);
    for (;;) {
      const head = parseHead(await body.text(Buffer.from("\r\n\r\n")));
      if (!head) return null;
      if (head.fileName !== null) return { fields, fileName: head.fileName, stream: streamOf(body.until(edge)), drain: body.drain };
      fields[head.name] = (await body.text(edge)).replaceAll("\r\n", "\n");
    }
  } catch {
    return null; // cut off, or more than any form of ours says
  }
}

/** A part's own lines: "\r\nContent-Disposition: form-data; name=…". Null after the last part, which has none. */
function parseHead(head: string) {
  const said = /^\r\n(?:.*\r\n)*?content-disposition: *form-data;(.*)/i.exec(head)?.[1];
  const name = said && named("name", said);
  return name ? { name, fileName: named("filename", said) } : null;
}

/** Browsers write quotes and line ends in a name as %22, %0D, %0A. */
const named = (what: string, said: string) => new RegExp(`(?:^|;) *${what}="([^"]*)"`, "i").exec(said)?.[1]?.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) ?? null;

/** Walks through a body from mark to mark, holding no more of it than one piece. */
function scan(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  let held = Buffer.from("\r\n"); // so that the first edge looks like every other
  let textBytes = 0;

  async function* until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = held.indexOf(mark);
      const free = at >= 0 ? at : Math.max(0, held.length - mark.length + 1);
      const piece = held.subarray(0, free);
      held = held.subarray(at >= 0 ? at + mark.length : free);
      if (piece.length > 0) yield piece;
      if (at >= 0) return;
      const { done, value } = await reader.read();
      if (done) throw new Error("the form ends before its mark");
      held = Buffer.concat([held, value]);
    }
  }

  async function text(mark: Buffer): Promise<string> {
    const pieces: Buffer[] = [];
    for await (const piece of until(mark)) {
      textBytes += piece.length;
      if (textBytes > mostFieldBytes) throw new Error("the fields are too long");
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString("utf8");
  }

  async function drain() {
    let drained = 0;
    try {
      for (let next = await reader.read(); !next.done && drained < mostDrained; next = await reader.read()) drained += next.value.length;
      await reader.cancel();
    } catch {
      // the sender went away: nobody hears the answer
    }
  }

  return { until, text, drain };
}

const streamOf = (pieces: AsyncGenerator<Buffer>) =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
