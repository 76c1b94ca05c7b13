import "server-only";
import { database } from "@/lib/platform/database";

const patience = 1_500;

/** Whether the database answers within a second and a half. Reads no table, so it needs no reach. */
export async function isDatabaseThere(): Promise<boolean> {
  const answer = database.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const silence = new Promise<false>((resolve) => setTimeout(resolve, patience, false));
  return Promise.race([answer, silence]);
}
