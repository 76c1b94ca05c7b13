import { issueDecision } from "@/lib/commands/issue-decision";

// A process of its own that issues one decision, so that a test can kill it on the way. Told what to issue on its standard input.
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer); // standard input gives bytes
const { scope, input } = JSON.parse(Buffer.concat(chunks).toString());
process.stdout.write("begun\n");
const result = await issueDecision(scope, input);
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
