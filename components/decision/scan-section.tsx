"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";

import { sendFile } from "@/components/evidence/send-file";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Section } from "@/components/ui/section";
import type { ScansView } from "@/lib/domain/decision/view";
import { showInstant } from "@/lib/domain/day";
import { mostBytes, showBytes } from "@/lib/domain/evidence/file";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

/** The decision as signed and sealed: the last scan is the copy of record; those before it stay. */
export function ScanSection({ decisionId, view: { scans, mayOpen, mayAttach }, told }: { decisionId: string; view: ScansView; /** What a form sent without script was told. */ told: FormAnswer | null }) {
  return (
    <Section id="ban-ky" title="Bản ký, đóng dấu" note={scans.length > 0 ? "Bản mới nhất là bản lưu" : undefined}>
      {scans.length === 0 && <p className="text-ink-3">Chưa có bản quét của văn bản đã ký.</p>}
      {scans.length > 0 && !mayOpen && <p className="text-ink-3">Bản ký ghi cả chi bộ ngoài phạm vi của đồng chí nên không mở ở đây.</p>}
      {scans.length > 0 && mayOpen && (
        <ol className="grid gap-2">
          {scans.map(({ id, fileName, bytes, sha256, by, at }, index) => (
            <li key={id}>
              {index === 0 && <b className="font-semibold">Bản lưu: </b>}
              <a href={`/api/decision-scans/${id}`} download>{fileName}</a>
              <span className="block text-small text-ink-3">{`${showBytes(bytes)}, ${by} gửi lúc ${showInstant(at)}, mã ${sha256.slice(0, 12)}`}</span>
            </li>
          ))}
        </ol>
      )}
      {mayAttach && <AttachForm decisionId={decisionId} told={told} />}
    </Section>
  );
}

function AttachForm({ decisionId, told: first }: { decisionId: string; told: FormAnswer | null }) {
  const router = useRouter();
  const [answer, setAnswer] = useState(first);
  const [sent, setSent] = useState<number | null>(null); // percent on its way; null when nothing is
  const error = answer && !answer.done ? sayRefusal(answer.refusal) : undefined;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const file = new FormData(form).get("file");
    if (sent !== null || !(file instanceof File)) return;
    if (file.size > mostBytes) return setAnswer(refusedForm({ code: "evidence-too-large", field: "file" }));
    setSent(0);
    const told = await sendFile("/api/decision-scans", { decisionId, fileName: file.name }, file, setSent);
    setSent(null);
    setAnswer(told);
    if (!told.done) return;
    form.reset();
    router.refresh();
  }

  return (
    <form action="/api/decision-scans" method="post" encType="multipart/form-data" onSubmit={(event) => void send(event)} className="no-print mt-4 grid max-w-[66ch] gap-3">
      <input type="hidden" name="decisionId" value={decisionId} />
      <FileField label="Tệp bản ký" name="file" required accept=".pdf,.jpg,.jpeg,.png" error={error} hint="PDF hoặc ảnh quét JPEG, PNG, đến 20 MB. Gửi rồi không xóa; bản gửi sau thay làm bản lưu." />
      <div><Button type="submit" busy={sent !== null} disabled={sent !== null}>{sent === null ? "Gửi bản ký" : sent < 100 ? `Đang gửi ${sent}%` : "Đang kiểm tra…"}</Button></div>
    </form>
  );
}
