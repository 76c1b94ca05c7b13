"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";

import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";

import { sendFile } from "./send-file";

type SendFileFormProps = {
  to: Parameters<typeof sendFile>[0];
  /** What is said of the file: hidden fields without script, the header with it. */
  said: Readonly<Record<string, string>>;
  /** The most bytes that are taken in, and how more than that is refused before anything is sent. */
  most: { bytes: number; code: string };
  label: string;
  accept: string;
  hint: string;
  send: string;
  /** What a form sent without script was told. */
  told: FormAnswer | null;
};

/** One file sent in by itself, with how much of it is on its way; the same form without script. */
export function SendFileForm({ to, said, most, label, accept, hint, send: sendLabel, told: first }: SendFileFormProps) {
  const router = useRouter();
  const [answer, setAnswer] = useState(first);
  const [sent, setSent] = useState<number | null>(null); // percent on its way; null when nothing is
  const error = answer && !answer.done ? sayRefusal(answer.refusal) : undefined;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const file = new FormData(form).get("file");
    if (sent !== null || !(file instanceof File)) return;
    if (file.size > most.bytes) return setAnswer(refusedForm({ code: most.code, field: "file" }));
    setSent(0);
    const told = await sendFile(to, { ...said, fileName: file.name }, file, setSent);
    setSent(null);
    setAnswer(told);
    if (!told.done) return;
    form.reset();
    router.refresh();
  }

  return (
    <form action={to} method="post" encType="multipart/form-data" onSubmit={(event) => void send(event)} className="no-print grid max-w-[66ch] gap-3">
      {Object.entries(said).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <FileField label={label} name="file" required accept={accept} error={error} hint={hint} />
      <div><Button type="submit" busy={sent !== null} disabled={sent !== null}>{sent === null ? sendLabel : sent < 100 ? `Đang gửi ${sent}%` : "Đang kiểm tra…"}</Button></div>
    </form>
  );
}
