"use client";

import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Rule } from "@/lib/domain/criteria/rule";
import { sayHundredths, sayRule } from "@/lib/domain/criteria/say";
import { factNames, facts, measureNames, measures } from "@/lib/domain/figures/measure";
import { gradeWords } from "@/lib/domain/registration/grade";

import { removed, replaced, typedHundredths, typedNumber } from "./editing";
import { NumberField } from "./number-field";

type Atom = Exclude<Rule, { kind: "all" | "any" }>;
type AtomProps<Kind extends Atom["kind"]> = { atom: Extract<Atom, { kind: Kind }>; change: (atom: Atom) => void; name: string };

const starts: { [kind in Atom["kind"]]: Extract<Atom, { kind: kind }> } = {
  count: { kind: "count", of: "thematic_meetings", compare: "at_least", bound: 4 },
  share: { kind: "share", part: "good_or_better", whole: "graded", compare: "at_least", hundredths: 8_000 },
  fact: { kind: "fact", fact: "has_office" },
  grade: { kind: "grade", least: "good" },
};
const kinds = [
  { value: "count", label: "Số đếm" },
  { value: "share", label: "Tỷ lệ" },
  { value: "fact", label: "Có hay không" },
  { value: "grade", label: "Xếp loại chi bộ" },
] as const;
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const counted = measureNames.map((value) => ({ value, label: upper(measures[value].noun) }));
const comparisons = [{ value: "at_least", label: "Từ số này trở lên" }, { value: "at_most", label: "Không quá số này" }, { value: "exactly", label: "Đúng số này" }] as const;
const pick = <Value extends string>(values: readonly { value: Value }[], text: string): Value => (values.find(({ value }) => value === text) ?? values[0]!).value; // lists above are not empty

function CountFields({ atom, change, name }: AtomProps<"count">) {
  return (
    <>
      <SelectField label="Đếm" name={`${name}.of`} value={atom.of} options={counted} onChange={({ currentTarget }) => change({ ...atom, of: pick(counted, currentTarget.value) })} />
      <SelectField label="So sánh" name={`${name}.compare`} value={atom.compare} options={comparisons} onChange={({ currentTarget }) => change({ ...atom, compare: pick(comparisons, currentTarget.value) })} />
      <NumberField label="Số" name={`${name}.bound`} value={atom.bound} read={typedNumber} change={(bound) => change({ ...atom, bound: bound ?? 0 })} />
    </>
  );
}

function ShareFields({ atom, change, name }: AtomProps<"share">) {
  const wholes = counted.filter(({ value }) => value !== atom.part && measures[value].unit === measures[atom.part].unit);
  const part = (value: Atom & { kind: "share" }) => {
    const fits = counted.filter((each) => each.value !== value.part && measures[each.value].unit === measures[value.part].unit);
    return { ...value, whole: pick(fits, value.whole) };
  };
  const parts = counted.filter(({ value }) => counted.some((other) => other.value !== value && measures[other.value].unit === measures[value].unit));
  return (
    <>
      <SelectField label="Phần" name={`${name}.part`} value={atom.part} options={parts} onChange={({ currentTarget }) => change(part({ ...atom, part: pick(parts, currentTarget.value) }))} />
      <SelectField label="Trên tổng số" name={`${name}.whole`} value={atom.whole} options={wholes} onChange={({ currentTarget }) => change({ ...atom, whole: pick(wholes, currentTarget.value) })} />
      <SelectField label="So sánh" name={`${name}.compare`} value={atom.compare} options={comparisons.slice(0, 2)} onChange={({ currentTarget }) => change({ ...atom, compare: currentTarget.value === "at_most" ? "at_most" : "at_least" })} />
      <NumberField label="Phần trăm" name={`${name}.hundredths`} value={atom.hundredths} read={percent} show={showPercentTyped} change={(hundredths) => change({ ...atom, hundredths: hundredths ?? 0 })} />
    </>
  );
}

const percent = (text: string) => {
  const typed = typedHundredths(text);
  return typed !== null && typed <= 10_000 ? typed : null;
};
export const showPercentTyped = (hundredths: number) => sayHundredths(hundredths).replace("%", "");

function AtomFields({ atom, change, name }: { atom: Atom; change: (atom: Atom) => void; name: string }) {
  const least = (["completed", "good", "excellent"] as const).map((value) => ({ value, label: `${gradeWords[value]}${value === "excellent" ? "" : " trở lên"}` }));
  const asked = factNames.map((value) => ({ value, label: facts[value].words }));
  return (
    <div className="grid gap-3 desk:grid-cols-[repeat(auto-fit,minmax(170px,1fr))]">
      <SelectField label="Dựa vào" name={`${name}.kind`} value={atom.kind} options={kinds} onChange={({ currentTarget }) => change(starts[pick(kinds, currentTarget.value)])} />
      {atom.kind === "count" && <CountFields atom={atom} change={change} name={name} />}
      {atom.kind === "share" && <ShareFields atom={atom} change={change} name={name} />}
      {atom.kind === "fact" && <SelectField label="Việc" name={`${name}.fact`} value={atom.fact} options={asked} onChange={({ currentTarget }) => change({ ...atom, fact: pick(asked, currentTarget.value) })} />}
      {atom.kind === "grade" && <SelectField label="Xếp loại từ" name={`${name}.least`} value={atom.least} options={least} onChange={({ currentTarget }) => change({ ...atom, least: pick(least, currentTarget.value) })} />}
    </div>
  );
}

const joins = [{ value: "all", label: "Phải đạt tất cả" }, { value: "any", label: "Đạt một là đủ" }] as const;

/** A rule in words one chooses from, read back as the sentence it makes. */
export function RuleFields({ rule, change, name }: { rule: Rule; change: (rule: Rule) => void; name: string }) {
  const several = rule.kind === "all" || rule.kind === "any";
  const atoms: Atom[] = several ? rule.of : [rule];
  const join = several ? rule.kind : "all";
  const make = (of: Atom[], kind: "all" | "any" = join) => change(of.length === 1 ? of[0]! : { kind, of });
  return (
    <div className="grid gap-3">
      {several && <SelectField label="Nhiều điều kiện" name={`${name}.join`} value={join} options={joins} onChange={({ currentTarget }) => make(atoms, pick(joins, currentTarget.value))} />}
      {atoms.map((atom, index) => (
        <div key={index} className="grid gap-2">
          <AtomFields atom={atom} name={`${name}.${index}`} change={(value) => make(replaced(atoms, index, value))} />
          {several && <div><Button small kind="quiet" icon="x" onClick={() => make(removed(atoms, index))}>Bỏ điều kiện này</Button></div>}
        </div>
      ))}
      <p className="text-small text-ink-2">Đọc là: <b className="font-medium text-ink">{sayRule(rule)}.</b></p>
      {atoms.length < 6 && <div><Button small kind="quiet" icon="plus" onClick={() => make([...atoms, starts.count])}>Thêm điều kiện</Button></div>}
    </div>
  );
}
