"use client";

import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea, TextField } from "@/components/ui/text-field";
import type { Criterion } from "@/lib/domain/criteria/content";
import { sayCellsRule } from "@/lib/domain/criteria/say";
import type { Level } from "@/lib/domain/unit/level";

import { kindWords, removed, replaced, typedHundredths, typedNumber, withKind, type Edit } from "./editing";
import { NumberField } from "./number-field";
import { RuleFields, showPercentTyped } from "./rule-fields";

const kinds = { cell: ["condition", "scored", "figures"], commune: ["condition", "scored", "cells"] } as const;

function Tick({ label, name, checked, change }: { label: string; name: string; checked: boolean; change: (checked: boolean) => void }) {
  return (
    <label className="flex min-h-control items-center gap-2.5">
      <input type="checkbox" name={name} className="size-5 accent-ink" checked={checked} onChange={({ currentTarget }) => change(currentTarget.checked)} />
      {label}
    </label>
  );
}

function ScaleFields({ value, change, path, errorAt }: Edit<Extract<Criterion, { kind: "scored" }>>) {
  const { scale } = value;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">Mức điểm và ý nghĩa <span className="font-normal text-ink-3">(không bắt buộc)</span></legend>
      {scale.map((anchor, index) => (
        <div key={index} className="grid items-end gap-3 desk:grid-cols-[110px_1fr_auto]">
          <NumberField label="Điểm" name={`${path}.scale.${index}.points`} value={anchor.points} read={typedNumber} change={(points) => change({ ...value, scale: replaced(scale, index, { ...anchor, points: points ?? 0 }) })} />
          <TextField label="Là khi" name={`${path}.scale.${index}.wording`} value={anchor.wording} maxLength={300} error={errorAt(`${path}.scale.${index}.wording`)} onChange={({ currentTarget }) => change({ ...value, scale: replaced(scale, index, { ...anchor, wording: currentTarget.value }) })} />
          <Button kind="quiet" icon="x" onClick={() => change({ ...value, scale: removed(scale, index) })}>Bỏ mức</Button>
        </div>
      ))}
      {scale.length < 10 && <div><Button small kind="quiet" icon="plus" onClick={() => change({ ...value, scale: [...scale, { points: value.most, wording: "" }] })}>Thêm mức điểm</Button></div>}
    </fieldset>
  );
}

function CellsFields({ value, change, path }: Edit<Extract<Criterion, { kind: "cells" }>>) {
  const { rule } = value;
  const share = (text: string) => {
    const typed = typedHundredths(text);
    return typed !== null && typed > 0 && typed <= 10_000 ? typed : null;
  };
  return (
    <div className="grid gap-4">
      <NumberField label="Ít nhất bao nhiêu phần trăm chi bộ" name={`${path}.hundredths`} value={rule.hundredths} read={share} show={showPercentTyped} change={(hundredths) => change({ ...value, rule: { ...rule, hundredths: hundredths ?? rule.hundredths } })} />
      <RuleFields rule={rule.each} name={`${path}.each`} change={(each) => change({ ...value, rule: { ...rule, each } })} />
      <Tick label="Các chi bộ còn lại cũng phải đạt một mức" name={`${path}.exception`} checked={rule.others !== null} change={(on) => change({ ...value, rule: { ...rule, others: on ? { kind: "count", of: "disciplined_leaders", compare: "exactly", bound: 0 } : null } })} />
      {rule.others && <RuleFields rule={rule.others} name={`${path}.others`} change={(others) => change({ ...value, rule: { ...rule, others } })} />}
      <p className="text-small text-ink-2">Đọc cả tiêu chí: <b className="font-medium text-ink">{sayCellsRule(rule)}.</b></p>
    </div>
  );
}

function WorthFields({ value, change, path, errorAt }: Edit<Criterion>) {
  if (value.kind === "scored")
    return (
      <div className="grid gap-3 desk:grid-cols-2">
        <NumberField label="Điểm tối đa" name={`${path}.most`} value={value.most} read={typedNumber} error={errorAt(`${path}.most`)} change={(most) => change({ ...value, most: most ?? 0 })} />
        <NumberField label="Dưới mức này là chưa đạt cả bộ" name={`${path}.least`} value={value.least} read={typedNumber} error={errorAt(`${path}.least`)} change={(least) => change({ ...value, least: least ?? 0 })} />
      </div>
    );
  return <NumberField label="Điểm khi đạt" name={`${path}.points`} value={value.points} read={typedNumber} optional hint="Để trống là bắt buộc: chưa đạt thì chưa đạt cả bộ." error={errorAt(`${path}.points`)} change={(points) => change({ ...value, points })} />;
}

/** One criterion: what it says, how it is judged, what it weighs. */
export function CriterionFields({ value, change, path, errorAt, level }: Edit<Criterion> & { level: Level }) {
  const options = (level === "cell" ? kinds.cell : kinds.commune).map((kind) => ({ value: kind, label: kindWords[kind] }));
  const edit = { change, path, errorAt };
  return (
    <div className="grid gap-4">
      <div className="grid gap-3 desk:grid-cols-[90px_1fr]">
        <TextField label="Số" name={`${path}.code`} value={value.code} error={errorAt(`${path}.code`)} onChange={({ currentTarget }) => change({ ...value, code: currentTarget.value })} />
        <TextArea label="Nội dung tiêu chí" name={`${path}.wording`} rows={2} maxLength={500} value={value.wording} error={errorAt(`${path}.wording`)} onChange={({ currentTarget }) => change({ ...value, wording: currentTarget.value })} />
      </div>
      <div className="grid gap-3 desk:grid-cols-2">
        <SelectField label="Cách xét" name={`${path}.kind`} value={value.kind} options={options} onChange={({ currentTarget }) => change(withKind(value, options.find((option) => option.value === currentTarget.value)?.value ?? "condition"))} />
        <WorthFields value={value} {...edit} />
      </div>
      {value.kind === "scored" && <ScaleFields value={value} {...edit} />}
      {value.kind === "figures" && <RuleFields rule={value.rule} name={`${path}.rule`} change={(rule) => change({ ...value, rule })} />}
      {value.kind === "cells" && <CellsFields value={value} {...edit} />}
      <div className="flex flex-wrap gap-x-8 gap-y-1">
        <Tick label="Phải có minh chứng" name={`${path}.evidence`} checked={value.evidence} change={(evidence) => change({ ...value, evidence })} />
        <Tick label="Có thể không áp dụng, khi được duyệt" name={`${path}.mayNotApply`} checked={value.mayNotApply} change={(mayNotApply) => change({ ...value, mayNotApply })} />
      </div>
      <TextField label="Nguồn" optional name={`${path}.source`} maxLength={300} value={value.source} hint="Điều, khoản của văn bản." onChange={({ currentTarget }) => change({ ...value, source: currentTarget.value })} />
    </div>
  );
}
