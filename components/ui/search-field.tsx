import { useId } from "react";

import { Icon } from "./icon";

export type Keep = Readonly<Record<string, string>>;

/** Choices of the address bar that a GET form must carry along. */
export function Kept({ keep }: { keep: Keep }) {
  return Object.entries(keep).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

type SearchFieldProps = { action: string; name?: string; label: string; defaultValue?: string | undefined; keep?: Keep; placeholder?: string };

/** Looks a name up; Enter sends it to the address bar, so a search can be kept and shared. */
export function SearchField({ action, name = "q", label, defaultValue, keep = {}, placeholder = "Gõ không dấu cũng được" }: SearchFieldProps) {
  const id = useId();
  return (
    <form action={action} role="search" aria-label={label} className="relative min-w-[270px] phone:min-w-0">
      <Kept keep={keep} />
      <label htmlFor={id} className="sr-only">{label}</label>
      <Icon name="find" className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
      <input id={id} type="search" name={name} defaultValue={defaultValue} placeholder={placeholder} enterKeyHint="search" className="input pl-9! text-small desk:min-h-[34px] desk:py-[3px]" />
    </form>
  );
}
