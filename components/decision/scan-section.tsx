import { SendFileForm } from "@/components/evidence/send-file-form";
import { Section } from "@/components/ui/section";
import type { ScansView } from "@/lib/domain/decision/view";
import { showInstant } from "@/lib/domain/day";
import { mostBytes, showBytes } from "@/lib/domain/evidence/file";
import type { FormAnswer } from "@/lib/domain/registration/form";

/** The decision as signed and sealed: the last scan is the copy of record; those before it stay. */
export function ScanSection({ decisionId, view: { scans, mayOpen, mayAttach }, told }: { decisionId: string; view: ScansView; /** What a form sent without script was told. */ told: FormAnswer | null }) {
  return (
    <Section id="ban-ky" title="Bản ký, đóng dấu" note={scans.length > 0 ? "Bản mới nhất là bản lưu" : undefined}>
      {scans.length === 0 && <p className="text-ink-3">Chưa có bản quét của văn bản đã ký.</p>}
      {scans.length > 0 && !mayOpen && <p className="text-ink-3">Bản ký ghi cả chi bộ ngoài phạm vi của đồng chí nên không mở ở đây.</p>}
      {scans.length > 0 && mayOpen && (
        <ol className="grid gap-2">
          {scans.map(({ id, fileName, bytes, sha256, by, at }, index) => (
            <li key={id}>
              {index === 0 && <b className="font-semibold">Bản lưu: </b>}
              <a href={`/api/decision-scans/${id}`} download>{fileName}</a>
              <span className="block text-small text-ink-3">{`${showBytes(bytes)}, ${by} gửi lúc ${showInstant(at)}, mã ${sha256.slice(0, 12)}`}</span>
            </li>
          ))}
        </ol>
      )}
      {mayAttach && (
        <div className="mt-4">
          <SendFileForm
            to="/api/decision-scans" said={{ decisionId }} most={{ bytes: mostBytes, code: "evidence-too-large" }} told={told}
            label="Tệp bản ký" accept=".pdf,.jpg,.jpeg,.png" hint="PDF hoặc ảnh quét JPEG, PNG, đến 20 MB. Gửi rồi không xóa; bản gửi sau thay làm bản lưu." send="Gửi bản ký"
          />
        </div>
      )}
    </Section>
  );
}
