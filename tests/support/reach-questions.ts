import type { Question } from "./reach-ask";
import { accountsQuestions } from "./reach-accounts-questions";
import { decisionsQuestions } from "./reach-decisions-questions";
import { dossiersQuestions } from "./reach-dossiers-questions";
import { importsQuestions } from "./reach-imports-questions";
import { unitsQuestions } from "./reach-units-questions";

/** Every exported query by its name. */
export const questions: Readonly<Record<string, Question>> = { ...unitsQuestions, ...dossiersQuestions, ...importsQuestions, ...decisionsQuestions, ...accountsQuestions };
