import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { sayDay, showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import type { DecisionPreview } from "@/lib/domain/decision/view";
import { effectWords } from "@/lib/domain/decision/words";
import { showCount } from "@/lib/domain/ratio";
import { sayRefusal } from "@/lib/domain/words";

type Line = DecisionPreview["lines"][number];

/** The paper whole, before it is signed: what stands in the way of each line, and what it makes true. `children` are the acts. */
export function PaperPreview({ preview, children }: { preview: DecisionPreview; children: ReactNode }) {
  const { effect, lines, refusal, issuer, number, decidedOn, subject, signer, capacity, grounds, registerFrom } = preview;
  const wrong = lines.filter((line) => line.refusal).length;
  return (
    <Section title={`Xem lại quyết định số ${showNumber(number)}`} note="Chưa ban hành">
      <Facts
        kind="list"
        items={[
          { term: "Cơ quan ban hành", value: issuer },
          { term: "Ngày ký", value: sayDay(decidedOn) },
          { term: "Trích yếu", value: subject },
          { term: "Căn cứ", value: <ul>{grounds.map((ground) => <li key={ground}>{ground}</li>)}</ul> },
          { term: "Người ký", value: [signer, capacity].join(", ") },
          ...(registerFrom ? [{ term: "Được đăng ký lại từ", value: sayDay(registerFrom) }] : []),
        ]}
      />
      <div className="mt-6">
        <DataTable caption={`Chi bộ trong quyết định số ${showNumber(number)}, chưa ban hành`} columns={columns(effectWords[effect], lines.length)} rows={lines} rowKey={(line) => line.subject} />
      </div>
      <div className="mt-6 grid gap-3">
        {refusal && <Notice tone="bad">{sayRefusal(refusal)}</Notice>}
        {wrong > 0 && <Notice tone="warn">{`Còn ${showCount(wrong)} chi bộ chưa ký được. Sửa lại hoặc bỏ chọn rồi xem lại.`}</Notice>}
        {!refusal && wrong === 0 && <Consequence preview={preview} />}
      </div>
      <div className="mt-6 flex flex-wrap gap-3">{children}</div>
    </Section>
  );
}

function Consequence({ preview: { held, issuer, decidedOn } }: { preview: DecisionPreview }) {
  const same = held.before === held.after;
  return (
    <Notice>
      Số chi bộ đang giữ danh hiệu thuộc phạm vi của {issuer}: {same ? <>giữ nguyên <b>{showCount(held.before)}</b></> : <>từ <b>{showCount(held.before)}</b> thành <b>{showCount(held.after)}</b></>}, kể từ {showDay(decidedOn)}. Quyết định đã ban hành thì không sửa; muốn đổi phải có quyết định đính chính, hủy bỏ hoặc thay thế.
    </Notice>
  );
}

const columns = (effect: string, count: number): Column<Line>[] => [
  { key: "name", head: "Chi bộ, tên sẽ in", rowHead: true, cell: ({ name, instead }) => <>{instead ?? name}{instead && <span className="block text-small font-normal text-ink-3">thay cho {name}</span>}</>, total: "Cộng" },
  { key: "effect", head: "Nội dung", cell: () => effect, total: `${showCount(count)} chi bộ`, phone: "aside" },
  { key: "reason", head: "Lý do", cell: ({ reason }) => reason ?? "–", phone: "under" },
  { key: "stands", head: "Kiểm tra", cell: ({ refusal }) => (refusal ? <span className="flex items-start gap-1.5 font-medium text-clay"><Icon name="warn" className="mt-[0.2em]" />{sayRefusal(refusal)}</span> : "Ký được"), phone: "wide" },
];
