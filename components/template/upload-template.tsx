"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";

import { sendFile } from "@/components/evidence/send-file";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { mostTemplateBytes, type TemplatePaper } from "@/lib/domain/template/paper";
import { sayRefusal } from "@/lib/domain/words";

type UploadTemplateProps = { unitId: string; paper: TemplatePaper; /** What a form sent without script was told. */ told: FormAnswer | null };

/** Sends a form in to be looked at; what it lacks or what is not known is told by name. */
export function UploadTemplate({ unitId, paper, told: first }: UploadTemplateProps) {
  const router = useRouter();
  const [answer, setAnswer] = useState(first);
  const [sent, setSent] = useState<number | null>(null); // percent on its way; null when nothing is
  const error = answer && !answer.done ? sayRefusal(answer.refusal) : undefined;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const file = new FormData(form).get("file");
    if (sent !== null || !(file instanceof File)) return;
    if (file.size > mostTemplateBytes) return setAnswer(refusedForm({ code: "template-too-large", field: "file" }));
    setSent(0);
    const told = await sendFile("/api/templates", { unitId, paper, fileName: file.name }, file, setSent);
    setSent(null);
    setAnswer(told);
    if (!told.done) return;
    form.reset();
    router.refresh();
  }

  return (
    <form action="/api/templates" method="post" encType="multipart/form-data" onSubmit={(event) => void send(event)} className="no-print grid max-w-[66ch] gap-3">
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="paper" value={paper} />
      <FileField label="Tệp mẫu" name="file" required accept=".docx" error={error} hint="Word (.docx), đến 2 MB, không kèm macro. Các chỗ điền được kiểm tra trước khi giữ." />
      <div><Button type="submit" busy={sent !== null} disabled={sent !== null}>{sent === null ? "Gửi mẫu" : sent < 100 ? `Đang gửi ${sent}%` : "Đang kiểm tra…"}</Button></div>
    </form>
  );
}
