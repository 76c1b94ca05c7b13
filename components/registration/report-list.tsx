import { showDay } from "@/lib/domain/day";
import { sayMonth } from "@/lib/domain/progress/month";
import { assessmentWords } from "@/lib/domain/progress/schema";
import type { ReportView } from "@/lib/domain/registration/dossier";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One report with what the commune answered. */
export function ReportText({ report }: { report: ReportView }) {
  const { done, difficulty, help, onBehalf, who, on, review } = report;
  return (
    <>
      <p className="whitespace-pre-line">{done}</p>
      {difficulty && <p className="mt-1 whitespace-pre-line"><span className="text-ink-3">Khó khăn: </span>{difficulty}</p>}
      {help && <p className="mt-1 whitespace-pre-line"><span className="text-ink-3">Đề nghị giúp: </span>{help}</p>}
      <p className="mt-1 text-small text-ink-3">{`${who}${onBehalf ? " nhập thay" : ""}, ngày ${showDay(on)}`}</p>
      {review && (
        <div className="mt-2 border-l-2 border-line-strong pl-3.5">
          <p className="whitespace-pre-line">{`${assessmentWords[review.assessment]}.`} {review.answer}</p>
          <p className="text-small text-ink-3">{`Cấp xã xem ngày ${showDay(review.on)}`}</p>
        </div>
      )}
    </>
  );
}

/** Monthly reports, the latest first; each opens on its text. */
export function ReportList({ reports }: { reports: readonly ReportView[] }) {
  return (
    <ul>
      {reports.map((report, index) => (
        <li key={report.id} className="border-t border-line py-3">
          <details open={index === 0}>
            <summary className="min-h-6 cursor-pointer font-semibold">{capital(sayMonth(report.month))}<span className="font-normal text-ink-3">{report.review ? `, ${assessmentWords[report.review.assessment].toLowerCase()}` : ", cấp xã chưa xem"}</span></summary>
            <div className="pt-2"><ReportText report={report} /></div>
          </details>
        </li>
      ))}
    </ul>
  );
}
