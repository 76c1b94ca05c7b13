import "server-only";
import { createTransport } from "nodemailer";
import { env } from "./env";

/** The address people open, as letters print it; null when nobody said it. */
const publicAddress = env.PUBLIC_URL ?? env.NEXTAUTH_URL ?? null;

/** Whether letters can be sent at all: a server to hand them to, and an address for their links. */
export const canPost = () => env.SMTP_URL !== undefined && publicAddress !== null;

/** The start of every link in a letter. */
export const linkTo = (path: string) => new URL(path, publicAddress ?? "http://localhost").toString();

/** The longest one letter may take; whoever claimed it must not be taken for dead before. */
const patienceMs = 60_000;

export type Mail = { id: string; to: string; subject: string; text: string; html: string };

/** Hands one letter to the mail server; throws what the server said, or that it did not answer. The same letter has the same Message-ID each time. */
export async function postMail({ id, to, subject, text, html }: Mail) {
  if (!env.SMTP_URL || !env.SMTP_FROM) throw new Error("no mail server is configured");
  const transport = createTransport({ url: env.SMTP_URL, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true });
  const late = new Promise<never>((_, fail) => void setTimeout(() => fail(new Error("the mail server took too long")), patienceMs).unref());
  const messageId = `<${id}@${new URL(linkTo("/")).hostname}>`;
  const sent = transport.sendMail({ from: env.SMTP_FROM, to, subject, text, html, messageId, headers: { "Auto-Submitted": "auto-generated" } });
  try {
    await Promise.race([sent, late]);
  } finally {
    transport.close();
  }
}
