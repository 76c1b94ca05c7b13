"use client";

import type { ReactNode } from "react";

import { CloseButton } from "@/components/ui/close-button";
import { DayField } from "@/components/ui/day-field";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { DialogFoot } from "@/components/ui/overlay-parts";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useAct } from "@/components/ui/use-act";
import type { Result } from "@/lib/domain/result";

type Act = (previous: Result<{ id: string }> | null, form: FormData) => Promise<Result<{ id: string }>>;
type Draft = { action: Act; id: string; revision: number };

/** A draft's act in a dialog; done, it leads elsewhere. */
function DraftForm({ action, id, revision, fields = [], send, leave, children }: Draft & { fields?: readonly string[]; send: string; leave: string; children?: (errorOf: (field: string) => string | undefined) => ReactNode }) {
  const { sentence, errorOf, form } = useAct(action, fields);
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="revision" value={revision} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      {children?.(errorOf)}
      <DialogFoot>
        <SubmitButton busyLabel="Đang lưu…">{send}</SubmitButton>
        <CloseButton>{leave}</CloseButton>
      </DialogFoot>
    </form>
  );
}

const published = [
  "Bộ đang áp dụng hết hiệu lực vào ngày này.",
  "Hồ sơ đăng ký từ ngày này theo bộ mới. Hồ sơ đã mở vẫn theo bộ cũ đến khi được chuyển.",
  "Bộ đã công bố không sửa được, chỉ thay bằng bản mới.",
];

/** Puts a draft in force, with the day and the paper it rests on. */
export function PublishDraft({ legalBasis, ...draft }: Draft & { legalBasis: string }) {
  return (
    <Dialog trigger="Công bố…" kind="primary" title="Công bố bộ tiêu chí?" consequences={published}>
      <DraftForm {...draft} fields={["validFrom", "legalBasis"]} send="Công bố" leave="Chưa công bố">
        {(errorOf) => (
          <>
            <DayField label="Áp dụng từ ngày" name="validFrom" required hint="Ví dụ 1/1/2022." error={errorOf("validFrom")} />
            <TextArea label="Văn bản quy định" name="legalBasis" required rows={2} maxLength={500} defaultValue={legalBasis} hint="Số, ngày, cơ quan ban hành." error={errorOf("legalBasis")} />
          </>
        )}
      </DraftForm>
    </Dialog>
  );
}

/** Throws a draft away. */
export const DropDraft = (draft: Draft) => (
  <Dialog trigger="Bỏ bản nháp…" kind="grave" title="Bỏ bản nháp?" consequences={["Nội dung đã soạn mất hẳn. Các bộ đã công bố không thay đổi."]}>
    <DraftForm {...draft} send="Bỏ bản nháp" leave="Giữ lại" />
  </Dialog>
);
