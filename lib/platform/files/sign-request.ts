import "server-only";
import { createHash, createHmac } from "node:crypto";

export type S3Keys = { region: string; keyId: string; secret: string };
type Asked = { method: string; url: URL; headers: Readonly<Record<string, string>>; /** SHA-256 of the body, in hexadecimal. */ payload: string; at: Date };

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const escaped = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : 1);

/** The SHA-256 of nothing: a request without a body. */
export const noPayload = sha256("");

/** The headers of a request as an S3-compatible store wants them, signed (AWS Signature Version 4, docs.aws.amazon.com sig-v4-header-based-auth). */
export function signRequest({ method, url, headers, payload, at }: Asked, { region, keyId, secret }: S3Keys): Record<string, string> {
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const day = stamp.slice(0, 8);
  const all: Record<string, string> = { ...headers, host: url.host, "x-amz-content-sha256": payload, "x-amz-date": stamp };
  const told = Object.entries(all).map(([name, value]) => [name.toLowerCase(), value.trim()] as const).sort(byName);
  const names = told.map(([name]) => name).join(";");
  const query = [...url.searchParams].map(([name, value]) => [escaped(name), escaped(value)] as const).sort(byName).map((pair) => pair.join("=")).join("&");
  const canonical = [method, url.pathname, query, ...told.map((pair) => pair.join(":")), "", names, payload].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), "s3"), "aws4_request");
  const signature = hmac(key, ["AWS4-HMAC-SHA256", stamp, scope, sha256(canonical)].join("\n")).toString("hex");
  const { host: _, ...sent } = all; // the connection says it itself
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope},SignedHeaders=${names},Signature=${signature}` };
}
