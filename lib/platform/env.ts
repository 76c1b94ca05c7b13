import "server-only";
import { z } from "zod";

const Env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** The address people type. With https, cookies are for TLS only and browsers are told to stay on it. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Overrides the secret kept in the database. */
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  /** "1" when every request passes a proxy of ours, which writes the last hop of x-forwarded-for. */
  TRUSTED_PROXY: z.literal(["0", "1"]).default("0").transform((value) => value === "1"),
  /** The sample's accounts with their passwords, written by the starter: offered by one click over loopback. */
  SAMPLE_ACCOUNTS_FILE: z.string().optional(),
  /** The mail server, as smtp://user:password@host:port or smtps://…; without it no e-mail is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom letters come from: an address, or "Sổ công nhận <so@…>". Needed with SMTP_URL. */
  SMTP_FROM: z.string().min(3).includes("@").optional(),
  /** The address people type, for the links in letters, when it is not NEXTAUTH_URL. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The data folder, as the starter gives it. */
  DATA_DIR: z.string().min(1).optional(),
  /** Where evidence is kept, when not in `evidence` of the data folder. Every instance must see the same folder. */
  EVIDENCE_DIR: z.string().min(1).optional(),
  /** Keeps evidence in a bucket of an S3-compatible store instead: the store's address, then all but region and prefix are owed. */
  EVIDENCE_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  EVIDENCE_S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/).optional(),
  EVIDENCE_S3_REGION: z.string().min(1).default("us-east-1"),
  EVIDENCE_S3_KEY_ID: z.string().min(1).optional(),
  EVIDENCE_S3_SECRET: z.string().min(1).optional(),
  /** Put before every name, for a bucket shared with others: "so-cong-nhan/". */
  EVIDENCE_S3_PREFIX: z.string().regex(/^([a-z0-9-]+\/)*$/).default(""),
}).refine(({ SMTP_URL, SMTP_FROM }) => !SMTP_URL || SMTP_FROM, { path: ["SMTP_FROM"], error: "is needed with SMTP_URL" });

const parsed = Env.parse(process.env);

/** The environment, read once. Throws at start, naming the variable, when it is unusable. */
export const env = { ...parsed, EVIDENCE_S3: bucketOf(parsed) };

function bucketOf({ EVIDENCE_S3_ENDPOINT: endpoint, EVIDENCE_S3_BUCKET: bucket, EVIDENCE_S3_REGION: region, EVIDENCE_S3_KEY_ID: keyId, EVIDENCE_S3_SECRET: secret, EVIDENCE_S3_PREFIX: prefix }: z.infer<typeof Env>) {
  if (endpoint === undefined) return null;
  if (bucket === undefined || keyId === undefined || secret === undefined) throw new Error("EVIDENCE_S3_ENDPOINT needs EVIDENCE_S3_BUCKET, EVIDENCE_S3_KEY_ID and EVIDENCE_S3_SECRET beside it");
  return { endpoint, bucket, region, keyId, secret, prefix };
}
