import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { FigureName } from "@/lib/domain/attainment/definitions";
import { recheckYear } from "@/lib/domain/attainment/period";
import type { Attainment } from "@/lib/domain/attainment/view";
import { showCount } from "@/lib/domain/ratio";

import { Counted } from "./counted";

/** Titles that are held and looked at again: each count opens its list. On paper the dashboard keeps to its two sheets. */
export function Keeping({ view }: { view: Attainment }) {
  const { held, revoked, recheckDue, recheckPlanned, recheckKept, recheckFailing } = view;
  const counted = (name: FigureName, value: number, none: string) => (value === 0 ? <small>{none}</small> : <Counted name={name} view={view}>{showCount(value)}</Counted>);
  return (
    <Section className="print:hidden" title="Giữ vững danh hiệu" note={`Phúc tra năm ${recheckYear(view)}`}>
      <Facts
        items={[
          { term: "Đang giữ danh hiệu", value: counted("held", held, "chưa có chi bộ nào") },
          { term: "Đến hạn, chưa lên lịch", value: counted("recheck_due", recheckDue, "không có") },
          { term: "Đã lên lịch", value: counted("recheck_planned", recheckPlanned, "chưa có") },
          { term: "Phúc tra, giữ vững", value: counted("recheck_kept", recheckKept, "chưa có") },
          { term: "Được thông báo không đạt", value: counted("recheck_failing", recheckFailing, "không có") },
          { term: "Bị thu hồi danh hiệu", value: counted("revoked", revoked, "chưa có chi bộ nào bị thu hồi") },
        ]}
      />
    </Section>
  );
}
