import { PlainLink } from "@/components/ui/plain-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchField } from "@/components/ui/search-field";
import { Sheet } from "@/components/ui/sheet";
import { placeName } from "@/lib/domain/account/place";
import type { findManageableUnits } from "@/lib/queries/find-manageable-units";

type Found = Awaited<ReturnType<typeof findManageableUnits>>;

/** Finds the unit of a role by name; each line found leads back to `action` with that unit. Works with any number of units. */
export function UnitPicker({ action, q, found }: { action: string; q: string; found: Found }) {
  return (
    <div className="grid max-w-[60ch] gap-4">
      <SearchField action={action} label="Tên đơn vị" defaultValue={q} placeholder="Tên đơn vị, gõ không dấu cũng được" />
      <Sheet>
        {found.units.length === 0 && <EmptyState title={`Không có đơn vị nào tên “${q}” trong phạm vi quản trị.`}>Thử gõ ít chữ hơn.</EmptyState>}
        <ul>
          {found.units.map((unit) => (
            <li key={unit.id} className="border-t border-line first:border-t-0">
              <PlainLink href={`${action}?unit=${unit.id}`} className="block px-4 py-2">{placeName(unit)}</PlainLink>
            </li>
          ))}
        </ul>
      </Sheet>
      {found.more && <p className="text-small text-ink-3">Còn đơn vị khác. Gõ thêm tên để thu hẹp.</p>}
    </div>
  );
}
