import type { Stated } from "@/lib/domain/appraisal/marks";
import { functionWords } from "@/lib/domain/appraisal/words";
import { isAsked, sameSaid } from "@/lib/domain/criteria/answer";
import type { Criterion } from "@/lib/domain/criteria/content";
import { saySaid } from "@/lib/domain/criteria/words";
import { showDay } from "@/lib/domain/day";
import type { FindingView } from "./view";
import type { Visit } from "./visits";
import { sightWords } from "./words";

/** "Chi bộ: 10 điểm. Cấp xã: 8 điểm.": what a criterion was answered with before the team came. */
export function sayStated(criterion: Criterion, { self, commune }: Stated[string]): string {
  if (!isAsked(criterion)) return "Tính từ số liệu năm.";
  if (!self) return "Chi bộ chưa trả lời.";
  return `Chi bộ: ${saySaid(self)}. Cấp xã: ${!commune || sameSaid(self, commune) ? "như chi bộ" : saySaid(commune)}.`;
}

/** "Khác hồ sơ: Sổ họp thiếu tháng 4": what one member saw. */
export const sayFinding = ({ seen, note }: Pick<FindingView, "seen" | "note">) => `${sightWords[seen]}${note ? `: ${note}` : ""}`;

/** "Người A, Ấp 3, ngày 30/6/2021". */
export const sayWhere = ({ who, place, seenOn }: Pick<FindingView, "who" | "place" | "seenOn">) => `${who}, ${place}, ngày ${showDay(seenOn)}`;

/** "Ngày 30/6/2021, Ấp 3: Người A (thư ký); Người B (thành viên)". */
export const sayVisit = ({ seenOn, place, people }: Visit) => `Ngày ${showDay(seenOn)}, ${place}: ${people.map(({ who, function: held }) => `${who} (${functionWords[held].toLowerCase()})`).join("; ")}`;
