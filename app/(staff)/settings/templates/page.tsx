import { notFound } from "next/navigation";
import { z } from "zod";

import { readTold } from "@/app/told";
import { PlaceTable } from "@/components/template/place-table";
import { TemplateRows } from "@/components/template/template-rows";
import { SendFileForm } from "@/components/evidence/send-file-form";
import { ButtonLink } from "@/components/ui/button";
import { Chips } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { printsPdf } from "@/lib/access/paper-pdf";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { fieldsOf } from "@/lib/domain/template/field";
import { isBlankPaper, mostTemplateBytes, paperGroups, paperWords, templatePapers } from "@/lib/domain/template/paper";
import { inSentence } from "@/lib/domain/unit/party";
import { listTemplates } from "@/lib/queries/list-templates";

import { adopt, withdraw } from "./actions";

export const metadata = { title: "Mẫu văn bản" };

const Search = z.object({ unit: z.string().max(40).nullable().catch(null).default(null), paper: z.enum(templatePapers).catch("recognition").default("recognition"), told: z.string().optional().catch(undefined) });

/** The forms a province lays its papers out by: each paper's places, its versions, and a new one. */
export default async function TemplatesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "rules.manage");
  const search = Search.parse(await searchParams);
  const view = await listTemplates(scope, { unitId: search.unit, paper: search.paper });
  if (!view) notFound();
  const { unit, provinces, paper, rows, current, today } = view;
  const crumbs = [{ label: "Quy định chung", href: "/settings" }, { label: "Mẫu văn bản" }];
  if (!unit) return <><PageTitle title="Mẫu văn bản" crumbs={crumbs} /><Sheet><EmptyState title="Mẫu văn bản do Ban Tổ chức Tỉnh ủy đặt.">Tài khoản này không làm việc ở cấp tỉnh.</EmptyState></Sheet></>;
  const at = (of: { unit?: string; paper?: string }) => `/settings/templates?${new URLSearchParams({ unit: unit.id, paper, ...of })}`;
  const told = await readTold(search.told);
  const blank = isBlankPaper(paper);
  const list = fieldsOf(paper).find(({ rows }) => rows)?.key ?? "";
  return (
    <>
      <PageTitle title="Mẫu văn bản" crumbs={crumbs} note={`Áp dụng trong ${inSentence(unit)}`} />
      {provinces.length > 1 && <Chips label="Tỉnh, thành phố" items={provinces.map((each) => ({ label: inSentence(each), href: at({ unit: each.id }), current: each.id === unit.id }))} />}
      {paperGroups.map(({ label, papers }) => <Chips key={label} label={label} items={papers.map((each) => ({ label: paperWords[each], href: at({ paper: each }), current: each === paper }))} />)}
      <Section title={paperWords[paper]} note={current ? `Đang dùng bản ${current.version}, từ ${showDay(current.from ?? today)}` : "Đang dùng mẫu có sẵn của sổ"}>
        <TemplateRows key={`${unit.id} ${paper}`} rows={rows} today={today} pdf={printsPdf()} blank={blank} adopt={adopt} withdraw={withdraw} />
      </Section>
      <Section title="Gửi mẫu mới" id="gui-mau">
        <p className="mb-3 max-w-measure text-ink-2">Tải mẫu để soạn, sửa trong Word rồi gửi lại. {blank ? "Phiếu ghi tay không có mã tra cứu." : "Mã tra cứu và mã QR tự có ở chân mọi trang, không cần ghi trong mẫu."} Gửi xong, xem bản thử rồi mới đặt ngày áp dụng.</p>
        <div className="mb-4"><ButtonLink small icon="file" href={`/api/documents/template-starters/${paper}`} download>Tải mẫu để soạn</ButtonLink></div>
        <SendFileForm
          key={`${unit.id} ${paper}`} to="/api/templates" said={{ unitId: unit.id, paper }} most={{ bytes: mostTemplateBytes, code: "template-too-large" }} told={told?.answer ?? null}
          label="Tệp mẫu" accept=".docx" hint="Word (.docx), đến 2 MB, không kèm macro. Các chỗ điền được kiểm tra trước khi giữ." send="Gửi mẫu"
        />
      </Section>
      <Section title="Các chỗ điền">
        <p className="mb-3 max-w-measure text-ink-2">Ghi chỗ điền trong ngoặc nhọn, ví dụ {"{trich_yeu}"}. Viết hoa tên chỗ điền thì nội dung in hoa, ví dụ {"{CO_QUAN}"}. Danh sách mở bằng {`{#${list}}`}, đóng bằng {`{/${list}}`}: trong bảng, đặt ở ô đầu và ô cuối của dòng, hoặc của các dòng, được lặp lại; ngoài bảng, mỗi dấu đứng riêng một đoạn. Đặt một chỗ điền giữa hai dấu mang tên nó, ví dụ {"{#cap_tren}…{/cap_tren}"}, thì đoạn ở giữa chỉ in khi có nội dung.</p>
        <PlaceTable paper={paper} />
      </Section>
    </>
  );
}
