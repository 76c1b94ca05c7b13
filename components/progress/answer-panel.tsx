"use client";

import type { FormAction } from "@/components/registration/act-form";
import { Refused } from "@/components/registration/refused";
import { ReportText } from "@/components/registration/report-list";
import { CloseButton } from "@/components/ui/close-button";
import { PanelBody, PanelFoot } from "@/components/ui/overlay-parts";
import { RadioRow } from "@/components/ui/radio-row";
import { SidePanel } from "@/components/ui/side-panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { useDialogForm } from "@/components/ui/use-dialog-form";
import { sayMonth } from "@/lib/domain/progress/month";
import { assessments, assessmentWords } from "@/lib/domain/progress/schema";
import type { ReportView } from "@/lib/domain/registration/dossier";
import { refusedForm } from "@/lib/domain/registration/form";

const away = refusedForm({ code: "server-away" });

function AnswerForm({ action, report }: { action: FormAction; report: ReportView }) {
  const { answer, form } = useDialogForm(action, away);
  const errors = answer?.errors ?? {};
  const isOwed = report.difficulty !== null || report.help !== null;
  return (
    <form {...form} className="flex min-h-0 flex-1 flex-col">
      <input type="hidden" name="reportId" value={report.id} />
      <input type="hidden" name="seen" value={report.version} />
      <PanelBody>
        <Refused answer={answer} />
        <div><ReportText report={report} /></div>
        <RadioRow legend="Cuộc họp của xã nhận xét" name="assessment" required options={assessments.map((value) => ({ value, label: assessmentWords[value] }))} error={errors["assessment"]} />
        <TextArea label="Trả lời chi bộ" name="answer" rows={4} maxLength={2000} optional={!isOwed} required={isOwed} hint={isOwed ? "Chi bộ có nêu khó khăn hoặc đề nghị giúp, cần có câu trả lời." : undefined} error={errors["answer"]} />
      </PanelBody>
      <PanelFoot>
        <SubmitButton busyLabel="Đang lưu…">Gửi nhận xét</SubmitButton>
        <CloseButton />
      </PanelFoot>
    </form>
  );
}

/** Reads a cell's report and says to it what the commune's meeting found. */
export function AnswerPanel({ action, report, cell }: { action: FormAction; report: ReportView; cell: string }) {
  return (
    <SidePanel trigger={<>Nhận xét<span className="sr-only"> {cell}</span></>} small title={cell} note={`Báo cáo ${sayMonth(report.month)}`}>
      <AnswerForm action={action} report={report} />
    </SidePanel>
  );
}
