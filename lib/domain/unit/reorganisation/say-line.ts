import { kindNames } from "@/lib/domain/unit/words";
import { isMade, type ActLine, type Made } from "./line";
import type { Handing } from "./plan";
import { apportion, showShare, wholeShare } from "./share";
import type { PreviewKey, PreviewPart } from "./view";

/** "xã An Hiệp" of "Xã An Hiệp": what a name becomes within a sentence. */
const within = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** A line as a sentence; `nameOf` names a standing unit with its parent. */
export function sayLine(line: ActLine, made: ReadonlyMap<string, Made>, nameOf: (id: string) => string): string {
  const named = (ref: string): string => (isMade(ref) ? `${made.get(ref)?.name ?? "đơn vị chưa rõ"} (mới)` : nameOf(ref));
  const list = (refs: readonly string[]) => refs.map(named).join("; ");
  const begun = ({ name, kind, code, parent }: Made) => `${name} (${[kindNames[kind].toLowerCase(), ...(code ? [`mã ${code}`] : []), `thuộc ${within(named(parent))}`].join(", ")})`;
  switch (line.kind) {
    case "rename":
      return `${named(line.unit)} đổi tên thành ${line.name}`;
    case "change_kind":
      return `${named(line.unit)} thành ${kindNames[line.to].toLowerCase()}, tên ${line.name}`;
    case "change_code":
      return line.code ? `${named(line.unit)} mang mã ${line.code}` : `${named(line.unit)} không còn mã`;
    case "move":
      return `${named(line.unit)} chuyển về ${within(named(line.parent))}`;
    case "merge":
      return `${list(line.units)} nhập thành ${line.make ? begun(line.make) : named(line.into)}`;
    case "split":
      return `${named(line.unit)} chia thành ${line.parts.map(({ into, make, children, share }) => `${into === line.unit ? "phần giữ nguyên" : make ? begun(make) : named(into)}${share === undefined ? "" : `, ${showShare(share)}`}${children.length > 0 ? `, nhận ${children.length} đơn vị trực thuộc` : ""}`).join("; ")}`;
    case "abolish":
      return `${named(line.unit)} giải thể`;
    case "create":
      return `Thành lập ${begun(line.make)}`;
    case "abolish_level":
      return `Bỏ cấp huyện dưới ${within(named(line.under))}; xã, phường, thị trấn trực thuộc thẳng`;
  }
}

const parts: Readonly<Record<PreviewKey, (count: number) => string>> = {
  cells: (count) => `${count} chi bộ đổi đảng ủy`,
  dossiers: (count) => `${count} hồ sơ đang xử lý chuyển tiếp`,
  titles: (count) => `${count} danh hiệu phải xem xét`,
  accounts: (count) => `${count} tài khoản đổi phạm vi`,
  assignments: (count) => `${count} phân công theo dõi cần giao lại`,
  targets: (count) => `${count} chỉ tiêu cần phân bổ lại`,
  groups: (count) => `${count} nhóm cần cập nhật`,
  teams: (count) => `${count} tổ thẩm định cần lập lại`,
  published: (count) => `${count} báo cáo đã chốt hoặc công bố từ ngày hiệu lực sẽ khác với sổ`,
  names: (count) => `${count} đơn vị trùng tên`,
};

const counted = (lines: readonly ActLine[]) => {
  const of = <Kind extends ActLine["kind"]>(kind: Kind) => lines.filter((line): line is Extract<ActLine, { kind: Kind }> => line.kind === kind);
  const merged = of("merge");
  const whole = merged.reduce((sum, { units, make }) => sum + units.length + (make ? 0 : 1), 0);
  return [
    ...(merged.length > 0 ? [`Nhập ${whole} đơn vị thành ${new Set(merged.map(({ into }) => into)).size}`] : []),
    ...(of("split").length > 0 ? [`chia ${of("split").length} đơn vị`] : []),
    ...(of("create").length > 0 ? [`lập mới ${of("create").length}`] : []),
    ...(of("abolish").length > 0 ? [`giải thể ${of("abolish").length}`] : []),
    ...(of("abolish_level").length > 0 ? ["bỏ cấp huyện"] : []),
    ...(of("move").length > 0 ? [`chuyển ${of("move").length} đơn vị`] : []),
    ...(of("rename").length + of("change_kind").length + of("change_code").length > 0 ? [`đổi tên, loại hoặc mã ${of("rename").length + of("change_kind").length + of("change_code").length} đơn vị`] : []),
  ];
};

/** "Nhập 3 đơn vị thành 1: 41 chi bộ đổi đảng ủy, 2 hồ sơ đang xử lý chuyển tiếp.": what the whole act comes to. */
export function sayAct(lines: readonly ActLine[], preview: readonly Pick<PreviewPart, "key" | "count">[]): string {
  const does = counted(lines).join(", ") || "Đơn vị trở lại như trước";
  const told = preview.filter(({ count }) => count > 0).map(({ key, count }) => parts[key](count));
  return `${does.charAt(0).toUpperCase()}${does.slice(1)}: ${told.length > 0 ? told.join(", ") : "không chi bộ, hồ sơ hay tài khoản nào đổi chỗ"}.`;
}

/** What a part of the preview is headed by. */
export const sayPart = ({ key, count }: Pick<PreviewPart, "key" | "count">) => parts[key](count);

/** What becomes of it, and by whom. */
export const partNotes: Readonly<Record<PreviewKey, string>> = {
  cells: "Giữ nguyên tên, danh hiệu, đăng ký và lịch sử.",
  dossiers: "Giữ nguyên bước, hạn và lịch sử. Hồ sơ sang cơ quan khác thì người đang giữ thôi giữ; bên giao và bên nhận cùng thấy ở mục Bàn giao hồ sơ.",
  titles: "Vào danh sách chờ xem xét sau sắp xếp. Danh hiệu chỉ thay đổi bằng quyết định.",
  accounts: "Quyền đi theo đơn vị. Người của đơn vị kết thúc chỉ còn thấy sổ cũ, trừ khi chọn giữ vai trò ở đơn vị kế tục.",
  assignments: "Cán bộ phụ trách đơn vị kết thúc còn thấy sổ cũ; đơn vị kế tục cần phân công lại, trừ khi chọn giữ vai trò.",
  targets: "Chỉ tiêu đã giao giữ nguyên ở đơn vị cũ; đơn vị mới cần được giao lại. Văn bản có ghi tỷ lệ thì số cũ xem theo đơn vị hiện nay được chia theo tỷ lệ ấy.",
  groups: "Đơn vị kế tục không tự vào nhóm.",
  teams: "Tổ của đơn vị kết thúc không nhận hồ sơ mới.",
  published: "Báo cáo đã chốt giữ nguyên số và tên đơn vị như lúc chốt. Tính lại cho những ngày này sẽ khác; trang báo cáo nêu chỗ khác và văn bản này.",
  names: "Cần một dòng đổi tên, hoặc một văn bản sau.",
};

/** How a number set for a divided unit is shared out by the act: "theo tỷ lệ trong văn bản: Xã A 6, Xã B 4"; null where the act says no shares. */
export function sayShares(handings: readonly Handing[], unit: string, count: number | null, nameOf: (id: string) => string): string | null {
  const given = handings.flatMap(({ from, to, share }) => (from === unit && share !== undefined ? [{ to, share }] : []));
  if (given.length === 0) return null;
  const kept = wholeShare - given.reduce((sum, { share }) => sum + share, 0);
  const all = kept > 0 ? [...given, { to: unit, share: kept }] : given;
  const counts = count === null ? null : apportion(count, all.map(({ share }) => share));
  return `theo tỷ lệ trong văn bản: ${all.map(({ to, share }, at) => `${nameOf(to)} ${counts ? String(counts[at]) : showShare(share)}`).join(", ")}`;
}
