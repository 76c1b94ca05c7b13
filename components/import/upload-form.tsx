"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";

import { sendFile } from "@/components/evidence/send-file";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import type { ImportKind } from "@/lib/domain/import/kind";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

type Choice = { value: string; label: string };
type UploadFormProps = { kind: ImportKind; head: string; asks: { title: boolean; year: "usual" | "whole" | null }; titles: readonly Choice[]; years: readonly Choice[]; told: { answer: FormAnswer; typed: Readonly<Record<string, string>> } | null };
const mostBytes = 20 * 1024 * 1024;

/** Sends a sheet in, to be looked through on a page of its own. Nothing is written to the register yet. */
export function UploadForm({ kind, head, asks, titles, years, told }: UploadFormProps) {
  const router = useRouter();
  const [answer, setAnswer] = useState<FormAnswer | null>(told?.answer ?? null);
  const [sent, setSent] = useState<number | null>(null); // percent on its way; null when nothing is

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (sent !== null || !(file instanceof File)) return;
    if (file.size > mostBytes) return setAnswer(refusedForm({ code: "import-too-large", field: "file" }));
    form.delete("file");
    setAnswer(null);
    setSent(0);
    const told = await sendFile("/api/imports", { ...Object.fromEntries(form), fileName: file.name }, file, setSent);
    if (told.done) return router.push(`/imports/${told.id}`);
    setSent(null);
    setAnswer(told);
  }

  const error = answer && !answer.done ? (answer.refusal.code === "invalid-input" ? Object.values(answer.errors)[0] : sayRefusal(answer.refusal)) : undefined;
  const hint = `Tệp .xlsx hoặc .csv, tối đa 20 MB, tối đa 25.000 dòng. Dùng mẫu tải về, hoặc bảng của đơn vị có cột “${head}”.`;
  return (
    <form action="/api/imports" method="post" encType="multipart/form-data" onSubmit={(event) => void send(event)} className="grid max-w-[66ch] gap-4">
      <input type="hidden" name="kind" value={kind} />
      {asks.title && <SelectField name="titleId" label="Danh hiệu" options={titles} defaultValue={told?.typed["titleId"]} />}
      {asks.year === "usual" && <SelectField name="year" label="Năm" optional options={years} defaultValue={told?.typed["year"]} empty="Theo cột năm trong tệp" hint="Chỉ dùng khi tệp không có cột năm." />}
      {asks.year === "whole" && <SelectField name="year" label="Năm" options={years} defaultValue={told?.typed["year"]} />}
      <FileField label="Tệp" name="file" accept=".xlsx,.csv" required hint={hint} error={error} />
      {error && <Notice tone="bad">{error}</Notice>}
      <div><Button type="submit" kind="primary" busy={sent !== null} disabled={sent !== null}>{sent === null ? "Tải lên và xem trước" : sent < 100 ? `Đang tải lên, ${sent}%` : "Đang đọc tệp…"}</Button></div>
    </form>
  );
}
