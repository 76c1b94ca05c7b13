import { useId, type ReactNode } from "react";

import { Button } from "./button";
import { LinkMenu, type MenuLink } from "./link-menu";

type PickDay = { name: string; value: string; min?: string; max?: string; action: string; keep: Record<string, string> };

export type ContextPick = { label: string; value: string; items: readonly MenuLink[]; day?: PickDay };

function DayForm({ label, day }: { label: string; day: PickDay }) {
  const id = useId();
  return (
    <form action={day.action} className="border-t border-line px-4 pt-3 pb-4 first:border-t-0">
      {Object.entries(day.keep).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <label htmlFor={id} className="mb-1 block text-small text-ink-3">{label} ngày khác</label>
      <div className="flex gap-2">
        <input id={id} className="input" type="date" name={day.name} defaultValue={day.value} min={day.min} max={day.max} required />
        <Button type="submit">Xem</Button>
      </div>
    </form>
  );
}

/** What the figures below are about. It mirrors the address bar: every choice is a link or a GET form. On paper the foot says it. */
export function ContextBar({ picks, label = "Phạm vi số liệu", children }: { picks: readonly ContextPick[]; label?: string; children?: ReactNode }) {
  return (
    <div className="context" role="group" aria-label={label}>
      {picks.map((pick) => (
        <LinkMenu
          key={pick.label}
          className="pick"
          name={pick.label}
          label={<><span className="text-ink-3">{pick.label}</span> <b className="text-0 text-ink">{pick.value}</b></>}
          items={pick.items}
        >
          {pick.day && <DayForm label={pick.label} day={pick.day} />}
        </LinkMenu>
      ))}
      {children && <div className="tools">{children}</div>}
    </div>
  );
}
