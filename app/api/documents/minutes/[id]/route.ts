import { papers } from "@/app/api/documents/answer";
import { minutesFile } from "@/app/api/documents/paper-files";

/** The minutes of a sitting that is over, as a Word file. */
export const GET = papers("appraisal.read", minutesFile);
