"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";

import { Refused } from "@/components/registration/refused";
import { Button } from "@/components/ui/button";
import { CloseButton } from "@/components/ui/close-button";
import { DayField } from "@/components/ui/day-field";
import { FileField } from "@/components/ui/file-field";
import { PanelBody, PanelFoot } from "@/components/ui/overlay-parts";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { SidePanel } from "@/components/ui/side-panel";
import { TextField } from "@/components/ui/text-field";
import { useClose } from "@/components/ui/use-close";
import type { Day } from "@/lib/domain/day";
import { mostBytes } from "@/lib/domain/evidence/file";
import type { EvidenceDesk } from "@/lib/domain/evidence/view";
import { errorsOf, refusedForm, type FormAnswer } from "@/lib/domain/registration/form";

import { criterionOptions } from "./criterion-options";
import { fileHint, fileTypes, keepOptions } from "./offer-words";
import { sendFile } from "./send-file";

type Offer = { registrationId: string; criteria: EvidenceDesk["criteria"]; today: Day; /** The criterion named unless another is chosen. */ criterion?: string };

/** Sends a paper in: the file with what is said of it, in the side panel. */
export function OfferEvidence(props: Offer) {
  return (
    <SidePanel trigger="Gửi minh chứng…" kind="secondary" icon="clip" title="Gửi minh chứng">
      <OfferForm {...props} />
    </SidePanel>
  );
}

function OfferForm({ registrationId, criteria, today, criterion }: Offer) {
  const [answer, setAnswer] = useState<FormAnswer | null>(null);
  const [sent, setSent] = useState<number | null>(null); // percent on its way; null when nothing is
  const [isPhoto, setPhoto] = useState(false);
  const close = useClose();
  const router = useRouter();
  const errors = answer ? errorsOf(answer) : {};

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (sent !== null || !(file instanceof File)) return;
    if (file.size > mostBytes) return setAnswer(refusedForm({ code: "evidence-too-large", field: "file" }));
    form.delete("file");
    setSent(0);
    const told = await sendFile("/api/evidence", { ...Object.fromEntries(form), registrationId, fileName: file.name }, file, setSent);
    setSent(null);
    setAnswer(told);
    if (!told.done) return;
    close();
    router.refresh();
  }

  return (
    <form onSubmit={send} className="flex min-h-0 flex-1 flex-col">
      <PanelBody>
        {answer && !answer.done && Object.keys(errors).length === 0 && <Refused answer={answer} />}
        <FileField
          label="Tệp" name="file" required accept={fileTypes} error={errors["file"]} hint={fileHint}
          onChange={({ currentTarget: { files } }) => setPhoto(files?.[0]?.type === "image/jpeg")}
        />
        <TextField label="Tên giấy tờ" name="title" required maxLength={200} error={errors["title"]} hint="Ví dụ: Biên bản họp chi bộ tháng 6" />
        <SelectField label="Cho tiêu chí" name="criterion" optional empty="Cả hồ sơ" defaultValue={criterion ?? ""} options={criterionOptions(criteria)} error={errors["criterion"]} />
        <TextField label="Số, ký hiệu" name="documentNumber" optional maxLength={60} error={errors["documentNumber"]} hint="Ví dụ: 12-BB/CB" />
        <DayField label="Ngày của giấy tờ" name="documentDate" optional max={today} error={errors["documentDate"]} />
        <DayField label="Có giá trị đến hết ngày" name="expiresOn" optional error={errors["expiresOn"]} />
        {isPhoto && (
          <RadioRow
            legend="Thông tin trong ảnh" name="keep" defaultValue="nothing" hint="Máy ảnh thường ghi giờ và nơi chụp vào tệp. Tệp lưu lại luôn được bỏ các thông tin này; phần chọn giữ được ghi bên cạnh."
            options={keepOptions}
          />
        )}
      </PanelBody>
      <PanelFoot>
        <Button type="submit" kind="primary" busy={sent !== null} disabled={sent !== null}>{sent === null ? "Gửi minh chứng" : sent < 100 ? `Đang gửi ${sent}%` : "Đang kiểm tra…"}</Button>
        <CloseButton />
      </PanelFoot>
    </form>
  );
}
