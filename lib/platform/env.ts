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
  /** The data folder, as the starter gives it. */
  DATA_DIR: z.string().min(1).optional(),
  /** Where evidence is kept, when not in `evidence` of the data folder. Every instance must see the same folder. */
  EVIDENCE_DIR: z.string().min(1).optional(),
});

/** The environment, read once. Throws at start, naming the variable, when it is unusable. */
export const env = Env.parse(process.env);
