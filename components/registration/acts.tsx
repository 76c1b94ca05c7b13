"use client";

import { useActionState } from "react";

import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { byHand, orAway } from "@/components/ui/use-act";
import type { SittingAct } from "@/lib/domain/appraisal/stand";
import { refusedForm } from "@/lib/domain/registration/form";
import { moveWords } from "@/lib/domain/registration/words";
import type { MoveName } from "@/lib/domain/registration/workflow";
import { sayRefusal } from "@/lib/domain/words";

import { ActForm, Reason, type FormAction, type SeenRow } from "./act-form";
import { ReturnFields } from "./return-form";

/** Moves made by a form on the dossier's own page. */
export type PageMove = "take" | "take_over" | "hand_over" | "release" | "appraise" | "return" | "send_back" | "resend";
export type PageActions = Record<PageMove, FormAction>;

type ActsProps = {
  open: readonly (MoveName | SittingAct)[];
  row: SeenRow;
  actions: PageActions;
  colleagues: readonly { id: string; name: string }[];
  subjects: readonly string[];
  /** Ten working days from today: what a return names unless told otherwise. */
  returnBy: string;
  /** Acts that have a page of their own, already worded. */
  links: readonly { move: MoveName | SittingAct; href: string; label: string }[];
};

const away = refusedForm({ code: "server-away" });

/** An act without a question: one press. What is refused is said beside it. */
function QuickAct({ move, action, row, primary = false }: { move: PageMove; action: FormAction; row: SeenRow; primary?: boolean }) {
  const [answer, submit] = useActionState(orAway(action, away), null);
  return (
    <form {...byHand(submit)} className="contents">
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      {answer && !answer.done && <p role="alert" className="basis-full text-small font-medium text-red-deep">{sayRefusal(answer.refusal)}</p>}
      <SubmitButton kind={primary ? "primary" : "secondary"} busyLabel="Đang lưu…">{moveWords[move]}</SubmitButton>
    </form>
  );
}

/** Who of the body holds the dossier: take it, hand it on, let it go. */
function Holding({ open, row, actions, colleagues }: ActsProps) {
  return (
    <>
      {open.includes("take") && <QuickAct move="take" action={actions.take} row={row} />}
      {open.includes("take_over") && (
        <Dialog trigger="Nhận thay…" title="Nhận thay người đang giữ?" consequences={["Người đang giữ không xử lý tiếp được nữa.", "Lý do ghi vào lịch sử, ai xem hồ sơ cũng đọc được."]}>
          <ActForm action={actions.take_over} row={row} send="Nhận thay" leave="Không nhận">{(errors) => <Reason error={errors["reason"]} />}</ActForm>
        </Dialog>
      )}
      {open.includes("hand_over") && colleagues.length > 0 && (
        <Dialog trigger="Bàn giao…" title="Bàn giao hồ sơ cho ai?" consequences={["Từ lúc đó chỉ người nhận xử lý được hồ sơ."]}>
          <ActForm action={actions.hand_over} row={row} send="Bàn giao" leave="Không bàn giao">
            {(errors) => <SelectField label="Người nhận" name="holderId" required empty="Chọn người nhận" options={colleagues.map(({ id, name }) => ({ value: id, label: name }))} error={errors["holderId"]} />}
          </ActForm>
        </Dialog>
      )}
      {open.includes("release") && <QuickAct move="release" action={actions.release} row={row} />}
    </>
  );
}

/** What whoever holds a dossier under appraisal does with it outside of a sitting. */
function Appraising({ open, row, actions, subjects, returnBy }: ActsProps) {
  return (
    <>
      {open.includes("return") && (
        <Dialog trigger="Trả lại để bổ sung…" title="Trả lại để bổ sung?" consequences={["Cấp xã được sửa hồ sơ và trả lời từng nội dung.", "Đồng hồ thẩm định dừng đến khi hồ sơ được gửi lại."]}>
          <ActForm action={actions.return} row={row} send="Trả lại để bổ sung" leave="Không trả lại">{(errors) => <ReturnFields subjects={subjects} dueOn={returnBy} errors={errors} />}</ActForm>
        </Dialog>
      )}
    </>
  );
}

/** Every act open to the reader, the primary one last. */
export function Acts(props: ActsProps) {
  const { open, row, actions, links } = props;
  return (
    <>
      <Holding {...props} />
      {open.includes("send_back") && (
        <Dialog trigger="Đề nghị thẩm định lại…" title="Đề nghị thẩm định lại?" consequences={["Hồ sơ trở về tổ thẩm định, tính hạn mới từ hôm nay."]}>
          <ActForm action={actions.send_back} row={row} send="Đề nghị thẩm định lại" leave="Không đề nghị">{(errors) => <Reason error={errors["reason"]} />}</ActForm>
        </Dialog>
      )}
      <Appraising {...props} />
      {open.includes("appraise") && <QuickAct move="appraise" action={actions.appraise} row={row} primary />}
      {open.includes("resend") && <QuickAct move="resend" action={actions.resend} row={row} primary />}
      {links.filter(({ move }) => open.includes(move)).map(({ move, href, label }, index, shown) => <ButtonLink key={move} href={href} {...(index === shown.length - 1 && { kind: "primary" as const })}>{label}</ButtonLink>)}
    </>
  );
}
