"use client";

import { useActionState } from "react";

import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { refuse, type Result } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";
import { crosswalkHead, type RowProblem } from "@/lib/domain/unit/reorganisation/crosswalk";

type Uploaded = Result<{ id: string; added: number; problems: readonly RowProblem[] }>;
type UploadLinesProps = { action: (previous: Uploaded | null, form: FormData) => Promise<Uploaded>; seen: { id: string; version: number } };

const most = 50;
const mostBytes = 900_000; // an action takes a megabyte with all that goes with it
const tooLarge: Uploaded = refuse("act-line-incomplete", { field: "file", values: { says: "Tệp lớn quá 900 KB. Lưu kiểu .xlsx, nhỏ hơn nhiều lần, rồi tải lại." } });

/** A file the server would not take is told before it is sent. */
const sized =
  (action: UploadLinesProps["action"]): UploadLinesProps["action"] =>
  async (previous, form) => {
    const file = form.get("file");
    return file instanceof File && file.size > mostBytes ? tooLarge : action(previous, form);
  };

/** A list of old and new units as a file; what is wrong is said row by row, and nothing is taken from it then. */
export function UploadLines({ action, seen }: UploadLinesProps) {
  const [told, plain] = useActionState(action, null); // what a browser without script sends, and is told
  const { sentence, result, errorOf, form } = useAct(sized(action), ["file"]);
  const error = errorOf("file") ?? (!result && told && !told.ok ? sayRefusal(told.refusal) : undefined);
  const answer = result ?? told;
  const problems = answer?.ok ? answer.value.problems : [];
  const hint = `Tệp .xlsx hoặc .csv. Hàng tiêu đề: ${crosswalkHead.replaceAll(";", ", ")}. Để trống đơn vị mới là giải thể, để trống đơn vị cũ là lập mới.`;
  return (
    <form {...form} action={plain} className="grid max-w-[66ch] gap-4">
      <input type="hidden" name="id" value={seen.id} />
      <input type="hidden" name="version" value={seen.version} />
      {sentence && <Notice tone="bad">{sentence}</Notice>}
      {problems.length > 0 && (
        <Notice tone="bad">
          <p>{`Chưa nhận tệp: ${problems.length} hàng chưa đúng. Dự thảo giữ nguyên.`}</p>
          <ul>{problems.slice(0, most).map(({ row, says }, index) => <li key={index}>{row === null ? says : `Hàng ${row}: ${says}`}</li>)}</ul>
          {problems.length > most && <p>{`Còn ${problems.length - most} hàng nữa.`}</p>}
        </Notice>
      )}
      <FileField label="Danh sách đơn vị cũ và mới" name="file" accept=".xlsx,.csv" required hint={hint} error={error} />
      <div><SubmitButton kind="secondary" busyLabel="Đang đọc…">Tải danh sách lên</SubmitButton></div>
    </form>
  );
}
