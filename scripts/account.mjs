import { runOnDatabase } from "./start/on-database.mjs";

/** `npm run token` and `npm run account`: acts on accounts from the machine itself, on the database that is running. */
const [act, ...args] = process.argv.slice(2);
await runOnDatabase(`scripts/account/${act}.ts`, args);
