import { drawWorkflow } from "@/lib/domain/registration/graph";

// `npm run graph`: the workflow, to be pasted between the README's markers; a test holds the copy.
console.log(`\`\`\`mermaid\n${drawWorkflow()}\n\`\`\``);
