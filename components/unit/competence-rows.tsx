import { DataTable, type Column } from "@/components/ui/data-table";
import { addDays, showDay } from "@/lib/domain/day";
import { stageWords } from "@/lib/domain/unit/competence";
import type { CompetenceRow } from "@/lib/domain/unit/competence-view";
import { levelWords } from "@/lib/domain/unit/words";

import { ActButton } from "./act-button";
import type { ActAction } from "./act-document";

/** The dated table of a province: which level's body acts at which stage, from when until when. */
export function CompetenceRows({ rows, confirm }: { rows: readonly CompetenceRow[]; confirm: ActAction }) {
  const columns: Column<CompetenceRow>[] = [
    { key: "stage", head: "Bước", rowHead: true, cell: ({ stage, title }) => <>{stageWords[stage]}{title && <span className="block text-small font-normal text-ink-3">{title}</span>}</> },
    { key: "level", head: "Cấp", cell: ({ level }) => levelWords[level] },
    { key: "body", head: "Cơ quan", cell: ({ body, toConfirm }) => <>{body}{toConfirm && <span className="block text-small text-clay">Mặc định, chờ xác nhận</span>}</> },
    { key: "from", head: "Từ ngày", cell: ({ from, now }) => <>{showDay(from)}{now && <span className="block text-small text-leaf">Đang áp dụng</span>}</>, phone: "aside" },
    { key: "until", head: "Đến hết", cell: ({ until }) => (until ? <><span className="desk:hidden">Đến hết </span>{showDay(addDays(until, -1))}</> : <span className="phone:hidden">–</span>), phone: "under" },
    { key: "act", head: <span className="sr-only">Việc làm</span>, phone: "act", cell: ({ id, toConfirm }) => (toConfirm ? <ActButton action={confirm} hidden={{ id }} small>Xác nhận đúng</ActButton> : null) },
  ];
  return <DataTable caption="Cơ quan có thẩm quyền ở từng bước, theo ngày" columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
