import { PlainLink } from "@/components/ui/plain-link";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { showDay, type Day } from "@/lib/domain/day";
import { inSentence } from "@/lib/domain/unit/party";
import type { GroupView, MembershipView, UnitView } from "@/lib/domain/unit/view";
import { groupKindWords } from "@/lib/domain/unit/words";

import { unitHref } from "./address";

/** Groups the unit is in, and groups it keeps, with their members on the day. */
export function UnitGroups({ view: { memberships, groups, sample }, on }: { view: Pick<UnitView, "memberships" | "groups" | "sample">; on: Day | undefined }) {
  if (memberships.length === 0 && groups.length === 0) return null;
  return (
    <Section title="Nhóm đơn vị" {...(sample && { note: "minh họa" })}>
      {memberships.length > 0 && <div className="pb-4"><Facts kind="list" items={memberships.map(asFact)} /></div>}
      {groups.length > 0 && <DataTable caption="Các nhóm do đơn vị theo dõi" columns={columnsFor(on)} rows={groups} rowKey={(group) => group.id} />}
    </Section>
  );
}

const asFact = ({ kind, name, keeper, since }: MembershipView) => ({
  term: groupKindWords[kind],
  value: `${name}, ${inSentence(keeper)} theo dõi, từ ${showDay(since)}`,
});

const columnsFor = (on: Day | undefined): Column<GroupView>[] => [
  { key: "name", head: "Nhóm", rowHead: true, cell: ({ name }) => name },
  {
    key: "members",
    head: "Gồm",
    phone: "wide",
    cell: ({ members }) => (
      <span>
        {members.map(({ id, name }, index) => (
          <span key={id}>{index > 0 && ", "}<PlainLink href={unitHref(id, on)}>{name}</PlainLink></span>
        ))}
        {members.length === 0 && "chưa có đơn vị nào vào ngày này"}
      </span>
    ),
  },
  { key: "count", head: "Số đơn vị", means: "Số xã, phường, thị trấn của nhóm đang có hiệu lực tại ngày xem.", number: true, phone: "aside", cell: ({ members }) => String(members.length) },
];
