"use client";

import { DayField } from "@/components/ui/day-field";
import { Facts } from "@/components/ui/facts";
import { HistoryList } from "@/components/ui/history-list";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { addDays, showDay, showInstant, type Day } from "@/lib/domain/day";
import type { RuleRow, RuleView } from "@/lib/domain/office/view";
import { ruleChoices, ruleWords, sayRule } from "@/lib/domain/office/words";

import { OfficeDialog, type OfficeAction } from "./office-dialog";

type RuleSectionProps = { unitId: string; rule: RuleView; today: Day; setRule: OfficeAction; endRule: OfficeAction };

/** One rule of a province: what holds today and since when, its rows, and the two acts on it. */
export function RuleSection({ unitId, rule: { key, usual, current, rows }, today, setRule, endRule }: RuleSectionProps) {
  const { name, does } = ruleWords[key];
  const choices = ruleChoices[key];
  const open = rows.find(({ until }) => until === null);
  return (
    <Section title={name} id={key}>
      <p className="mb-3 max-w-measure text-ink-2">{does}</p>
      <Facts
        kind="flat"
        items={[
          { term: current ? `Áp dụng từ ${showDay(current.from)}` : "Đang dùng mức thường dùng, cần xác nhận", value: <span data-given>{sayRule(key, current?.value ?? usual)}</span> },
          ...(current ? [{ term: "Căn cứ", value: <small>{current.ground}</small> }] : []),
        ]}
      />
      <div className="no-print mt-3 flex flex-wrap gap-2">
        <OfficeDialog action={setRule} hidden={{ unitId, key }} trigger={<>Đổi mức…<span className="sr-only"> {name}</span></>} title={name} send="Ghi quy định" leave="Không đổi" consequences={["Áp dụng từ ngày ghi dưới đây. Hạn và tổ thẩm định đã có giữ nguyên."]}>
          {(errors) => (
            <>
              {choices ? (
                <SelectField label={key === "gate" ? "Từ mức" : "Áp dụng"} name="value" required defaultValue={current?.value ?? usual} options={choices} error={errors["value"]} />
              ) : (
                <TextField label={`Mức (${ruleWords[key].unit})`} name="value" required inputMode={key === "quorum" ? "text" : "numeric"} defaultValue={current?.value ?? usual} hint={key === "quorum" ? "Ghi phân số, ví dụ 3/4." : undefined} error={errors["value"]} />
              )}
              <DayField label="Áp dụng từ ngày" name="validFrom" required defaultValue={today} hint="Ví dụ 1/7/2021." error={errors["validFrom"]} />
              <TextField label="Căn cứ" name="ground" required maxLength={300} hint="Số, ngày văn bản hoặc kết luận." error={errors["ground"]} />
            </>
          )}
        </OfficeDialog>
        {open && (
          <OfficeDialog action={endRule} hidden={{ id: open.id }} trigger={<>Kết thúc…<span className="sr-only"> {name}</span></>} title={`Kết thúc: ${name}`} send="Kết thúc quy định" leave="Không kết thúc" consequences={[`Từ ngày đó dùng lại mức thường dùng: ${sayRule(key, usual).toLowerCase()}.`, "Ghi đúng ngày bắt đầu áp dụng nếu dòng này ghi sai."]}>
            {(errors) => <DayField label="Không áp dụng từ ngày" name="until" required min={open.from} defaultValue={open.from > today ? open.from : today} error={errors["until"]} />}
          </OfficeDialog>
        )}
      </div>
      {rows.length > 0 && <div className="mt-4"><HistoryList items={rows.map((row) => ({ when: showDay(row.from), what: <What row={row} say={sayRule(key, row.value)} />, who: <Who row={row} /> }))} /></div>}
    </Section>
  );
}

function What({ row: { from, until, ground }, say }: { row: RuleRow; say: string }) {
  const span = until === null ? "còn áp dụng" : until === from ? "đã bỏ trước khi áp dụng" : `đến hết ${showDay(addDays(until, -1))}`;
  return <><b className="font-medium">{say}</b>, {span}<span className="block">{ground}</span></>;
}

const Who = ({ row: { by, at, ended } }: { row: RuleRow }) => <>{`${by} ghi lúc ${showInstant(at)}`}{ended && `; ${ended.by} kết thúc lúc ${showInstant(ended.at)}`}</>;
