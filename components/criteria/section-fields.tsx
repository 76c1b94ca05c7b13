"use client";

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Sheet } from "@/components/ui/sheet";
import { TextField } from "@/components/ui/text-field";
import { mostOfSection, type Criterion, type Section } from "@/lib/domain/criteria/content";
import { sayAsked, sayWorth } from "@/lib/domain/criteria/say";
import type { Level } from "@/lib/domain/unit/level";

import { CriterionFields } from "./criterion-fields";
import { removed, replaced, shifted, typedNumber, type Edit } from "./editing";
import { NumberField } from "./number-field";

type Moves = { up: (() => void) | null; down: (() => void) | null; remove: () => void; what: string };

/** Earlier, later, away; `what` is named for who does not see the place of the buttons. */
function Moving({ up, down, remove, what }: Moves) {
  return (
    <div className="flex flex-wrap gap-2">
      {up && <Button small kind="quiet" icon="up" aria-label={`Đưa ${what} lên trước`} onClick={up}>Lên</Button>}
      {down && <Button small kind="quiet" icon="down" aria-label={`Đưa ${what} xuống sau`} onClick={down}>Xuống</Button>}
      <Button small kind="quiet" icon="x" aria-label={`Bỏ ${what}`} onClick={remove}>Bỏ</Button>
    </div>
  );
}

function movesOf<T>(list: readonly T[], index: number, change: (list: T[]) => void, what: string): Moves {
  return {
    up: index > 0 ? () => change(shifted(list, index, -1)) : null,
    down: index < list.length - 1 ? () => change(shifted(list, index, 1)) : null,
    remove: () => change(removed(list, index)),
    what,
  };
}

/** One criterion folded to its sentence; a new one is open from the start and stays so while it is worded. */
function CriterionRow({ value, moves, ...edit }: Edit<Criterion> & { level: Level; moves: Moves }) {
  const [fresh] = useState(value.wording === "");
  return (
    <details className="border-t border-line py-3" open={fresh || undefined}>
      <summary className="cursor-pointer">
        <b className="font-semibold"><Icon name="down" className="mr-2 size-3 text-ink-3" />{value.code}. {value.wording || "Tiêu chí mới"}</b>
        <span className="block pl-5 text-small text-ink-3">{sayAsked(value)}; {sayWorth(value)}</span>
      </summary>
      <div className="grid gap-4 pt-4 pb-2">
        <CriterionFields value={value} {...edit} />
        <Moving {...moves} />
      </div>
    </details>
  );
}

type SectionFieldsProps = Edit<Section> & { level: Level; sections: readonly Section[]; changeAll: (sections: Section[]) => void; index: number; add: () => Criterion };

/** A section with its criteria, each folded to its sentence until it is opened. */
export function SectionFields({ value, change, path, errorAt, level, sections, changeAll, index, add }: SectionFieldsProps) {
  const { criteria } = value;
  const set = (next: Criterion[]) => change({ ...value, criteria: next });
  return (
    <Sheet className="p-5 phone:px-margin">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2>Phần {index + 1}</h2>
        <Moving {...movesOf(sections, index, changeAll, `phần ${index + 1}`)} />
      </div>
      <div className="grid gap-3 desk:grid-cols-[1fr_260px]">
        <TextField label="Tên phần" name={`${path}.heading`} maxLength={200} value={value.heading} error={errorAt(`${path}.heading`)} onChange={({ currentTarget }) => change({ ...value, heading: currentTarget.value })} />
        <NumberField label="Điểm tối thiểu của phần" name={`${path}.least`} value={value.least} optional read={typedNumber} hint={`Cao nhất ${mostOfSection(value)} điểm.`} change={(least) => change({ ...value, least })} />
      </div>
      <div className="mt-4">
        {criteria.map((criterion, at) => (
          <CriterionRow key={at} value={criterion} change={(next) => set(replaced(criteria, at, next))} path={`${path}.criteria.${at}`} errorAt={errorAt} level={level} moves={movesOf(criteria, at, set, `tiêu chí ${criterion.code}`)} />
        ))}
      </div>
      <Button small icon="plus" onClick={() => set([...criteria, add()])}>Thêm tiêu chí</Button>
    </Sheet>
  );
}
