"use client";

import { useState, useTransition } from "react";

import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea, TextField } from "@/components/ui/text-field";
import { orAway } from "@/components/ui/use-act";
import { mostOfAll, type CriteriaContent } from "@/lib/domain/criteria/content";
import { problemsOf } from "@/lib/domain/criteria/problems";
import type { SavedDraft } from "@/lib/domain/criteria/schema";
import { refuse } from "@/lib/domain/result";
import type { Level } from "@/lib/domain/unit/level";
import { sayRefusal } from "@/lib/domain/words";

import { newCriterion, newSection, renumber, replaced, typedNumber } from "./editing";
import { NumberField } from "./number-field";
import { Problems } from "./problems";
import { SectionFields } from "./section-fields";

type Draft = { name: string; legalBasis: string; content: CriteriaContent };
type EditorProps = Draft & { id: string; revision: number; level: Level; save: (text: string) => Promise<SavedDraft> };

const away: SavedDraft = { ...refuse("server-away"), errors: {} };

/** Keeps what stands in the editor: the revision moves with every save, so that two editors cannot write over one another. */
function useSaving({ id, revision: first, save }: Pick<EditorProps, "id" | "revision" | "save">) {
  const [revision, setRevision] = useState(first);
  const [answer, setAnswer] = useState<SavedDraft | null>(null);
  const [saving, start] = useTransition();
  const keep = (draft: Draft, done: () => void) =>
    start(async () => {
      const form = new FormData();
      form.set("draft", JSON.stringify({ id, revision, ...draft }));
      const saved = await orAway((_: SavedDraft | null, sent: FormData) => save(String(sent.get("draft"))), away)(null, form);
      setAnswer(saved);
      if (!saved.ok) return;
      setRevision(saved.value.revision);
      done();
    });
  return { keep, saving, errors: answer?.errors ?? {}, sentence: answer && !answer.ok ? sayRefusal(answer.refusal) : null, saved: answer?.ok === true };
}

/** Writes a draft: sections, criteria and their rules, each read back as the sentence it makes. Nothing counts before it is published. */
export function CriteriaEditor({ id, revision, level, save, ...first }: EditorProps) {
  const [draft, setDraft] = useState<Draft>(first);
  const [changed, setChanged] = useState(false);
  const { keep, saving, errors, sentence, saved } = useSaving({ id, revision, save });
  const errorAt = (path: string) => errors[path];
  const { name, legalBasis, content } = draft;
  const set = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setChanged(true);
  };
  const setContent = (part: Partial<CriteriaContent>) => set({ content: { ...content, ...part } });
  return (
    <form
      className="grid gap-6 pb-24"
      onSubmit={(event) => {
        event.preventDefault();
        keep(draft, () => setChanged(false));
      }}
    >
      <div className="grid gap-4 desk:grid-cols-2">
        <TextField label="Tên bộ tiêu chí" name="name" value={name} maxLength={200} error={errorAt("name")} onChange={({ currentTarget }) => set({ name: currentTarget.value })} />
        <TextArea label="Văn bản quy định" name="legalBasis" optional rows={1} maxLength={500} value={legalBasis} hint="Số, ngày, cơ quan ban hành. Phải có khi công bố." error={errorAt("legalBasis")} onChange={({ currentTarget }) => set({ legalBasis: currentTarget.value })} />
      </div>
      {content.sections.map((section, index) => (
        <SectionFields
          key={index}
          value={section}
          change={(next) => setContent({ sections: replaced(content.sections, index, next) })}
          path={`content.sections.${index}`}
          errorAt={errorAt}
          level={level}
          sections={content.sections}
          changeAll={(sections) => setContent({ sections })}
          index={index}
          add={() => newCriterion(content)}
        />
      ))}
      <div className="flex flex-wrap items-end gap-4">
        <Button icon="plus" onClick={() => setContent({ sections: [...content.sections, newSection()] })}>Thêm phần</Button>
        <Button kind="quiet" onClick={() => set({ content: renumber(content) })}>Đánh số lại</Button>
      </div>
      <div className="max-w-[320px]">
        <NumberField label="Tổng điểm tối thiểu" name="content.least" value={content.least} optional read={typedNumber} hint={`Cao nhất ${mostOfAll(content)} điểm. Để trống khi bộ này không chấm điểm.`} change={(least) => setContent({ least })} />
      </div>
      <Problems problems={problemsOf(content, level)} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <SaveBar id={id} saving={saving} changed={changed} saved={saved} />
    </form>
  );
}

function SaveBar({ id, saving, changed, saved }: { id: string; saving: boolean; changed: boolean; saved: boolean }) {
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line-strong bg-ground py-3">
      <p role="status" className="text-ink-2">{changed ? "Có thay đổi chưa lưu." : saved ? "Đã lưu bản nháp." : ""}</p>
      <span className="ml-auto flex flex-wrap gap-3">
        <ButtonLink href={`/titles/${id}`}>Xem bản nháp</ButtonLink>
        <Button type="submit" kind="primary" busy={saving} disabled={saving}>Lưu nháp</Button>
      </span>
    </div>
  );
}
