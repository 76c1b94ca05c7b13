"use client";

import { useId, useState, useTransition } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { ActUnit } from "@/lib/domain/unit/reorganisation/view";

type UnitPickProps = { label: string; hint?: string; many?: boolean; chosen: readonly ActUnit[]; onChoose: (chosen: readonly ActUnit[]) => void; find: (q: string) => Promise<ActUnit[]> };

/** Finds units by name or code and keeps those chosen in sight. */
export function UnitPick({ label, hint = "Gõ tên hoặc mã, không dấu cũng được.", many = false, chosen, onChoose, find }: UnitPickProps) {
  const id = useId();
  const [q, setQ] = useState("");
  const [found, setFound] = useState<readonly ActUnit[] | null>(null);
  const [busy, startSearch] = useTransition();
  const search = () => startSearch(async () => setFound(await find(q)));
  const choose = (unit: ActUnit) => {
    onChoose(many ? [...chosen.filter((one) => one.id !== unit.id), unit] : [unit]);
    setFound(null);
    setQ("");
  };
  return (
    <div className="grid gap-2">
      {chosen.length > 0 && (
        <ul className="grid gap-1" aria-label={`${label}: đã chọn`}>
          {chosen.map((unit) => (
            <li key={unit.id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-1">
              <span>{unit.label}</span>
              <Button small onClick={() => onChoose(chosen.filter((one) => one.id !== unit.id))}>Bỏ</Button>
            </li>
          ))}
        </ul>
      )}
      {(many || chosen.length === 0) && (
        <Field id={id} label={label} hint={hint}>
          <div className="flex gap-2">
            <input
              id={id} className="input" value={q} autoComplete="off" aria-describedby={`${id}-note`}
              onChange={({ currentTarget }) => setQ(currentTarget.value)}
              onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); search(); } }}
            />
            <Button onClick={search} busy={busy}>Tìm</Button>
          </div>
        </Field>
      )}
      {found && found.length === 0 && <p className="text-small text-ink-3" role="status">Không có đơn vị nào đang có tên này trước ngày hiệu lực.</p>}
      {found && found.length > 0 && (
        <ul className="rounded-sm border border-line bg-surface">
          {found.map((unit) => (
            <li key={unit.id} className="border-t border-line first:border-t-0">
              <button type="button" className="block w-full px-4 py-2 text-left hover:bg-sunken" onClick={() => choose(unit)}>{unit.label}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
