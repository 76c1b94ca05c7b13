import { DayField } from "@/components/ui/day-field";
import { PlainLink } from "@/components/ui/plain-link";
import { SelectField } from "@/components/ui/select-field";
import { placeName } from "@/lib/domain/account/place";
import { roleWords } from "@/lib/domain/account/role";
import { roles } from "@/lib/domain/action";
import type { Day } from "@/lib/domain/day";
import type { Level, UnitKind } from "@/lib/domain/unit/level";

type Named = { name: string; kind: UnitKind };
export type ChosenUnit = Named & { id: string; level: Level; parent: Named | null };

/** The fields of a grant: role, unit (chosen before) and days. */
export const grantFields = ["unitId", "role", "from", "lastDay"] as const;

/** A role over the chosen unit, from a day to the end of another. */
export function GrantFields({ unit, again, today, errorOf }: { unit: ChosenUnit; again: string; today: Day; errorOf: (field: string) => string | undefined }) {
  const offered = roles.filter((role) => role !== "cell_secretary" || unit.level === "cell");
  return (
    <>
      <input type="hidden" name="unitId" value={unit.id} />
      <div>
        <p className="font-semibold">Đơn vị</p>
        <p>
          {placeName(unit)} <PlainLink href={again} className="text-small">Chọn đơn vị khác</PlainLink>
        </p>
        {errorOf("unitId") && <p className="text-small font-medium text-red-deep">{errorOf("unitId")}</p>}
      </div>
      <SelectField label="Vai trò" name="role" empty="Chọn vai trò" required options={offered.map((role) => ({ value: role, label: roleWords[role] }))} error={errorOf("role")} />
      <div className="grid gap-4 desk:grid-cols-2">
        <DayField label="Từ ngày" name="from" defaultValue={today} required error={errorOf("from")} />
        <DayField label="Đến hết ngày" name="lastDay" optional hint="Để trống: đến khi thu hồi" error={errorOf("lastDay")} />
      </div>
    </>
  );
}
