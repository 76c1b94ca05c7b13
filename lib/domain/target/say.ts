import type { Base } from "@/lib/domain/attainment/view";
import { showCount } from "@/lib/domain/ratio";
import type { SharedLine, TargetLine, TargetMeasure } from "@/lib/domain/target/view";

const bases: Record<Base, string> = { target: "chỉ tiêu", registered: "số đăng ký", cells: "tổng số chi bộ ấp, khu phố", appraised: "số được thẩm định" };

const groups = { cluster: "cụm, tiểu vùng", new_rural: "đạt chuẩn nông thôn mới", civilised_urban: "đạt chuẩn đô thị văn minh" } as const;

const percentOf = (value: TargetLine["value"]) => (value.kind === "percent_range" ? `${value.low}–${value.high}%` : value.kind === "percent" ? `${value.percent}%` : "");

/** "75 chi bộ", "40–50% tổng số chi bộ ấp, khu phố", "100% chi bộ ở xã … đạt chuẩn nông thôn mới": what a line asks for. */
export function sayValue({ value, base, groups: kinds, measure = "recognised" }: Pick<TargetLine, "value" | "base" | "groups"> & { measure?: TargetMeasure }): string {
  return `${sayAmount({ value, base, groups: kinds })}${measureSuffix[measure]}`;
}

const measureSuffix: Record<TargetMeasure, string> = { recognised: "", registered: " đăng ký", held: " giữ danh hiệu" };

function sayAmount({ value, base, groups: kinds }: Pick<TargetLine, "value" | "base" | "groups">): string {
  if (value.kind === "count") return `${showCount(value.count)} chi bộ`;
  if (kinds.length > 0) return `${percentOf(value)} chi bộ ở xã, phường, thị trấn ${kinds.map((kind) => groups[kind]).join(", ")}`;
  return `${percentOf(value)} ${bases[base]}`;
}

/** The same in a column: "8", "40–50%". */
export const showValue = ({ value }: Pick<TargetLine, "value">) => (value.kind === "count" ? showCount(value.count) : percentOf(value));

export const sayLinePeriod = ({ year, term }: Pick<TargetLine, "year" | "term">) => (year === null ? `Nhiệm kỳ ${term.replace("-", "–")}` : `Năm ${year}`);

/** "03-NQ/TU", or that the number is not known. */
export const sayNumber = (number: string | null) => number ?? "chưa rõ số";

/** What was shared out of a count to units below, and what is left to share; null for a line that is no count or was withdrawn. */
export function shareOut({ value, allocations, withdrawn }: SharedLine): { shared: number; whole: number; sentence: string } | null {
  if (value.kind !== "count" || withdrawn) return null;
  const shared = allocations.reduce((sum, { value: given, withdrawn: gone }) => sum + (given.kind === "count" && !gone ? given.count : 0), 0);
  const gap = value.count - shared;
  const rest = gap === 0 ? "đủ chỉ tiêu" : gap > 0 ? `còn ${showCount(gap)} chưa phân bổ` : `vượt ${showCount(-gap)} so với chỉ tiêu`;
  return { shared, whole: value.count, sentence: `Đã phân bổ ${showCount(shared)}/${showCount(value.count)}, ${rest}.` };
}
