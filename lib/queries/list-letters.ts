import { z } from "zod";
import { read } from "@/lib/access/door";
import { Day } from "@/lib/domain/day";
import { letterStates, stateOfLetter, type LetterState } from "@/lib/domain/notice/letter";
import { lettersRows } from "./sql/accounts";

const pageSize = 100;
const Row = z.object({
  id: z.uuid(), accountId: z.uuid(), name: z.string(), displayName: z.string(), email: z.string().nullable(), on: Day, overdue: z.int(), dueSoon: z.int(), unread: z.int(),
  attempts: z.int(), nextTryAt: z.date().nullable(), sentAt: z.date().nullable(), error: z.string().nullable(), at: z.date(),
});

/** Letters to accounts that may be looked after here, the newest first, with how many wait, were sent and were given up. */
export const listLetters = read("account.manage", async ({ db, reach, today }, state: LetterState | "all") => {
  const rows = z.array(Row).parse(await db.$queryRaw(lettersRows(reach, today)));
  const letters = rows.map((row) => ({ ...row, state: stateOfLetter(row) }));
  const counts = Object.fromEntries(letterStates.map((each) => [each, letters.filter((letter) => letter.state === each).length])) as Record<LetterState, number>; // one for each
  const fitting = letters.filter((letter) => state === "all" || letter.state === state);
  return { letters: fitting.slice(0, pageSize), counts, more: fitting.length > pageSize };
});
