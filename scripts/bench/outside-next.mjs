import { register } from "node:module";

// `server-only` refuses to be loaded outside a React server; its own condition would take React's context away from next-auth and Next.
const resolve = `export const resolve = (name, context, next) => name === "server-only" ? { url: "data:text/javascript,", shortCircuit: true } : next(name, context)`;
register(`data:text/javascript,${encodeURIComponent(resolve)}`);
