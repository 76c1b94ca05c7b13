"use client";

import { useState } from "react";

import { Button } from "./button";

/** Puts a sentence on the clipboard and says so; where the browser refuses, it says that too. */
export function CopyText({ text, label = "Chép lời văn vào báo cáo" }: { text: string; label?: string }) {
  const [answer, setAnswer] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setAnswer("Đã chép."),
      () => setAnswer("Trình duyệt không cho chép. Bôi đen lời văn rồi bấm Ctrl + C."),
    );
  return (
    <span className="no-print inline-flex flex-wrap items-center gap-3">
      <Button small icon="copy" onClick={copy}>{label}</Button>
      <span role="status" className="text-small text-leaf">{answer}</span>
    </span>
  );
}
