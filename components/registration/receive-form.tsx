"use client";

import { useActionState } from "react";

import { SubmitButton } from "@/components/ui/submit-button";
import { byHand, orAway } from "@/components/ui/use-act";
import { showCount } from "@/lib/domain/ratio";
import { refusedForm } from "@/lib/domain/registration/form";

import type { FormAction, SeenRow } from "./act-form";
import { Refused } from "./refused";

const away = refusedForm({ code: "server-away" });

/** Receives every dossier of a proposal that still waits, in one act. */
export function ReceiveForm({ action, rows }: { action: FormAction; rows: readonly SeenRow[] }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  return (
    <form {...byHand(submit)} className="grid justify-items-start gap-3">
      {rows.map(({ id, version }) => (
        <span key={id} hidden>
          <input type="hidden" name="pick" value={id} />
          <input type="hidden" name={`version ${id}`} value={version} />
        </span>
      ))}
      <Refused answer={answer} />
      <SubmitButton busyLabel="Đang tiếp nhận…">{`Tiếp nhận ${showCount(rows.length)} hồ sơ`}</SubmitButton>
    </form>
  );
}
