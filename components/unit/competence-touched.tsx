import { DataTable, type Column } from "@/components/ui/data-table";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { showDay, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { sayBody } from "@/lib/domain/registration/body";
import { statusWords } from "@/lib/domain/registration/words";
import { stageWords } from "@/lib/domain/unit/competence";
import type { SetCompetenceInput } from "@/lib/domain/unit/competence-change";
import type { CompetencePreview, TouchedDossier } from "@/lib/domain/unit/competence-view";
import { inSentence, partyName } from "@/lib/domain/unit/party";

import { ActButton } from "./act-button";
import type { ActAction } from "./act-document";

const columns: Column<TouchedDossier>[] = [
  { key: "cell", head: "Hồ sơ", rowHead: true, cell: ({ id, cell, parent, year, status }) => <><PlainLink href={`/registrations/${id}`}>{[partyName({ ...cell, level: "cell" }), ...(parent ? [inSentence(parent)] : [])].join(", ")}</PlainLink><span className="block text-small font-normal text-ink-3">{`năm ${year}, ${statusWords[status].toLowerCase()}`}</span></> },
  { key: "from", head: "Hiện thuộc", cell: ({ from, holder }) => <>{from ? sayBody(from) : "Chưa có cơ quan"}{holder && <span className="block text-small text-ink-3">{`${holder} giữ`}</span>}</> },
  { key: "to", head: "Sẽ thuộc", cell: ({ to }) => (to ? sayBody(to) : <span className="text-clay">Không có đơn vị cấp này</span>) },
  { key: "due", head: "Hạn", cell: ({ dueOn }) => (dueOn ? showDay(dueOn) : "–"), phone: "aside" },
];

type TouchedProps = { preview: CompetencePreview; asked: SetCompetenceInput; today: Day; action: ActAction };

/** What the change would do, and the button that makes it. */
export function CompetenceTouched({ preview: { count, held, without, rows }, asked, today, action }: TouchedProps) {
  const { unitId, titleId, stage, level, body, from } = asked;
  const does = `Từ ${showDay(from)}, bước ${stageWords[stage].toLowerCase()} do ${body} làm.`;
  const touches = count === 0 ? "Không có hồ sơ đang ở bước này đổi cơ quan." : `${showCount(count)} hồ sơ đang ở bước này đổi cơ quan, giữ nguyên bước và hạn${held > 0 ? `; ${showCount(held)} hồ sơ đang có người giữ, người ấy thôi giữ` : ""}.`;
  return (
    <Section title="Xem trước" note="Tính theo hồ sơ và đơn vị hiện nay">
      <p className="max-w-[60ch] pb-4 text-2 leading-head">{`${does} ${touches}`}</p>
      {without > 0 && <p className="pb-4 text-clay">{`${showCount(without)} hồ sơ không có đơn vị cấp này ở trên, nên sẽ chưa có cơ quan xử lý.`}</p>}
      {count > 0 && <DataTable caption="Hồ sơ đổi cơ quan xử lý" columns={columns} rows={rows} rowKey={({ id }) => id} />}
      {count > rows.length && <p className="pt-2 text-small text-ink-3">{`Đang hiện ${showCount(rows.length)} trong ${showCount(count)}.`}</p>}
      <div className="flex flex-wrap items-center gap-4 pt-4">
        <ActButton action={action} hidden={{ unitId, titleId: titleId ?? "", stage, level, body, from }} kind="primary" busyLabel="Đang đặt…">Đặt thẩm quyền</ActButton>
        <span className="text-small text-ink-3">{from === today ? "Hồ sơ được bàn giao ngay. Hai bên cùng thấy ở mục Bàn giao hồ sơ." : "Hồ sơ được bàn giao vào ngày ấy. Hai bên cùng thấy ở mục Bàn giao hồ sơ."}</span>
      </div>
    </Section>
  );
}
