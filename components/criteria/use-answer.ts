"use client";

import { unstable_rethrow } from "next/navigation";
import { useEffect, useRef, useState } from "react";

import type { ToldAnswer } from "@/lib/domain/criteria/view";

export const answerKinds = ["met", "unmet", "points", "not_applicable"] as const;
export type AnswerKind = (typeof answerKinds)[number];
/** What stands in the fields of one criterion. */
export type Draft = { kind: AnswerKind | null; points: string; ground: string };

/** How a kept answer is told: the number it has now, or what is wrong. */
export type AnswerSaved = { seq: number } | { seq: null; sentence: string; errors: Readonly<Record<string, string>> };
export type AnswerAction = (form: FormData) => Promise<AnswerSaved>;

export type Keeping = { state: "kept" | "sending" | "away" | "refused" | "fresh"; sentence: string; errors: Readonly<Record<string, string>> };
const fresh: Keeping = { state: "fresh", sentence: "", errors: {} };

function draftOf(told: ToldAnswer | null): Draft {
  if (!told) return { kind: null, points: "", ground: "" };
  const { said, ground } = told;
  if (said.kind === "points") return { kind: "points", points: String(said.points), ground };
  return { kind: said.kind === "finding" ? (said.met ? "met" : "unmet") : said.kind, points: "", ground };
}

/** True when there is enough to keep: a number where points are given, a reason where it is not to apply. */
const isWhole = ({ kind, points, ground }: Draft) => kind !== null && (kind !== "points" || points.trim() !== "") && (kind !== "not_applicable" || ground.trim() !== "");

const same = (a: Draft, b: Draft) => a.kind === b.kind && a.points === b.points && a.ground === b.ground;

/** Kept on this machine until the server has it: the line may be gone, or the battery. */
function keptHere(key: string) {
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

type Of = { registrationId: string; criterion: string; told: ToldAnswer | null; action: AnswerAction; onKept: (criterion: string) => void };

/** The fields of one criterion, kept as they are filled in: first here, then by the server, one sending after the other, again when the line is back. */
export function useAnswer({ registrationId, criterion, told, action, onKept }: Of) {
  const [draft, show] = useState(() => draftOf(told));
  const [keeping, setKeeping] = useState(fresh);
  const now = useRef({ draft, seen: told?.seq ?? null, busy: false, isLate: false });
  const here = keptHere(`answer ${registrationId} ${criterion}`);

  async function send(): Promise<void> {
    const at = now.current;
    const sent = at.draft;
    if (at.busy || !isWhole(sent)) return;
    at.busy = true;
    setKeeping({ ...fresh, state: "sending" });
    const saved = await deliver(action, { registrationId, criterion, kind: sent.kind ?? "", points: sent.points.trim(), ground: sent.ground, seen: String(at.seen ?? "") });
    at.busy = false;
    at.isLate = saved === null;
    if (saved === null) return setKeeping({ ...fresh, state: "away" });
    if (saved.seq === null) return setKeeping({ state: "refused", sentence: saved.sentence, errors: saved.errors });
    at.seen = saved.seq;
    if (!same(at.draft, sent)) return send(); // typed on while it was on its way
    here.forget();
    setKeeping({ ...fresh, state: "kept" });
    onKept(criterion);
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the criterion comes on screen
  }, []);

  return { draft, keeping, change, send };
}

/** Null when the server cannot be reached. */
async function deliver(action: AnswerAction, fields: Readonly<Record<string, string>>): Promise<AnswerSaved | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  try {
    return await action(form);
  } catch (error) {
    unstable_rethrow(error);
    return null;
  }
}
