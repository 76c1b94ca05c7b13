import { read } from "@/lib/access/door";
import { unitLabels } from "@/lib/access/unit-labels";
import type { AccountFilter } from "@/lib/domain/account/filter";
import { accountRows, parseAccounts, previousAccountRow } from "./sql/accounts";

const pageSize = 50;

/** Accounts that may be looked after here, by name, with the roles they hold or will hold. */
export const listAccounts = read("account.manage", async ({ db, reach, today }, filter: AccountFilter) => {
  const found = parseAccounts(await db.$queryRaw(accountRows(reach, filter, today, pageSize + 1)));
  const shown = found.slice(0, pageSize);
  const labels = await unitLabels(db, shown.flatMap(({ held }) => held.map(({ unitId }) => unitId)), today);
  const accounts = shown.map(({ held, ...account }) => ({
    ...account,
    grants: held.flatMap(({ role, unitId }) => {
      const unit = labels.get(unitId);
      return unit ? [{ role, unit }] : [];
    }),
  }));
  const before = filter.after ? await db.$queryRaw<{ name: string }[]>(previousAccountRow(reach, filter, today, pageSize)) : null;
  return { accounts, previous: before && (before[0]?.name ?? ""), next: found.length > pageSize ? (shown.at(-1)?.name ?? null) : null };
});
