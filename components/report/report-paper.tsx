import { titleAfterCell } from "@/lib/domain/attainment/say";
import { committeeName } from "@/lib/domain/unit/party";
import type { ReportView } from "@/lib/domain/report/view";

/** The name of the paper and what it is about. Only on paper; the screen has its own title. */
export const ReportHead = ({ name, title }: { name: string; title: string }) => (
  <div className="print-only report-title">
    <p>Báo cáo</p>
    <p>{name} về xây dựng chi bộ {titleAfterCell({ id: "", name: title, shortName: title })}</p>
    <p aria-hidden="true">-----</p>
  </div>
);

/** Who gets the paper and who signs it: left open for the hand. Only on paper. */
export const ReportEnd = ({ unit }: Pick<ReportView, "unit">) => (
  <div className="print-only report-end">
    <div>
      <p className="underline">Nơi nhận:</p>
      <p>- Cấp ủy cấp trên (để báo cáo),</p>
      <p>- Lưu Văn phòng {committeeName(unit)}.</p>
    </div>
    <div>
      <p><b>T/M BAN THƯỜNG VỤ</b></p>
    </div>
  </div>
);
