"use client";

import { useState } from "react";

import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

import { pngOf } from "./png-of";

function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // a browser that saves slowly still has it
}

/** The chart as a file, with its title, source and day: as the server draws it, or the same painted by the browser. */
export function SavePicture({ href, title }: { href: string; title: string }) {
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const paint = async () => {
    setState("busy");
    try {
      const answer = await fetch(href);
      if (!answer.ok) throw new Error(String(answer.status));
      const name = /filename="([^"]+)\.svg"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "bieu-do";
      save(await pngOf(await answer.text()), `${name}.png`);
      setState("ready");
    } catch {
      setState("failed"); // said beside the button; the SVG is still there
    }
  };
  return (
    <div className="flex items-center gap-2 pt-2">
      <p role="status" className="text-small text-clay">{state === "failed" && "Chưa vẽ được PNG. Tải SVG để dùng."}</p>
      <Button kind="quiet" small icon="save" busy={state === "busy"} onClick={paint} aria-label={`Tải PNG: ${title}`}>{state === "busy" ? "Đang vẽ…" : "Tải PNG"}</Button>
      <a href={href} className={buttonClass({ kind: "quiet", small: true })} aria-label={`Tải SVG: ${title}`}><Icon name="save" />SVG</a>
    </div>
  );
}
