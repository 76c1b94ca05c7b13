import type { ReactNode } from "react";

import { Button } from "./button";
import { DayField } from "./day-field";
import { LinkMenu, type MenuLink } from "./link-menu";
import { Kept, type Keep } from "./search-field";

type PickDay = { name: string; value: string; min?: string; max?: string; action: string; keep: Keep };

export type ContextPick = { label: string; value: string; items: readonly MenuLink[]; day?: PickDay };

function DayForm({ label, day: { action, keep, name, value, ...limits } }: { label: string; day: PickDay }) {
  return (
    <form action={action} className="border-t border-line px-4 pt-3 pb-4 first:border-t-0">
      <Kept keep={keep} />
      <DayField label={`${label} ngày`} name={name} defaultValue={value} hint="Ví dụ 30/6/2021." required {...limits} />
      <div className="mt-3"><Button type="submit" wide>Xem đến ngày này</Button></div>
    </form>
  );
}

/** Said, though there is nothing to choose. Stands last; on a phone the foot of the page says it. */
const Settled = ({ label, value }: ContextPick) => (
  <p className="flex items-baseline gap-[7px] border-l border-line py-[9px] pl-[18px] phone:hidden"><span className="text-ink-3">{label}</span> <b className="text-0 text-ink">{value}</b></p>
);

/** What the figures below are about. It mirrors the address bar: every choice is a link or a GET form. On paper the foot says it. */
export function ContextBar({ picks, label = "Phạm vi số liệu", children }: { picks: readonly ContextPick[]; label?: string; children?: ReactNode }) {
  return (
    <div className="context" role="group" aria-label={label}>
      {picks.map((pick) => {
        if (pick.items.length === 0 && !pick.day) return <Settled key={pick.label} {...pick} />;
        return (
          <LinkMenu
            key={pick.label}
            className="pick"
            name={pick.label}
            label={<><span className="text-ink-3">{pick.label}</span> <b className="text-0 text-ink">{pick.value}</b></>}
            items={pick.items}
          >
            {pick.day && <DayForm label={pick.label} day={pick.day} />}
          </LinkMenu>
        );
      })}
      {children && <div className="tools">{children}</div>}
    </div>
  );
}
