import { main } from "./bench/main.mjs";

await main(process.argv.slice(2));
