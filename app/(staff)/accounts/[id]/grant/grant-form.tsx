"use client";

import { grant } from "@/app/(staff)/accounts/actions";
import { GrantFields, grantFields, type ChosenUnit } from "@/components/account/grant-fields";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { Day } from "@/lib/domain/day";

/** One more role for an account; afterwards back to the account. */
export function GrantForm({ accountId, unit, again, today }: { accountId: string; unit: ChosenUnit; again: string; today: Day }) {
  const { form, sentence, errorOf } = useAct(grant, grantFields);
  return (
    <form {...form} className="grid max-w-[60ch] gap-5">
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <input type="hidden" name="accountId" value={accountId} />
      <GrantFields unit={unit} again={again} today={today} errorOf={errorOf} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton busyLabel="Đang cấp">Cấp vai trò</SubmitButton>
        <ButtonLink href={`/accounts/${accountId}`} kind="quiet">Thôi</ButtonLink>
      </div>
    </form>
  );
}
