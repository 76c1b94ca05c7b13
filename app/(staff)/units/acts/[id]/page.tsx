import { notFound } from "next/navigation";

import { ActButton } from "@/components/unit/act-button";
import { ActDocument } from "@/components/unit/act-document";
import { ActLines } from "@/components/unit/act-lines";
import { ActPreview, ActProblems } from "@/components/unit/act-preview";
import { draftOf } from "@/components/unit/draft-of";
import { LineForm } from "@/components/unit/line-form";
import { UploadLines } from "@/components/unit/upload-lines";
import { ActionBar } from "@/components/ui/action-bar";
import { Dialog } from "@/components/ui/dialog";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { showDay, showInstant, type Day } from "@/lib/domain/day";
import type { ActView } from "@/lib/domain/unit/reorganisation/view";
import { actStateWords } from "@/lib/domain/unit/reorganisation/words";
import { getAct } from "@/lib/queries/get-act";

import { addLine, childrenOf, counter, drop, enact, findUnits, removeLine, save, upload, withdraw } from "@/app/(staff)/units/acts/actions";

export const metadata = { title: "Văn bản sắp xếp" };

/** One act: its paper, its lines, what it would touch, and the acts open on it. */
export default async function ActPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "unit.reorganise");
  const { id } = await params;
  const view = /^[0-9a-f-]{36}$/.test(id) ? await getAct(scope, { id }) : null;
  if (!view) notFound();
  const isDraft = view.state === "draft";
  const changed = isDraft ? view.lines[Number((await searchParams)["line"]) - 1] : undefined;
  const children = changed?.line.kind === "split" ? await childrenOf(view.effectiveOn, changed.line.unit) : [];
  const known = changed && { position: changed.position, leave: `/units/acts/${id}`, draft: draftOf(changed.line, { units: changed.units, children }) };
  const top = { id: view.unit.id, level: "province" as const, label: view.unit.name };
  return (
    <>
      <PageTitle title={view.subject} note={actStateWords[view.state]} crumbs={[{ label: "Đơn vị", href: "/units" }, { label: "Sắp xếp", href: "/units/acts" }, { label: `Số ${view.number}` }]} />
      <div className="py-4"><Facts kind="flat" items={factsOf(view)} /></div>
      <Counterparts view={view} />
      {view.stuck.length > 0 && <Notice tone="warn"><p>Đã đến ngày hiệu lực nhưng chưa thực hiện được:</p><ul>{view.stuck.map((says) => <li key={says}>{says}</li>)}</ul></Notice>}
      <ActProblems problems={view.problems} />
      {view.preview && <ActPreview preview={view.preview} />}
      {!view.counters && <ActLines view={view} remove={isDraft ? removeLine : null} />}
      {isDraft && !view.counters && (
        <Section id="sua-dong" title={known ? `Sửa dòng ${known.position}` : "Thêm dòng"} note={`Mọi dòng tính theo đơn vị trước ngày ${showDay(view.effectiveOn)}`}>
          <LineForm key={`${view.version} ${known?.position ?? 0}`} {...(known && { known })} action={addLine} seen={view} top={top} finders={{ find: findUnits.bind(null, view.effectiveOn), childrenOf: childrenOf.bind(null, view.effectiveOn) }} />
        </Section>
      )}
      {isDraft && !view.counters && <Section title="Nhận từ danh sách"><UploadLines key={view.version} action={upload} seen={view} /></Section>}
      {isDraft && <Section title="Văn bản"><ActDocument key={view.version} action={save} send="Lưu văn bản" known={view} hidden={{ id, version: view.version }} /></Section>}
      <Acts view={view} today={scope.today} />
    </>
  );
}

const factsOf = ({ number, issuer, issuedOn, effectiveOn, ground, carriesGrants, draftedBy, orderedBy }: ActView) => [
  { term: "Căn cứ", value: `Số ${number} ngày ${showDay(issuedOn)}, ${issuer}` },
  { term: "Có hiệu lực từ", value: showDay(effectiveOn) },
  ...(draftedBy ? [{ term: "Người lập", value: draftedBy }] : []),
  ...(orderedBy ? [{ term: "Người ban hành", value: `${orderedBy.name}, ${showInstant(orderedBy.at)}` }] : []),
  ...(carriesGrants ? [{ term: "Vai trò", value: "Giữ ở đơn vị kế tục" }] : []),
  ...(ground ? [{ term: "Ghi chú căn cứ", value: ground }] : []),
];

function Counterparts({ view: { counters, counteredBy } }: { view: ActView }) {
  if (counters) return <Notice>Đưa các đơn vị trở lại như trước văn bản <PlainLink href={`/units/acts/${counters.id}`}>{`số ${counters.number}`}</PlainLink>.</Notice>;
  if (!counteredBy) return null;
  return <Notice>{counteredBy.state === "draft" ? "Đang có dự thảo điều chỉnh trở lại: " : "Được điều chỉnh trở lại bởi "}<PlainLink href={`/units/acts/${counteredBy.id}`}>{`số ${counteredBy.number}`}</PlainLink>.</Notice>;
}

/** What may be done with the act as it stands. */
function Acts({ view, today }: { view: ActView; today: Day }) {
  const { id, version, state, preview, effectiveOn, counteredBy } = view;
  const hidden = { id, version };
  if (state === "draft") {
    return (
      <ActionBar says={preview ? `Có hiệu lực từ ${showDay(effectiveOn)}. Ban hành xong chỉ điều chỉnh được bằng văn bản khác; lịch sử giữ cả hai.` : "Còn nội dung chưa khớp nên chưa ban hành được."}>
        <Dialog trigger="Bỏ dự thảo…" kind="quiet" title="Bỏ dự thảo này?"><ActButton action={drop} hidden={hidden} kind="grave">Bỏ dự thảo</ActButton></Dialog>
        {preview && (
          <Dialog trigger="Ban hành sắp xếp…" kind="primary" title="Ban hành sắp xếp?" consequences={[preview.sentence, effectiveOn <= today ? "Thay đổi có ngay." : `Thay đổi tự có vào ngày ${showDay(effectiveOn)}.`]}>
            <ActButton action={enact} hidden={hidden} kind="primary" busyLabel="Đang ban hành…">Ban hành sắp xếp</ActButton>
          </Dialog>
        )}
      </ActionBar>
    );
  }
  if (state === "scheduled") return <ActionBar says={`Tự có hiệu lực vào ngày ${showDay(effectiveOn)}.`}><ActButton action={withdraw} hidden={hidden}>Rút về dự thảo</ActButton></ActionBar>;
  if (state !== "enacted" || counteredBy) return null;
  return (
    <Section title="Điều chỉnh trở lại" note="Các đơn vị trở lại như trước từ một ngày sau; lịch sử giữ cả hai văn bản">
      <ActDocument action={counter} send="Lập dự thảo điều chỉnh trở lại" hidden={{ countersId: id }} />
    </Section>
  );
}
