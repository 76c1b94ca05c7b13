import fc from "fast-check";
import { expect, test } from "vitest";
import { readForm } from "@/app/api/read-form";

const boundary = "----WebKitFormBoundaryabc";
const sent = (fields: Readonly<Record<string, string>>, file: { name: string; content: Uint8Array } | null) =>
  Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)),
    ...(file ? [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), file.content, Buffer.from("\r\n")] : []),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

/** A request whose body comes in pieces of these lengths, over and over. */
function request(body: Uint8Array, lengths: readonly number[] = [body.length], type = `multipart/form-data; boundary=${boundary}`) {
  let [at, turn] = [0, 0];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= body.length) return controller.close();
      const length = lengths[turn++ % lengths.length] ?? 1;
      controller.enqueue(body.slice(at, (at += length)));
    },
  });
  return new Request("http://127.0.0.1/", { method: "POST", headers: { "content-type": type }, body: stream, duplex: "half" } as RequestInit);
}

async function wholeOf(stream: ReadableStream<Uint8Array>) {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("whatever pieces it comes in, the fields and the very bytes of the file are read", async () => {
  const bytes = fc.array(fc.constantFrom(..."\r\n-abW", `\r\n--${boundary.slice(0, 9)}`, `--${boundary}`, "\u0000ế"), { maxLength: 40 }).map((parts) => parts.join("")).filter((text) => !`\r\n${text}`.includes(`\r\n--${boundary}`)).map((text) => Buffer.from(text));
  const words = fc.string({ unit: fc.constantFrom(..."aế \r\n-\"".split("")), maxLength: 30 }).map((text) => text.replaceAll(/\r?\n|\r/g, "\n"));
  await fc.assert(
    fc.asyncProperty(words, words, bytes, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }), async (title, note, content, lengths) => {
      const form = await readForm(request(sent({ title: title.replaceAll("\n", "\r\n"), note }, { name: "Biên bản “họp”.pdf", content }), lengths));
      expect(form && { fields: form.fields, fileName: form.fileName }).toEqual({ fields: { title, note }, fileName: "Biên bản “họp”.pdf" });
      expect((await wholeOf(form!.stream)).equals(content)).toBe(true);
      await form!.drain();
    }),
  );
});

test("a file that is cut off ends in an error, not in a shorter file", async () => {
  const whole = sent({ title: "a" }, { name: "a.pdf", content: Buffer.alloc(500, 7) });
  const form = await readForm(request(whole.subarray(0, whole.length - 60)));
  await expect(wholeOf(form!.stream)).rejects.toThrow();
});

test("no file picked is an empty one; what is no such form, or says too much before its file, is none", async () => {
  const empty = await readForm(request(sent({ title: "a" }, { name: "", content: Buffer.alloc(0) })));
  expect([empty?.fileName, (await wholeOf(empty!.stream)).length]).toEqual(["", 0]);
  expect(await readForm(request(sent({ title: "a" }, null)))).toBeNull();
  expect(await readForm(request(Buffer.from("khong phai bieu mau")))).toBeNull();
  expect(await readForm(request(sent({}, { name: "a", content: Buffer.from("a") }), [50], "application/octet-stream"))).toBeNull();
  expect(await readForm(request(sent({ title: "a".repeat(70_000) }, { name: "a", content: Buffer.from("a") })))).toBeNull();
});
