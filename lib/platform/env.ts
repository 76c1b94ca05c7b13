import "server-only";
import { z } from "zod";

const Env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
});

/** The environment, read once. Throws at start, naming the variable, when it is unusable. */
export const env = Env.parse(process.env);
