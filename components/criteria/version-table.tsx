import { DataTable, type Column } from "@/components/ui/data-table";
import { PlainLink } from "@/components/ui/plain-link";
import type { CriteriaSummary } from "@/lib/domain/criteria/view";
import { addDays, showDay, type Day } from "@/lib/domain/day";

import { CriteriaState } from "./criteria-state";

/** "từ 15/10/2020 đến hết 31/12/2022"; a draft has no days yet. */
export function saySpan({ validFrom, validUntil }: { validFrom: Day | null; validUntil: Day | null }): string {
  if (!validFrom) return "chưa có ngày áp dụng";
  return `từ ${showDay(validFrom)}${validUntil ? ` đến hết ${showDay(addDays(validUntil, -1))}` : ""}`;
}

const columns: Column<CriteriaSummary>[] = [
  { key: "name", head: "Bộ tiêu chí", rowHead: true, cell: ({ id, name, version }) => <PlainLink href={`/titles/${id}`}>{name}, bản {version}</PlainLink> },
  { key: "state", head: "Tình trạng", phone: "aside", cell: ({ state }) => <CriteriaState state={state} />, className: "desk:w-40" },
  { key: "span", head: "Áp dụng", cell: saySpan, className: "desk:w-60" },
  {
    key: "basis",
    head: "Văn bản",
    phone: "wide",
    cell: ({ legalBasis, example }) => <span className="text-ink-2">{legalBasis || "chưa ghi văn bản"}{example && <span className="block text-small text-clay">Ví dụ, chưa phải văn bản của cơ quan</span>}</span>,
    className: "desk:w-[34%]",
  },
];

/** The versions of what a title asks, the newest first. */
export const VersionTable = ({ caption, sets }: { caption: string; sets: readonly CriteriaSummary[] }) => (
  <DataTable caption={caption} columns={columns} rows={sets} rowKey={({ id }) => id} empty={<p className="px-6 py-8 text-ink-3">Chưa có bộ tiêu chí nào.</p>} />
);
