"use client";

import { unstable_rethrow } from "next/navigation";
import { useEffect, useRef, useState } from "react";

import type { Saved } from "@/lib/domain/registration/form";

export type SaveAction = (form: FormData) => Promise<Saved>;

export type Keeping = { state: "kept" | "sending" | "away" | "refused" | "fresh"; sentence: string; errors: Readonly<Record<string, string>> };
const fresh: Keeping = { state: "fresh", sentence: "", errors: {} };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Kept on this machine until the server has it: the line may be gone, or the battery. */
function keptHere<Draft>(key: string) {
  return {
    read: (): { draft: Draft; seen: number | null } | null => {
      try {
        return JSON.parse(window.localStorage.getItem(key) ?? "null");
      } catch {
        return null; // not ours
      }
    },
    write: (draft: Draft, seen: number | null) => window.localStorage.setItem(key, JSON.stringify({ draft, seen })),
    forget: () => window.localStorage.removeItem(key),
  };
}

type Of<Draft> = {
  /** Names the draft on this machine. */
  key: string;
  draft: Draft;
  /** The number of what the server has; null when it has nothing. */
  seq: number | null;
  /** Whether there is enough to keep. */
  isWhole: (draft: Draft) => boolean;
  fieldsOf: (draft: Draft, seen: number | null) => Readonly<Record<string, string>>;
  action: SaveAction;
  onKept: () => void;
};

/** Fields kept as they are filled in: first here, then by the server, one sending after the other, again when the line is back. */
export function useKept<Draft extends object>({ key, draft: first, seq, isWhole, fieldsOf, action, onKept }: Of<Draft>) {
  const [draft, show] = useState(first);
  const [keeping, setKeeping] = useState(fresh);
  const now = useRef({ draft, seen: seq, busy: false, isLate: false });
  const here = keptHere<Draft>(key);

  async function send(): Promise<void> {
    const at = now.current;
    const sent = at.draft;
    if (at.busy || !isWhole(sent)) return;
    at.busy = true;
    setKeeping({ ...fresh, state: "sending" });
    const saved = await deliver(action, fieldsOf(sent, at.seen));
    at.busy = false;
    at.isLate = saved === null;
    if (saved === null) return setKeeping({ ...fresh, state: "away" });
    if (saved.seq === null) return setKeeping({ state: "refused", sentence: saved.sentence, errors: saved.errors });
    at.seen = saved.seq;
    if (!same(at.draft, sent)) return send(); // typed on while it was on its way
    here.forget();
    setKeeping({ ...fresh, state: "kept" });
    onKept();
  }

  const change = (part: Partial<Draft>) => {
    now.current.draft = { ...now.current.draft, ...part };
    show(now.current.draft);
    here.write(now.current.draft, now.current.seen);
  };

  useEffect(() => {
    const left = here.read();
    if (left && left.seen === now.current.seen && !same(left.draft, now.current.draft)) {
      now.current.draft = left.draft;
      show(left.draft); // what this machine kept and the server never got
      void send();
    } else if (left) here.forget();
    const again = () => void (now.current.isLate && send());
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the fields come on screen
  }, []);

  return { draft, keeping, change, send };
}

/** Null when the server cannot be reached. */
async function deliver(action: SaveAction, fields: Readonly<Record<string, string>>): Promise<Saved | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  try {
    return await action(form);
  } catch (error) {
    unstable_rethrow(error);
    return null;
  }
}
