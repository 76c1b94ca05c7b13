import { papers } from "@/app/api/documents/answer";
import { proposalFile } from "@/app/api/documents/paper-files";

/** A proposal as a Word file. */
export const GET = papers("registration.read", proposalFile);
