"use client";

import { ButtonLink } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { TextArea } from "@/components/ui/text-field";
import { addDays, showDay } from "@/lib/domain/day";
import type { RecheckView } from "@/lib/domain/recheck/view";
import { recheckMoveWords } from "@/lib/domain/recheck/words";

import { ActDialog, type RecheckAction } from "./act-dialog";

const Text = ({ label, hint, error }: { label: string; hint?: string; error: string | undefined }) => <TextArea label={label} name="text" rows={4} required maxLength={1000} hint={hint} error={error} />;

/** What the reader may do with a re-check, each in its own dialog; taking the title away is a decision and made there. */
export function RecheckActs({ view: { id, version, moves, today, title, cell, replyUntil, usualReplyUntil, status }, action }: { view: RecheckView; action: RecheckAction }) {
  const hidden = (move: string) => ({ id, version, move });
  const heard = status === "replied" || (replyUntil !== null && today > replyUntil);
  return (
    <>
      {moves.includes("keep") && (
        <ActDialog action={action} hidden={hidden("keep")} trigger={`${recheckMoveWords.keep}…`} kind="primary" title="Kết luận giữ vững danh hiệu?" consequences={["Chi bộ tiếp tục giữ danh hiệu. Cuộc phúc tra kết thúc."]} send="Ghi kết luận" leave="Chưa kết luận">
          {(errors) => <Text label="Kết quả phúc tra" error={errors["text"]} />}
        </ActDialog>
      )}
      {moves.includes("give_notice") && (
        <ActDialog action={action} hidden={hidden("give_notice")} trigger={`${recheckMoveWords.give_notice}…`} kind="grave" title="Thông báo không đạt?" consequences={["Chi bộ vẫn giữ danh hiệu cho đến khi có quyết định thu hồi.", "Xã và chi bộ được giải trình đến hết hạn."]} send="Gửi thông báo" leave="Chưa thông báo">
          {(errors) => (
            <>
              <Text label="Tiêu chuẩn chưa đạt" hint="Ghi rõ tiêu chuẩn và căn cứ; xã và chi bộ đọc được." error={errors["text"]} />
              <DayField label="Giải trình đến hết ngày" name="replyUntil" required defaultValue={usualReplyUntil} min={addDays(today, 1)} hint="Theo quy định của tỉnh; rơi vào ngày nghỉ thì sang ngày làm việc tiếp theo." error={errors["replyUntil"]} />
            </>
          )}
        </ActDialog>
      )}
      {moves.includes("reply") && (replyUntil === null || today <= replyUntil) && (
        <ActDialog action={action} hidden={hidden("reply")} trigger={`${recheckMoveWords.reply}…`} kind="primary" title="Gửi giải trình" send="Gửi giải trình" leave="Chưa gửi">
          {(errors) => <Text label="Nội dung giải trình" hint="Gửi một lần; cơ quan phúc tra đọc và trả lời." error={errors["text"]} />}
        </ActDialog>
      )}
      {moves.includes("revoke") && heard && <ButtonLink kind="grave" href={`/decisions/new?${new URLSearchParams({ effect: "revoke", title: title.id, pick: cell.id })}`}>Lập quyết định thu hồi</ButtonLink>}
      {moves.includes("accept_reply") && (
        <ActDialog action={action} hidden={hidden("accept_reply")} trigger={`${recheckMoveWords.accept_reply}…`} title="Giữ vững danh hiệu sau giải trình?" consequences={["Thông báo không đạt được rút. Cuộc phúc tra kết thúc."]} send="Ghi kết luận" leave="Chưa kết luận">
          {(errors) => <Text label="Lý do" error={errors["text"]} />}
        </ActDialog>
      )}
      {moves.includes("cancel") && (
        <ActDialog action={action} hidden={hidden("cancel")} trigger={`${recheckMoveWords.cancel}…`} title="Bỏ lịch phúc tra này?" consequences={["Chi bộ lại đến hạn phúc tra trong năm."]} send="Bỏ lịch" leave="Không bỏ">
          {(errors) => <Text label="Lý do" error={errors["text"]} />}
        </ActDialog>
      )}
      {moves.includes("revoke") && !heard && replyUntil && <p className="text-small text-ink-3">Thu hồi được sau {showDay(replyUntil)}, hoặc khi đã giải trình.</p>}
    </>
  );
}
