import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { inList } from "@/lib/domain/unit/party";

/** What units are called in a picture. Two of one name under one unit are told apart by their order. */
export function labelsOf(units: readonly Pick<Figures, "unit">[]): string[] {
  const seen = new Map<string, number>();
  return units.map(({ unit }) => {
    const named = inList(unit);
    const label = named.charAt(0).toUpperCase() + named.slice(1);
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  });
}

/** What the sum of all rows is called. */
export const wholeLabel = ({ unit }: Pick<Attainment, "unit">) => (unit.level === "province" ? "Toàn tỉnh" : unit.level === "country" ? "Toàn Đảng bộ" : unit.name);
