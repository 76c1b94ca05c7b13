import { notFound } from "next/navigation";

import { ActButton } from "@/components/unit/act-button";
import { CompetenceDraft } from "@/components/unit/competence-draft";
import { CompetenceRows } from "@/components/unit/competence-rows";
import { CompetenceTouched } from "@/components/unit/competence-touched";
import { Chips } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { given } from "@/components/unit/address";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { SetCompetenceInput } from "@/lib/domain/unit/competence-change";
import { sayRefusal } from "@/lib/domain/words";
import { getCompetences, previewCompetence } from "@/lib/queries/get-competences";

import { confirm, name, takeDefault } from "@/app/(staff)/units/competences/actions";

export const metadata = { title: "Thẩm quyền theo bước" };

/** Who acts at each stage, by days; a change is seen with the dossiers it touches before it is made. */
export default async function CompetencesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "unit.reorganise");
  const written = Object.fromEntries(Object.entries(given(await searchParams)).map(([key, value]) => [key, typeof value === "string" ? value : undefined]));
  const desk = await getCompetences(scope, { unitId: written["unit"] });
  if (!desk) {
    if (written["unit"]) notFound();
    return <><PageTitle title="Thẩm quyền theo bước" /><Sheet><EmptyState title="Thẩm quyền đặt cho cả một tỉnh, thành phố.">Việc này thuộc Ban Tổ chức Tỉnh ủy, Thành ủy.</EmptyState></Sheet></>;
  }
  const asked = written["stage"] ? SetCompetenceInput.safeParse({ ...written, unitId: desk.unit.id, titleId: written["title"] }) : null;
  const preview = asked?.success ? await previewCompetence(scope, asked.data) : null;
  const unconfirmed = desk.rows.filter(({ toConfirm }) => toConfirm).length;
  return (
    <>
      <PageTitle title="Thẩm quyền theo bước" note={`${desk.unit.name}: cơ quan làm từng bước, theo ngày.`} crumbs={[{ label: "Đơn vị", href: "/units" }, { label: "Thẩm quyền" }]}>
        {desk.rows.length > 0 && <ExportLinks href={`/api/documents/competences?unit=${desk.unit.id}`} />}
      </PageTitle>
      {desk.tops.length > 1 && <Chips label="Tỉnh, thành phố" items={desk.tops.map(({ id, name: label }) => ({ label, href: `/units/competences?unit=${id}`, current: id === desk.unit.id }))} />}
      {unconfirmed > 0 && <div className="mb-4"><Notice>{`Còn dòng mặc định chờ xác nhận (${unconfirmed}). Văn bản đã công bố không ghi rõ ai cho chủ trương, ai ký sau khi bỏ cấp huyện; tỉnh xác nhận hoặc đổi từng dòng.`}</Notice></div>}
      {desk.rows.length === 0
        ? <Sheet><EmptyState title="Chưa ghi thẩm quyền nào." action={<ActButton action={takeDefault} hidden={{ unitId: desk.unit.id }} kind="primary">Dùng bộ mặc định</ActButton>}>Chưa có thẩm quyền thì hồ sơ không có cơ quan xử lý. Bộ mặc định gồm các bước trước và từ 1/7/2025, chờ tỉnh xác nhận.</EmptyState></Sheet>
        : <CompetenceRows rows={desk.rows} confirm={confirm} />}
      <Section title="Đổi thẩm quyền" note={`Từ hôm nay, ${showDay(desk.today)}, hoặc từ một ngày tới`}>
        <CompetenceDraft desk={desk} written={written} wrong={asked && !asked.success ? (asked.error.issues[0]?.message ?? null) : preview?.refusal ? sayRefusal(preview.refusal) : null} />
      </Section>
      {asked?.success && preview && !preview.refusal && <CompetenceTouched preview={preview} asked={asked.data} today={desk.today} action={name} />}
    </>
  );
}
