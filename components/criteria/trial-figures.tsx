import { Facts } from "@/components/ui/facts";
import { Explained } from "@/components/ui/explanation";
import { Section } from "@/components/ui/section";
import { DataTable, type Column } from "@/components/ui/data-table";
import { sayHands } from "@/lib/domain/attainment/hands";
import type { Trial } from "@/lib/domain/criteria/trial";
import { showCount, showFraction } from "@/lib/domain/ratio";

type TrialFiguresProps = { trial: Trial; inForce: { version: number } | null; level: "cell" | "commune" };

/** The trial in a few counts, then what fails most often. */
export function TrialFigures({ trial, inForce, level }: TrialFiguresProps) {
  const { counts, changed, common, rows } = trial;
  const units = level === "cell" ? "chi bộ" : "đảng bộ";
  const columns: Column<Trial["common"][number]>[] = [
    { key: "code", head: "Số", cell: ({ code }) => <code className="font-sans">{code}</code>, phone: "hide", className: "w-12" },
    { key: "wording", head: "Tiêu chí", rowHead: true, cell: ({ wording }) => wording },
    { key: "failed", head: `Số ${units} chưa đạt`, means: `Số ${units} không đạt tiêu chí này, trên tất cả ${units} được thử.`, number: true, phone: "aside", phoneWord: "chưa đạt", cell: ({ failed }) => showFraction({ part: failed, whole: rows.length }), className: "desk:w-44" },
  ];
  return (
    <>
      <div className="pt-6">
        <Explained title="Kết quả thử" meanings={[{ key: "tried", term: "Thử trên", says: `Các ${units} có hồ sơ hoặc số liệu của năm được chọn, trong phạm vi của người thử.` }, { key: "outcomes", term: "Đạt, chưa đạt", says: "Kết quả của mọi tiêu chí tính được bằng số liệu năm; chưa đủ căn cứ là còn tiêu chí chưa có số liệu hoặc do người xét kết luận." }]} who={sayHands(["figures.enter"])}>
        <Facts
          kind="flat"
          items={[
            { term: `Thử trên`, value: `${showCount(rows.length)} ${units}` },
            { term: "Đạt", value: showCount(counts.passed) },
            { term: "Chưa đạt", value: showCount(counts.failed) },
            { term: "Chưa đủ căn cứ", value: showCount(counts.open) },
            ...(inForce ? [{ term: `Khác với bản ${inForce.version} đang áp dụng`, value: showCount(changed) }] : []),
          ]}
        />
        </Explained>
        <p className="mt-3 max-w-measure text-small text-ink-3">Tiêu chí do người xét kết luận hoặc chấm điểm chưa có trong phép thử này, nên {units} chưa đủ căn cứ để kết luận đạt được để riêng.</p>
      </div>
      {common.length > 0 && (
        <Section title="Tiêu chí nhiều nơi chưa đạt">
          <DataTable caption="Tiêu chí nhiều nơi chưa đạt" columns={columns} rows={common} rowKey={({ code }) => code} />
        </Section>
      )}
    </>
  );
}
