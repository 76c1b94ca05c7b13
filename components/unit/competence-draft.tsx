import { DayField } from "@/components/ui/day-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { stages, stageWords } from "@/lib/domain/unit/competence";
import { actingLevels, actingLevelWords } from "@/lib/domain/unit/competence-change";
import type { CompetenceDesk } from "@/lib/domain/unit/competence-view";

type DraftProps = { desk: CompetenceDesk; written: Readonly<Record<string, string | undefined>>; wrong: string | null };

/** Which stage comes to which body, from when: asked first, so that what it touches is seen before it is so. */
export const CompetenceDraft = ({ desk, written, wrong }: DraftProps) => (
  <form method="get" action="/units/competences" className="grid max-w-[66ch] gap-5">
    <input type="hidden" name="unit" value={desk.unit.id} />
    {wrong && <Notice tone="bad">{wrong}</Notice>}
    <RadioRow legend="Bước" name="stage" required defaultValue={written["stage"]} options={stages.map((stage) => ({ value: stage, label: stageWords[stage] }))} />
    <RadioRow legend="Cấp" name="level" required defaultValue={written["level"]} options={actingLevels.map((level) => ({ value: level, label: actingLevelWords[level] }))} />
    <TextField label="Cơ quan" name="body" required maxLength={120} defaultValue={written["body"]} hint="Tên gọi chung, không ghi tên đơn vị: Tổ thẩm định cấp xã." />
    <SelectField label="Danh hiệu" name="title" optional empty="Mọi danh hiệu" defaultValue={written["title"] ?? ""} options={desk.titles.map(({ id, name }) => ({ value: id, label: name }))} />
    <DayField label="Từ ngày" name="from" required min={desk.today} defaultValue={written["from"]} hint="Ngày đầu tiên cơ quan mới xử lý. Ví dụ 1/7/2025." />
    <div><Button type="submit">Xem trước</Button></div>
  </form>
);
