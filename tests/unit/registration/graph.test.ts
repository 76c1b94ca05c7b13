import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawWorkflow } from "@/lib/domain/registration/graph";

test("the README shows the workflow as the table has it (npm run graph prints it)", () => {
  const shown = readFileSync("README.md", "utf8").match(/<!-- workflow -->\n([\s\S]*?)<!-- \/workflow -->/)?.[1];
  expect(shown?.trim()).toBe(`\`\`\`mermaid\n${drawWorkflow()}\n\`\`\``);
});
