import { papers } from "@/app/api/documents/answer";
import { decisionFile } from "@/app/api/documents/paper-files";

/** A decision as a Word file. */
export const GET = papers("decision.read", decisionFile);
