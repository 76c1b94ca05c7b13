"use client";

import { OfficeDialog, type OfficeAction } from "@/components/office/office-dialog";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { DayField } from "@/components/ui/day-field";
import { EmptyState } from "@/components/ui/empty-state";
import { addDays, showDay, showInstant, type Day } from "@/lib/domain/day";
import { showBytes } from "@/lib/domain/evidence/file";
import type { TemplateRow } from "@/lib/domain/template/view";

type TemplateRowsProps = { rows: readonly TemplateRow[]; today: Day; pdf: boolean; blank: boolean; adopt: OfficeAction; withdraw: OfficeAction };

/** A paper has a day of its own and keeps the form it was printed by; a blank form is taken on a day. */
const words = {
  paper: { from: "Cho văn bản đề từ ngày", adopt: ["Văn bản đề ngày đó trở đi in theo bản này.", "Văn bản đã in giữ mẫu đã dùng khi in lần đầu."], withdraw: ["Văn bản đề từ hôm nay in theo mẫu có sẵn của sổ.", "Văn bản đã in giữ mẫu đã dùng khi in lần đầu."] },
  blank: { from: "Cho phiếu tải từ ngày", adopt: ["Phiếu tải từ ngày đó trở đi in theo bản này."], withdraw: ["Phiếu tải từ hôm nay in theo mẫu có sẵn của sổ."] },
} as const;

/** Every version of a form: whose it is, when it holds, how it comes out, and what may be done with it. */
export function TemplateRows({ rows, ...acts }: TemplateRowsProps) {
  const columns: Column<TemplateRow>[] = [
    { key: "version", head: "Bản", rowHead: true, cell: ({ version, fileName, bytes }) => <>Bản {version}<span className="block text-small font-normal text-ink-3">{fileName}, {showBytes(bytes)}</span></> },
    { key: "state", head: "Áp dụng", cell: (row) => sayState(row, acts.today) },
    { key: "who", head: "Người gửi", cell: ({ by, at, ended }) => <span className="text-small">{`${by}, ${showInstant(at)}`}{ended && <span className="block text-ink-3">{`${ended.by} thôi dùng lúc ${showInstant(ended.at)}`}</span>}</span>, phone: "wide" },
    { key: "act", head: <span className="sr-only">Việc</span>, cell: (row) => <Acts row={row} {...acts} />, phone: "act" },
  ];
  return <DataTable caption="Các bản của mẫu này" columns={columns} rows={rows} rowKey={({ id }) => id} empty={<EmptyState title="Chưa có mẫu riêng.">Văn bản in theo mẫu có sẵn của sổ.</EmptyState>} />;
}

const isOver = ({ until, ended }: TemplateRow, today: Day) => ended !== null || (until !== null && until <= today);

function sayState(row: TemplateRow, today: Day): string {
  const { from, until } = row;
  if (from === null) return row.ended ? "Đã bỏ, chưa từng áp dụng" : "Đang thử, chưa áp dụng";
  if (until === from) return "Đã bỏ trước khi áp dụng";
  const span = until === null ? `từ ${showDay(from)}` : `từ ${showDay(from)} đến hết ${showDay(addDays(until, -1))}`;
  return from > today ? `Sẽ áp dụng ${span}` : isOver(row, today) ? `Đã áp dụng ${span}` : `Đang áp dụng ${span}`;
}

function Acts({ row, today, pdf, blank, adopt, withdraw }: { row: TemplateRow } & Omit<TemplateRowsProps, "rows">) {
  const { id, version, from } = row;
  const called = <span className="sr-only"> bản {version}</span>;
  const said = words[blank ? "blank" : "paper"];
  const file = `/api/documents/templates/${id}`;
  return (
    <span className="no-print flex flex-wrap gap-2">
      <ButtonLink small kind="quiet" icon="file" href={file} download>Bản thử Word{called}</ButtonLink>
      {pdf && <ButtonLink small kind="quiet" icon="file" href={`${file}?format=pdf`} download>Bản thử PDF{called}</ButtonLink>}
      <ButtonLink small kind="quiet" icon="file" href={`${file}?original=1`} download>Tệp đã gửi{called}</ButtonLink>
      {!isOver(row, today) && from === null && (
        <OfficeDialog action={adopt} hidden={{ id }} trigger={<>Áp dụng…{called}</>} title={`Áp dụng bản ${version}`} send="Đặt ngày áp dụng" leave="Chưa áp dụng" consequences={said.adopt}>
          {(errors) => <DayField label={said.from} name="validFrom" required min={today} defaultValue={today} error={errors["validFrom"]} />}
        </OfficeDialog>
      )}
      {!isOver(row, today) && (
        <OfficeDialog action={withdraw} hidden={{ id }} trigger={<>Thôi dùng…{called}</>} title={`Thôi dùng bản ${version}?`} send="Thôi dùng" leave="Giữ lại" consequences={from === null ? ["Bản này không áp dụng cho văn bản nào."] : said.withdraw}>
          {() => null}
        </OfficeDialog>
      )}
    </span>
  );
}
