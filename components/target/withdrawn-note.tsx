import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { showDay } from "@/lib/domain/day";
import type { TargetRecord } from "@/lib/domain/target/view";

/** Since when a line asks for nothing, and which lines shared out of it still stand. */
export function WithdrawnNote({ line: { setOn, shared, year } }: { line: TargetRecord }) {
  return (
    <Notice tone="warn">
      <p>Chỉ tiêu này đã bãi bỏ từ {showDay(setOn)}: từ ngày đó kết quả không so với chỉ tiêu này. Số liệu các ngày trước và báo cáo đã chốt vẫn giữ.</p>
      {shared.length > 0 && (
        <p className="mt-1">
          Chỉ tiêu đã phân bổ từ dòng này vẫn có hiệu lực ở{" "}
          {shared.map((unit, index) => <span key={unit.id}>{index > 0 && ", "}<PlainLink href={`/targets?unit=${unit.id}${year === null ? "" : `&year=${year}`}`}>{unit.name}</PlainLink></span>)}.
        </p>
      )}
    </Notice>
  );
}

/** That the line above, out of which this one was shared, was withdrawn while this one stands. */
export const SourceNote = ({ line: { sourceWithdrawnOn } }: { line: TargetRecord }) =>
  sourceWithdrawnOn && <Notice tone="warn">Dòng này phân bổ từ chỉ tiêu của cấp trên đã bãi bỏ từ {showDay(sourceWithdrawnOn)}. Dòng này vẫn có hiệu lực cho đến khi được bãi bỏ.</Notice>;
