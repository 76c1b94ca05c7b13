import "server-only";
import { digest } from "@/lib/platform/digest";
import type { Room } from "./door";
import { clockColumn } from "./kept";

/** The hash a closing is told by. */
export const sealOf = (content: string) => digest(content);

/** What the clock of facts shows now: another text after every commit that changed a fact. */
export async function clockIn({ db }: Pick<Room, "db">): Promise<string> {
  const [row] = await db.$queryRaw<{ clock: string }[]>`SELECT ${clockColumn}`;
  return row?.clock ?? "";
}
