import { SittingMark } from "@/components/appraisal/sitting-mark";
import { DataTable, type Column } from "@/components/ui/data-table";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import type { AppraisalView } from "@/lib/domain/appraisal/sitting-view";
import { showDay } from "@/lib/domain/day";

const columns: Column<AppraisalView["sittings"][number]>[] = [
  { key: "held", head: "Ngày họp", rowHead: true, cell: ({ id, heldOn }) => <PlainLink href={`/appraisals/${id}`}>{`Phiên ngày ${showDay(heldOn)}`}</PlainLink> },
  { key: "place", head: "Địa điểm", cell: ({ place }) => place },
  { key: "end", head: "Kết luận", cell: ({ conclusion }) => <SittingMark conclusion={conclusion} />, phone: "aside" },
  { key: "finding", head: "Nội dung", cell: ({ finding }) => finding ?? "", phone: "wide" },
];

/** The team's sittings on a dossier, each with its minutes. */
export function AppraisalBlock({ registrationId, view, isUnderAppraisal }: { registrationId: string; view: AppraisalView; isUnderAppraisal: boolean }) {
  if (view.sittings.length === 0 && !(isUnderAppraisal && view.isMember)) return null;
  return (
    <Section title="Phiên thẩm định">
      {view.sittings.length > 0 && <DataTable caption="Các phiên thẩm định hồ sơ này" columns={columns} rows={view.sittings} rowKey={({ id }) => id} />}
      {isUnderAppraisal && view.isMember && view.open === null && <p className="no-print mt-3 text-small"><PlainLink href={`/registrations/${registrationId}/sitting`}>Tổ thẩm định hồ sơ này; khai có liên quan</PlainLink></p>}
    </Section>
  );
}
