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
}).refine(({ SMTP_URL, SMTP_FROM }) => !SMTP_URL || SMTP_FROM, { path: ["SMTP_FROM"], error: "is needed with SMTP_URL" });

/** The environment, read once. Throws at start, naming the variable, when it is unusable. */
export const env = Env.parse(process.env);
