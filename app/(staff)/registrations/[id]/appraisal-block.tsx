import { SittingMark } from "@/components/appraisal/sitting-mark";
import { ButtonLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import type { AppraisalView } from "@/lib/domain/appraisal/sitting-view";
import { showDay } from "@/lib/domain/day";
import { sayVisit } from "@/lib/domain/survey/say";

const columns: Column<AppraisalView["sittings"][number]>[] = [
  { key: "held", head: "Ngày họp", rowHead: true, cell: ({ id, heldOn }) => <PlainLink href={`/appraisals/${id}`}>{`Phiên ngày ${showDay(heldOn)}`}</PlainLink> },
  { key: "place", head: "Địa điểm", cell: ({ place }) => place },
  { key: "end", head: "Kết luận", cell: ({ conclusion }) => <SittingMark conclusion={conclusion} />, phone: "aside" },
  { key: "finding", head: "Nội dung", cell: ({ finding }) => finding ?? "", phone: "wide" },
];

/** What the team saw on site and its sittings on a dossier, each with its minutes. */
export function AppraisalBlock({ registrationId, view, isUnderAppraisal }: { registrationId: string; view: AppraisalView; isUnderAppraisal: boolean }) {
  const { sittings, survey, isMember, open } = view;
  const showsTeam = isUnderAppraisal && isMember && open === null;
  return (
    <>
      {(survey.visits.length > 0 || survey.mayRecord) && (
        <Section title="Khảo sát thực địa" note={survey.visits.length > 0 ? `${survey.seen}/${survey.of} tiêu chí` : undefined}>
          <div className="grid gap-3 border-t border-line pt-3">
            {survey.visits.length > 0 ? <ul>{survey.visits.map((visit) => <li key={`${visit.seenOn} ${visit.place}`}>{sayVisit(visit)}</li>)}</ul> : <p className="text-ink-2">Tổ thẩm định chưa ghi kết quả khảo sát.</p>}
            <div className="no-print"><ButtonLink href={`/registrations/${registrationId}/survey`}>{survey.mayRecord ? "Ghi khảo sát" : "Xem kết quả khảo sát"}</ButtonLink></div>
          </div>
        </Section>
      )}
      {(sittings.length > 0 || showsTeam) && (
        <Section title="Phiên thẩm định">
          {sittings.length > 0 && <DataTable caption="Các phiên thẩm định hồ sơ này" columns={columns} rows={sittings} rowKey={({ id }) => id} />}
          {showsTeam && <p className="no-print mt-3 text-small"><PlainLink href={`/registrations/${registrationId}/sitting`}>Tổ thẩm định hồ sơ này; khai có liên quan</PlainLink></p>}
        </Section>
      )}
    </>
  );
}
