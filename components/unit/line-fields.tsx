"use client";

import { useTransition } from "react";

import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { unitKinds } from "@/lib/domain/unit/level";
import { kindsAt } from "@/lib/domain/unit/reorganisation/structure";
import type { ActUnit } from "@/lib/domain/unit/reorganisation/view";
import { kindNames } from "@/lib/domain/unit/words";

import { begunBlank, kindOf, type Begun, type Draft } from "./line-draft";
import { UnitPick } from "./unit-pick";

export type Finders = { find: (q: string) => Promise<ActUnit[]>; childrenOf: (id: string) => Promise<ActUnit[]> };
type FieldsProps = { draft: Draft; change: (more: Partial<Draft>) => void; top: ActUnit; finders: Finders };

const kindList = unitKinds.filter((kind) => kind !== "country").map((kind) => ({ value: kind, label: kindNames[kind] }));

/** The fields of the chosen kind of line. */
export function LineFields(props: FieldsProps) {
  const { draft, change, top, finders } = props;
  const one = (label: string) => <UnitPick label={label} chosen={draft.units} onChoose={(units) => change({ units })} find={finders.find} />;
  const begin = (more: Partial<Begun>) => change({ begun: { ...draft.begun, ...more } });
  switch (draft.kind) {
    case "merge":
      return <MergeFields {...props} />;
    case "split":
      return <SplitFields {...props} />;
    case "rename":
      return <>{one("Đơn vị đổi tên")}<TextField label="Tên mới" name="newName" hint="Ghi cả loại: Xã Giao Long, Ấp 5." value={draft.begun.name} onChange={({ currentTarget }) => begin({ name: currentTarget.value })} /></>;
    case "change_kind":
      return <>{one("Đơn vị đổi loại")}<BegunFields begun={draft.begun} change={begin} known={draft.units} withCode={false} /></>;
    case "change_code":
      return <>{one("Đơn vị đổi mã")}<TextField label="Mã mới" name="newCode" inputMode="numeric" hint="Để trống nếu không còn mã." value={draft.begun.code} onChange={({ currentTarget }) => begin({ code: currentTarget.value })} /></>;
    case "move":
      return <>{one("Đơn vị chuyển")}<ParentPick {...props} label="Đơn vị cấp trên mới" /></>;
    case "create":
      return <><BegunFields begun={draft.begun} change={begin} known={[]} /><ParentPick {...props} label="Đơn vị cấp trên" /></>;
    case "abolish":
      return one("Đơn vị giải thể");
    case "abolish_level":
      return <p>{`Mọi huyện, thành phố, thị xã thuộc ${top.label} kết thúc; xã, phường, thị trấn trực thuộc thẳng ${top.label}.`}</p>;
  }
}

const ParentPick = ({ draft, change, top, finders, label }: FieldsProps & { label: string }) => (
  <div className="grid gap-2">
    <UnitPick label={label} chosen={draft.parent} onChoose={(parent) => change({ parent })} find={finders.find} />
    {draft.parent.length === 0 && <div><Button small onClick={() => change({ parent: [top] })}>{`Thuộc ${top.label}`}</Button></div>}
  </div>
);

type BegunProps = { begun: Begun; change: (more: Partial<Begun>) => void; known: readonly ActUnit[]; withCode?: boolean };

/** What a new unit is called; of the level of the units it comes from. */
function BegunFields({ begun, change, known, withCode = true }: BegunProps) {
  const level = known[0]?.level;
  const options = level ? kindsAt(level).map((kind) => ({ value: kind, label: kindNames[kind] })) : kindList;
  return (
    <div className="grid gap-4 desk:grid-cols-3">
      <TextField label="Tên mới" name="newName" hint="Ghi cả loại: Xã Giao Long." value={begun.name} onChange={({ currentTarget }) => change({ name: currentTarget.value })} />
      <SelectField label="Loại" name="newKind" options={options} {...(!level && { empty: "Chọn loại" })} value={begun.kind || kindOf(known)} onChange={({ currentTarget }) => change({ kind: unitKinds.find((kind) => kind === currentTarget.value) ?? "" })} />
      {withCode && <TextField label="Mã" name="newCode" optional inputMode="numeric" value={begun.code} onChange={({ currentTarget }) => change({ code: currentTarget.value })} />}
    </div>
  );
}

function MergeFields(props: FieldsProps) {
  const { draft, change, finders } = props;
  return (
    <>
      <UnitPick label="Đơn vị được nhập" many chosen={draft.units} onChoose={(units) => change({ units })} find={finders.find} />
      <fieldset>
        <legend className="mb-1 leading-table font-semibold">Nhập thành</legend>
        <div className="flex flex-wrap gap-2">
          {[true, false].map((isNew) => (
            <label key={String(isNew)} className="choice">
              <input type="radio" checked={draft.isNew === isNew} onChange={() => change({ isNew })} />
              <span>{isNew ? "Đơn vị mới" : "Đơn vị đang có"}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {draft.isNew ? (
        <>
          <BegunFields begun={draft.begun} change={(more) => change({ begun: { ...draft.begun, ...more } })} known={draft.units} />
          <ParentPick {...props} label="Đơn vị mới trực thuộc" />
        </>
      ) : (
        <UnitPick label="Đơn vị nhận" chosen={draft.heir} onChoose={(heir) => change({ heir })} find={finders.find} />
      )}
    </>
  );
}

function SplitFields(props: FieldsProps) {
  const { draft, change, finders } = props;
  const [busy, startLoading] = useTransition();
  const choose = (units: readonly ActUnit[]) => {
    change({ units, children: [], placed: {} });
    const unit = units[0];
    if (unit) startLoading(async () => change({ children: await finders.childrenOf(unit.id) }));
  };
  const part = (at: number, more: Partial<Begun>) => change({ parts: draft.parts.map((one, index) => (index === at ? { ...one, ...more } : one)) });
  const label = (at: number) => (draft.parts[at]?.stays ? "Phần giữ nguyên" : draft.parts[at]?.name || `Phần ${at + 1}`);
  return (
    <>
      <UnitPick label="Đơn vị được chia" chosen={draft.units} onChoose={choose} find={finders.find} />
      {draft.parts.map((one, at) => (
        <div key={at} className="grid gap-3 border-l-2 border-line-strong pl-4">
          <p className="font-semibold">{`Phần ${at + 1}`}</p>
          <label className="flex items-center gap-3"><input type="checkbox" checked={one.stays} onChange={({ currentTarget }) => part(at, { stays: currentTarget.checked })} />Giữ tên, mã và lịch sử của đơn vị cũ</label>
          {one.into && !one.stays && <p>{`Nhập vào ${one.name}`}</p>}
          {!one.stays && !one.into && <BegunFields begun={one} change={(more) => part(at, more)} known={draft.units} />}
          <TextField label="Tỷ lệ" name={`share.${at}`} optional hint={at === 0 ? "Chỉ ghi khi văn bản có ghi, như 62,5%. Các phần cộng lại đúng 100%." : undefined} value={one.share ?? ""} onChange={({ currentTarget }) => part(at, { share: currentTarget.value })} />
        </div>
      ))}
      <div className="flex gap-3">
        <Button small icon="plus" onClick={() => change({ parts: [...draft.parts, begunBlank] })}>Thêm phần</Button>
        {draft.parts.length > 2 && <Button small onClick={() => change({ parts: draft.parts.slice(0, -1), placed: {} })}>Bớt phần cuối</Button>}
      </div>
      {draft.parts.some(({ stays, into }) => !stays && !into) && <ParentPick {...props} label="Đơn vị mới trực thuộc" />}
      {busy && <p className="text-small text-ink-3" role="status">Đang lấy đơn vị trực thuộc…</p>}
      {draft.children.map(({ id, label: name }) => (
        <SelectField key={id} label={`${name} về`} name={`child.${id}`} empty="Chọn phần" options={draft.parts.map((_, at) => ({ value: String(at), label: label(at) }))} value={String(draft.placed[id] ?? "")} onChange={({ currentTarget }) => change({ placed: { ...draft.placed, [id]: currentTarget.value === "" ? -1 : Number(currentTarget.value) } })} />
      ))}
    </>
  );
}
