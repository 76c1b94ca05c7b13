"use client";

import { useState, type ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import { LONGEST } from "@/lib/domain/report/longest";
import type { ParagraphKey } from "@/lib/domain/report/paragraph";
import type { Result } from "@/lib/domain/result";

export type WriteAction = (previous: Result<{ seq: number }> | null, form: FormData) => Promise<Result<{ seq: number }>>;

type Saved = { text: string; seq: number; by: string; at: string };
type EditorProps = { action: WriteAction; id: string; name: ParagraphKey; label: string; saved: Saved; children: ReactNode };

/** A paragraph that opens to be written. What another desk kept meanwhile is shown beside, and nothing typed is lost. */
export function ParagraphEditor({ children, ...props }: EditorProps) {
  const [isOpen, open] = useState(false);
  if (isOpen) return <Writing {...props} close={() => open(false)} />;
  return (
    <>
      {children}
      <div className="no-print mt-2"><Button small onClick={() => open(true)} aria-label={`Sửa đoạn ${props.label}`}>Sửa</Button></div>
    </>
  );
}

function Writing({ action, id, name, label, saved, close }: Omit<EditorProps, "children"> & { close: () => void }) {
  const [draft, setDraft] = useState({ text: saved.text, seq: saved.seq });
  const write: WriteAction = async (previous, form) => {
    const done = await action(previous, form);
    if (done.ok) close();
    return done;
  };
  const { sentence, errorOf, form } = useAct(write, ["text"]);
  return (
    <form {...form} className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="paragraph" value={name} />
      <input type="hidden" name="seq" value={draft.seq} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      <TextArea label={label} name="text" rows={6} maxLength={LONGEST} autoFocus value={draft.text} onChange={({ target }) => setDraft({ ...draft, text: target.value })} error={errorOf("text")} />
      {saved.seq !== draft.seq && <Theirs saved={saved} take={() => setDraft({ text: saved.text, seq: saved.seq })} keep={() => setDraft({ ...draft, seq: saved.seq })} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton busyLabel="Đang lưu…">Lưu đoạn này</SubmitButton>
        <Button kind="quiet" onClick={close}>Thôi sửa</Button>
      </div>
    </form>
  );
}

/** What another desk wrote meanwhile: taken, or kept from, by choice. */
function Theirs({ saved, take, keep }: { saved: Saved; take: () => void; keep: () => void }) {
  return (
    <div className="grid justify-items-start gap-2 border-l-3 border-clay bg-clay-tint px-4 py-3">
      <p className="text-small">Bản đang lưu, {saved.by}, {saved.at}:</p>
      <p className="whitespace-pre-line">{saved.text || "Để trống."}</p>
      <div className="flex flex-wrap gap-3">
        <Button small onClick={take}>Lấy bản đang lưu</Button>
        <Button small onClick={keep}>Giữ bản đang viết để lưu đè</Button>
      </div>
    </div>
  );
}
