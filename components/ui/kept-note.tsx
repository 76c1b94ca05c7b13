"use client";

import { Button } from "./button";
import { Notice } from "./notice";
import type { Keeping } from "./use-kept";

type KeptNoteProps = { keeping: Keeping; /** Nothing is said of fields nobody began to fill in. */ isBegun: boolean; /** What is missing before anything can be kept. */ wants?: string | null; again: () => void };

/** Where what was filled in is: with the server, on its way, or only on this machine. */
export function KeptNote({ keeping: { state, sentence }, isBegun, wants = null, again }: KeptNoteProps) {
  if (state === "away")
    return (
      <Notice tone="warn" role="status">
        Chưa lưu được. Máy chủ không trả lời. Nội dung còn trên máy này, có mạng sẽ tự lưu.
        <span className="mt-2 block"><Button onClick={again}>Lưu lại</Button></span>
      </Notice>
    );
  if (state === "refused") return <Notice tone="bad">{sentence}</Notice>;
  if (!isBegun) return null;
  return <p role="status" className="text-small text-ink-3">{wants ?? (state === "sending" ? "Đang lưu…" : "Đã lưu.")}</p>;
}
