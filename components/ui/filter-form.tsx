import type { ReactNode } from "react";

import { Button, ButtonLink } from "./button";
import { Kept, type Keep } from "./search-field";

/** Fields that narrow a register, in one row; the address bar keeps them. `reset` leads back to everything. */
export function FilterForm({ action, keep = {}, reset, button = "Lọc", children }: { action: string; keep?: Keep; reset?: string | undefined; button?: string; children: ReactNode }) {
  return (
    <form action={action} className="no-print mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 phone:grid phone:grid-cols-1">
      <Kept keep={keep} />
      {children}
      <span className="flex gap-2">
        <Button type="submit">{button}</Button>
        {reset && <ButtonLink href={reset} kind="quiet">Bỏ lọc</ButtonLink>}
      </span>
    </form>
  );
}
