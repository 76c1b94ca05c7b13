"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { roleWords } from "@/lib/domain/account/role";
import { roles, type Role } from "@/lib/domain/action";
import { sayRefusal } from "@/lib/domain/words";
import { enterSample } from "./actions";

type Account = { account: string; role: Role; unit: string };

/** One press for each sample account, by role. Drawn only for someone at the machine that serves the sample. */
export function SampleAccounts({ accounts, to }: { accounts: readonly Account[]; to: string }) {
  const [refused, action, pending] = useActionState(enterSample, null);
  const held = roles.filter((role) => accounts.some((account) => account.role === role));
  return (
    <Section title="Vào thử với tài khoản mẫu" note="Chỉ có trên máy đang chạy dữ liệu mẫu" className="desk:col-span-12">
      {refused && <Notice tone="bad">{sayRefusal(refused.refusal)}</Notice>}
      <form action={action}>
        <input type="hidden" name="to" value={to} />
        <Sheet>
          <dl>
            {held.map((role) => (
              <div key={role} className="grid gap-x-6 gap-y-2 border-t border-line px-6 py-3 first:border-t-0 desk:grid-cols-[200px_1fr] phone:px-4">
                <dt className="font-medium desk:pt-1.5">{roleWords[role]}</dt>
                <dd className="flex flex-wrap gap-2">
                  {accounts
                    .filter((account) => account.role === role)
                    .map(({ account, unit }) => (
                      <Button key={account} type="submit" name="account" value={account} disabled={pending} aria-label={`${roleWords[role]}, ${unit}`}>
                        {unit}
                      </Button>
                    ))}
                </dd>
              </div>
            ))}
          </dl>
        </Sheet>
      </form>
    </Section>
  );
}
