import type { ReactNode } from "react";

import { Refused } from "@/components/registration/refused";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { showDay, showInstant, type Day } from "@/lib/domain/day";
import { kindLabels, showBytes } from "@/lib/domain/evidence/file";
import { validity } from "@/lib/domain/evidence/rules";
import type { Evidence, EvidenceDesk } from "@/lib/domain/evidence/view";
import { sayTaken } from "@/lib/domain/evidence/say";
import type { FormAnswer } from "@/lib/domain/registration/form";
import { inSentence } from "@/lib/domain/unit/party";

import { OfferEvidence } from "./offer-evidence";
import { PlainOffer } from "./plain-offer";
import { RemoveEvidence, ReuseEvidence, type EvidenceAction } from "./evidence-acts";

type Props = { desk: EvidenceDesk; actions: { reuse: EvidenceAction; remove: EvidenceAction }; /** What a form sent without script was told. */ told: { answer: FormAnswer; typed: Readonly<Record<string, string>> } | null };

/** The papers of a dossier: what each proves, whether it still holds, where else it serves; and the ways to add and to take out. */
export function EvidenceSection({ desk, actions, told }: Props) {
  const { papers, mayChange, others } = desk;
  const columns: Column<Evidence>[] = [
    { key: "title", head: "Minh chứng", rowHead: true, cell: (paper) => <Title paper={paper} /> },
    { key: "criterion", head: "Cho tiêu chí", cell: ({ criterion }) => <Criterion code={criterion} desk={desk} /> },
    { key: "document", head: "Giấy tờ", cell: (paper) => <Particulars paper={paper} today={desk.today} /> },
    { key: "used", head: "Cũng dùng ở", phone: "under", cell: (paper) => <UsedElsewhere paper={paper} registrationId={desk.registrationId} /> },
    ...(mayChange ? [{ key: "act", head: <span className="sr-only">Việc</span>, phone: "act" as const, cell: (paper: Evidence) => <RemoveEvidence useId={paper.useId} title={paper.title} action={actions.remove} /> }] : []),
  ];
  return (
    <Section id="minh-chung" title="Minh chứng" note={papers.length > 0 ? `${papers.length} giấy tờ` : undefined}>
      {told && <div className="no-print mb-4"><Refused answer={told.answer} /></div>}
      {mayChange && (
        <div className="no-print mb-3 flex flex-wrap gap-3">
          <OfferEvidence registrationId={desk.registrationId} criteria={desk.criteria} today={desk.today} />
          {others.length > 0 && <ReuseEvidence registrationId={desk.registrationId} papers={others} criteria={desk.criteria} action={actions.reuse} />}
        </div>
      )}
      {mayChange && <noscript><PlainOffer desk={desk} answer={told?.answer ?? null} typed={told?.typed ?? {}} /></noscript>}
      <DataTable
        caption="Minh chứng của hồ sơ này"
        columns={columns}
        rows={papers}
        rowKey={({ useId }) => useId}
        empty={<EmptyState title="Chưa có minh chứng.">{mayChange ? "Gửi văn bản, biên bản, ảnh chứng minh từng tiêu chí. Một giấy tờ dùng được cho nhiều tiêu chí, nhiều năm." : "Chi bộ và xã gửi minh chứng khi hồ sơ còn ở cấp xã."}</EmptyState>}
      />
    </Section>
  );
}

function Title({ paper }: { paper: Evidence }) {
  const { id, title, kind, bytes, who, at, sameFile } = paper;
  return (
    <>
      <a href={`/api/evidence/${id}`} download>{title}</a>
      <Small>{kindLabels[kind]}, {showBytes(bytes)}</Small>
      <Small>{who ? `${who} gửi lúc ${showInstant(at)}` : `Gửi lúc ${showInstant(at)}`}</Small>
      {sameFile && <Flag>{saySameFile(sameFile)}</Flag>}
    </>
  );
}

function Criterion({ code, desk: { criteria } }: { code: string; desk: EvidenceDesk }) {
  if (code === "") return "Chung cho cả hồ sơ";
  const wording = criteria.find((criterion) => criterion.code === code)?.wording;
  return <>{code}{wording && <Small>{wording}</Small>}</>;
}

function Particulars({ paper, today }: { paper: Evidence; today: Day }) {
  const { documentNumber, documentDate, expiresOn, takenAt, takenPlace } = paper;
  const state = validity(expiresOn, today);
  const document = [documentNumber && `Số ${documentNumber}`, documentDate && `ngày ${showDay(documentDate)}`].filter(Boolean).join(", ");
  return (
    <>
      {document || "Không ghi số, ngày"}
      {expiresOn && (state === "lasting" ? <Small>Có giá trị đến hết {showDay(expiresOn)}</Small> : <Flag>{state === "expired" ? `Hết hạn từ sau ${showDay(expiresOn)}` : `Sắp hết hạn: đến hết ${showDay(expiresOn)}`}</Flag>)}
      {takenAt && <Small>{sayTaken(takenAt, takenPlace)}</Small>}
    </>
  );
}

function UsedElsewhere({ paper: { usedIn, criterion }, registrationId }: { paper: Evidence; registrationId: string }) {
  const elsewhere = usedIn.filter((use) => use.registrationId !== registrationId || use.criterion !== criterion);
  if (elsewhere.length === 0) return <span className="text-ink-3">Chỉ dùng ở đây</span>;
  return elsewhere.map((use) => {
    const what = use.criterion === "" ? "cả hồ sơ" : `tiêu chí ${use.criterion}`;
    return (
      <span key={`${use.registrationId} ${use.criterion}`} className="block">
        {use.registrationId === registrationId ? `Hồ sơ này, ${what}` : <PlainLink href={`/registrations/${use.registrationId}`}>{`Năm ${use.year}, ${what}`}</PlainLink>}
      </span>
    );
  });
}

const saySameFile = ({ cells, elsewhere }: NonNullable<Evidence["sameFile"]>) => {
  const named = cells.map((cell) => `chi bộ ${inSentence(cell)}`);
  const others = elsewhere > 0 ? [`${elsewhere} chi bộ ngoài phạm vi của đồng chí`] : [];
  return `Cùng tệp này còn được gửi bởi: ${[...named, ...others].join(", ")}`;
};

const Small = ({ children }: { children: ReactNode }) => <span className="block text-small font-normal text-ink-3">{children}</span>;

const Flag = ({ children }: { children: ReactNode }) => (
  <span className="flex items-start gap-1.5 text-small font-normal text-clay"><Icon name="warn" className="mt-[0.2em]" /><span>{children}</span></span>
);
