import { own } from "@/lib/access/door";
import type { densities } from "@/lib/domain/account/schema";
import { accept } from "@/lib/domain/result";

/** Remembers how dense one's own pages are drawn. */
export const chooseDensity = own(async ({ db, accountId }, density: (typeof densities)[number]) => {
  await db.account.update({ where: { id: accountId }, data: { density } });
  return accept(density);
});
