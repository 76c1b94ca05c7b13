import { PlainLink } from "@/components/ui/plain-link";

import type { Called } from "@/lib/domain/registration/view";
import { inSentence, partyName } from "@/lib/domain/unit/party";

/** "xã An Hiệp, huyện Châu Thành": the units above a cell, since names repeat. */
export const sayAbove = (...above: readonly (Called | null)[]) => above.flatMap((unit) => (unit ? [inSentence(unit)] : [])).join(", ");

/** A cell by its Party name, with the units above it underneath. */
export function CellName({ cell, parent, above, href }: { cell: Called; parent?: Called | null; above?: Called | null; href?: string }) {
  const name = partyName({ ...cell, level: "cell" });
  const where = sayAbove(parent ?? null, above ?? null);
  return (
    <>
      {href ? <PlainLink href={href}>{name}</PlainLink> : name}
      {where && <span className="block text-small font-normal text-ink-3">{where}</span>}
    </>
  );
}
