"use client";

import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import { sayWeekday, showDay, showInstant } from "@/lib/domain/day";
import type { CalendarView, HolidayRow } from "@/lib/domain/office/view";
import { holidayKindWords } from "@/lib/domain/office/words";

import { OfficeDialog, type OfficeAction } from "./office-dialog";

type HolidayTableProps = { view: CalendarView; strike: OfficeAction; confirm: OfficeAction };

/** The days of a year with where each stands written and who entered it; a struck one stays to be seen. */
export function HolidayTable({ view: { year, rows, mayEdit }, strike, confirm }: HolidayTableProps) {
  return (
    <DataTable
      caption={`Ngày nghỉ và ngày làm bù năm ${year}`}
      columns={columns({ mayEdit, strike, confirm })}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={`Chưa có ngày nghỉ nào của năm ${year}.`}>Hạn của năm này mới chỉ trừ thứ bảy, chủ nhật.</EmptyState>}
    />
  );
}

function columns({ mayEdit, strike, confirm }: { mayEdit: boolean; strike: OfficeAction; confirm: OfficeAction }): Column<HolidayRow>[] {
  return [
    { key: "day", head: "Ngày", rowHead: true, cell: ({ day, struck }) => <span className={`whitespace-nowrap ${struck ? "line-through" : ""}`}>{showDay(day)}<span className="block text-small font-normal text-ink-3">{sayWeekday(day)}</span></span> },
    { key: "kind", head: "Nghỉ hay làm", cell: ({ kind, struck }) => (struck ? <span className="text-ink-3">Đã bỏ</span> : <span className={kind === "worked" ? "font-medium" : ""}>{holidayKindWords[kind]}</span>), phone: "aside" },
    { key: "name", head: "Dịp", cell: ({ name }) => name },
    { key: "source", head: "Căn cứ", cell: (row) => <Source row={row} />, phone: "wide" },
    ...(mayEdit ? [{ key: "act", head: <span className="sr-only">Việc</span>, cell: (row: HolidayRow) => <Acts row={row} strike={strike} confirm={confirm} />, phone: "act" as const }] : []),
  ];
}

function Source({ row: { source, toConfirm, entered, confirmed, struck } }: { row: HolidayRow }) {
  return (
    <span className="text-small">
      {toConfirm && !struck && <b className="block font-medium text-clay">Cần xác nhận</b>}
      {source}
      {entered && <span className="block text-ink-3">{`${entered.by} ghi lúc ${showInstant(entered.at)}`}</span>}
      {confirmed && <span className="block text-ink-3">{`${confirmed.by} xác nhận lúc ${showInstant(confirmed.at)}`}</span>}
      {struck && <span className="block">{`Bỏ: ${struck.why}`}<span className="block text-ink-3">{`${struck.by}, ${showInstant(struck.at)}`}</span></span>}
    </span>
  );
}

function Acts({ row: { id, day, name, source, toConfirm, struck }, strike, confirm }: { row: HolidayRow; strike: OfficeAction; confirm: OfficeAction }) {
  if (struck) return null;
  return (
    <span className="no-print flex flex-wrap gap-2 desk:flex-nowrap">
      {toConfirm && (
        <OfficeDialog action={confirm} hidden={{ id }} trigger={<>Xác nhận…<span className="sr-only"> ngày {showDay(day)}</span></>} title={`Xác nhận ngày ${showDay(day)}`} send="Ghi xác nhận" leave="Chưa xác nhận">
          {(errors) => <TextField label="Văn bản làm căn cứ" name="source" required maxLength={300} defaultValue={source} hint="Số, ngày, cơ quan ban hành." error={errors["source"]} />}
        </OfficeDialog>
      )}
      <OfficeDialog action={strike} hidden={{ id }} trigger={<>Bỏ…<span className="sr-only"> ngày {showDay(day)}</span></>} title={`Bỏ ngày ${showDay(day)}, ${name}?`} send="Bỏ khỏi lịch" leave="Giữ lại" consequences={["Hạn đã đặt giữ nguyên; hạn đặt từ nay tính lại theo lịch mới."]}>
        {(errors) => <TextField label="Vì sao bỏ" name="why" required maxLength={300} error={errors["why"]} />}
      </OfficeDialog>
    </span>
  );
}
