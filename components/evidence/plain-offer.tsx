import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { EvidenceDesk } from "@/lib/domain/evidence/view";
import { errorsOf, type FormAnswer } from "@/lib/domain/registration/form";

import { criterionOptions } from "./criterion-options";
import { fileHint, fileTypes, keepOptions } from "./offer-words";

type PlainOfferProps = { desk: Pick<EvidenceDesk, "registrationId" | "criteria">; answer: FormAnswer | null; typed: Readonly<Record<string, string>> };

/** The form that sends a paper in, for a browser without script: it sends the file itself, after what is said of it. */
export function PlainOffer({ desk: { registrationId, criteria }, answer, typed }: PlainOfferProps) {
  const errors = answer ? errorsOf(answer) : {};
  const said = (name: string) => ({ name, defaultValue: typed[name] ?? "", error: errors[name] });
  return (
    <form action="/api/evidence" method="post" encType="multipart/form-data" className="mb-6 grid max-w-measure gap-4">
      <input type="hidden" name="registrationId" value={registrationId} />
      <TextField label="Tên giấy tờ" required maxLength={200} hint="Ví dụ: Biên bản họp chi bộ tháng 6" {...said("title")} />
      <SelectField label="Cho tiêu chí" optional empty="Cả hồ sơ" options={criterionOptions(criteria)} {...said("criterion")} />
      <TextField label="Số, ký hiệu" optional maxLength={60} hint="Ví dụ: 12-BB/CB" {...said("documentNumber")} />
      <TextField label="Ngày của giấy tờ" optional inputMode="numeric" hint="Ví dụ: 30/6/2021" {...said("documentDate")} />
      <TextField label="Có giá trị đến hết ngày" optional inputMode="numeric" hint="Ví dụ: 31/12/2021" {...said("expiresOn")} />
      <RadioRow legend="Thông tin trong ảnh" name="keep" defaultValue={typed["keep"] ?? "nothing"} hint="Chỉ với ảnh JPEG. Tệp lưu lại luôn được bỏ các thông tin này; phần chọn giữ được ghi bên cạnh." options={keepOptions} />
      <FileField label="Tệp" name="file" required accept={fileTypes} hint={fileHint} error={errors["file"]} />
      <div><Button type="submit" kind="primary">Gửi minh chứng</Button></div>
    </form>
  );
}
