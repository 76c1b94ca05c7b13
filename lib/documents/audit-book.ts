import { isRole } from "@/lib/domain/account/audit";
import { roleWords } from "@/lib/domain/account/role";
import { auditKindWords, type DossierAuditFilter } from "@/lib/domain/audit/filter";
import type { DossierAuditEntry, DossierAuditPage } from "@/lib/domain/audit/view";
import { sayAbout, sayAction, sayChanges } from "@/lib/domain/audit/words";
import { saySpan } from "@/lib/domain/closing/span";
import { showInstant } from "@/lib/domain/day";
import { filteredBy } from "./source";
import { table, type Book, type Column } from "./table";

const columns: readonly Column<DossierAuditEntry>[] = [
  { key: "no", head: "TT", width: 6, kind: "order" },
  { key: "at", head: "Lúc", width: 19, kind: "instant", value: ({ at }) => at },
  { key: "what", head: "Việc", width: 46, kind: "text", value: sayAction, total: "rows" },
  { key: "changes", head: "Thay đổi", width: 60, kind: "text", value: (line) => sayChanges(line).join("; ") || null },
  { key: "about", head: "Hồ sơ, đơn vị", width: 30, kind: "text", value: ({ unit }) => unit && sayAbout(unit) },
  { key: "parent", head: "Trực thuộc", width: 26, kind: "text", value: ({ unit }) => unit?.parent?.name ?? null },
  { key: "year", head: "Hồ sơ đăng ký năm", width: 11, kind: "year", value: ({ registration }) => registration?.year ?? null },
  { key: "actor", head: "Người làm", width: 24, kind: "text", value: ({ actor }) => actor },
  { key: "role", head: "Vai trò", width: 26, kind: "text", value: ({ role }) => (role !== null && isRole(role) ? roleWords[role] : role) },
  { key: "address", head: "Từ địa chỉ", width: 18, kind: "text", value: ({ address }) => address || "Không rõ" },
];

type View = { name: string | null; since: DossierAuditPage["since"]; rows: AsyncIterable<readonly DossierAuditEntry[]> };

/** The record of dossiers as its page shows it: who did or read what, the newest first. */
export function auditBook({ name, since, rows }: View, { registration, kind, who }: DossierAuditFilter): Book {
  const place = name === null ? "mọi nơi được phụ trách" : registration ? `hồ sơ của ${name}` : name;
  const what = `Nhật ký hồ sơ, ${place}`;
  return {
    what,
    tables: [table({ name: "Nhật ký hồ sơ", title: what, note: "Việc mới nhất ở trên. Giờ Việt Nam.", columns, rows, rounding: "truncate" })],
    source: [
      ["Nguồn", "Nhật ký hồ sơ: chỉ ghi thêm, không sửa, không xóa. Đăng nhập và việc với tài khoản không có trong tệp này."],
      ["Đơn vị", place],
      ["Đơn vị theo", "tên hiện nay; đơn vị đã kết thúc theo tên sau cùng"],
      ...filteredBy([
        kind !== "all" && `loại việc: ${auditKindWords[kind].toLowerCase()}`,
        who !== "" && `tên đăng nhập có "${who}"`,
        since !== null && `ghi sau lần chốt báo cáo ${saySpan(since)}, lúc ${showInstant(since.closedAt)}`,
      ]),
    ],
  };
}
