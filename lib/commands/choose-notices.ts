import { own } from "@/lib/access/door";
import { preferenceKinds, type Preferences } from "@/lib/domain/notice/preference";
import { accept } from "@/lib/domain/result";

/** Remembers where one wants notices of each kind. */
export const chooseNotices = own(async ({ db, accountId }, preferences: Preferences) => {
  for (const kind of preferenceKinds)
    await db.noticePreference.upsert({ where: { accountId_kind: { accountId, kind } }, create: { accountId, kind, ...preferences[kind] }, update: preferences[kind] });
  return accept(preferences);
});
