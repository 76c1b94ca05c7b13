import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { Sheet } from "@/components/ui/sheet";
import { currentScope } from "@/lib/access/session";
import { homesOf } from "@/lib/domain/account/home";
import { roleWords } from "@/lib/domain/account/role";
import { partyName } from "@/lib/domain/unit/party";
import { listPlaces } from "@/lib/queries/list-places";

export const metadata = { title: "Nơi làm việc" };

/** With several places of work a person chooses one; with none they are told whom to ask. */
export default async function Choose() {
  const { places } = await listPlaces(await currentScope());
  const homes = homesOf(places);
  return (
    <>
      <PageTitle title="Chọn nơi làm việc" />
      <Sheet>
        {homes.length === 0 && (
          <EmptyState title="Tài khoản chưa được giao việc ở đơn vị nào.">Đề nghị người quản trị tài khoản của cơ quan cấp vai trò và đơn vị phụ trách.</EmptyState>
        )}
        <ul>
          {homes.map(({ href, place: { role, unit } }) => (
            <li key={href} className="border-b border-line last:border-b-0">
              <PlainLink href={href} className="flex min-h-row flex-wrap items-baseline gap-x-4 px-[18px] py-3 no-underline hover:bg-ground">
                <span className="font-medium">{partyName(unit)}</span>
                <span className="text-small text-ink-3">{[unit.level === "cell" || unit.level === "commune" ? unit.parentName : null, roleWords[role]].filter(Boolean).join(" · ")}</span>
              </PlainLink>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
