import { PrintHead } from "@/components/frame/print-head";
import type { Attainment } from "@/lib/domain/attainment/view";
import { dayOfMonth, monthOf, yearOf } from "@/lib/domain/day";
import { committeeName, partyName, properName } from "@/lib/domain/unit/party";

const two = (count: number) => String(count).padStart(2, "0");

/** The head of the paper a unit's figures are printed on: its superior, itself, its place and the reporting day. */
export function Paper({ unit, on }: Pick<Attainment, "unit" | "on">) {
  const superior = unit.parentName && `Đảng bộ ${unit.parentName.charAt(0).toLowerCase()}${unit.parentName.slice(1)}`;
  const isProvince = unit.level === "province";
  return (
    <PrintHead
      over={isProvince ? partyName(unit) : (superior ?? partyName(unit))}
      issuer={isProvince ? `Ban Tổ chức ${committeeName(unit).replace(` ${properName(unit)}`, "")}` : committeeName(unit)}
      place={properName(unit)}
      day={`ngày ${two(dayOfMonth(on))} tháng ${monthOf(on) < 3 ? two(monthOf(on)) : monthOf(on)} năm ${yearOf(on)}`}
    />
  );
}
