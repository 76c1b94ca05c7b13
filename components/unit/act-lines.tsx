import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { showCount } from "@/lib/domain/ratio";
import type { ActLineView, ActView } from "@/lib/domain/unit/reorganisation/view";
import { lineKindWords } from "@/lib/domain/unit/reorganisation/words";

import { ActButton } from "./act-button";
import type { ActAction } from "./act-document";

/** The lines of an act in words; those that cannot stand say why, first of all. */
export function ActLines({ view: { id, version, lines }, remove }: { view: ActView; remove: ActAction | null }) {
  const bad = lines.filter(({ problems }) => problems.length > 0);
  const columns: Column<ActLineView>[] = [
    { key: "position", head: "Dòng", means: "Số thứ tự của dòng trong quyết định sắp xếp.", number: true, cell: ({ position }) => showCount(position), phone: "aside", phoneWord: "dòng" },
    { key: "kind", head: "Việc", cell: ({ line }) => lineKindWords[line.kind], className: "desk:whitespace-nowrap" },
    {
      key: "says", head: "Nội dung", rowHead: true,
      cell: ({ says, problems }) => <>{says}{problems.map((problem) => <span key={problem} className="block text-small font-medium text-red-deep">{problem}</span>)}</>,
    },
    ...(remove ? [{ key: "act", head: <span className="sr-only">Việc làm</span>, phone: "act" as const, cell: ({ position, units }: ActLineView) => (
        <div className="flex flex-wrap items-center gap-3">
          {units.length > 0 && <ButtonLink href={`/units/acts/${id}?line=${position}#sua-dong`} small>Sửa</ButtonLink>}
          <ActButton action={remove} hidden={{ id, version, position }} small>Bỏ dòng</ActButton>
        </div>
      ) }] : []),
  ];
  return (
    <Section title="Các dòng sắp xếp" note={bad.length > 0 ? `${showCount(bad.length)} trong ${showCount(lines.length)} dòng chưa khớp` : `${showCount(lines.length)} dòng`}>
      <DataTable caption="Các dòng sắp xếp" columns={columns} rows={[...bad, ...lines.filter(({ problems }) => problems.length === 0)].slice(0, most)} rowKey={({ position }) => String(position)} empty={<EmptyState title="Chưa có dòng nào.">Thêm từng dòng, hoặc tải danh sách cũ – mới.</EmptyState>} />
      {lines.length > most && <p className="pt-2 text-small text-ink-3">{`Đang hiện ${most} dòng đầu, dòng chưa khớp ở trên.`}</p>}
    </Section>
  );
}

const most = 300;
