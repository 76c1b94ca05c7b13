import { enactAct } from "@/lib/commands/enact-act";

// A process of its own that orders one act, so that a test can kill it on the way. Told which on its standard input.
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer); // standard input gives bytes
const { scope, seen } = JSON.parse(Buffer.concat(chunks).toString());
await enactAct(scope, seen);
process.exit(0);
