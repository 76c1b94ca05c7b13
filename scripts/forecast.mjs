import { runOnDatabase } from "./start/on-database.mjs";

/** `npm run forecast:backtest`: tries the forecast on the days gone by, on the database that is running. */
const [act, ...args] = process.argv.slice(2);
await runOnDatabase(`scripts/forecast/${act}.ts`, args);
