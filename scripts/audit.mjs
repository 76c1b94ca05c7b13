import { runOnDatabase } from "./start/on-database.mjs";

/** `npm run audit:verify`: walks the record's chain on the database that is running. */
const [act, ...args] = process.argv.slice(2);
await runOnDatabase(`scripts/audit/${act}.ts`, args);
