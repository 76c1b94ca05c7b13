import { DossierTable } from "@/components/appraisal/dossier-table";
import { TeamCard } from "@/components/appraisal/team-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { showCount } from "@/lib/domain/ratio";
import { inSentence } from "@/lib/domain/unit/party";
import { listAppraisals } from "@/lib/queries/list-appraisals";

import { endInvite } from "./actions";

export const metadata = { title: "Thẩm định" };

/** The teams in force and the dossiers that wait for them or lie with them. */
export default async function AppraisalsPage() {
  const scope = await currentScope();
  demand(scope, "appraisal.read");
  const { teams, rows, more, mayForm } = await listAppraisals(scope);
  return (
    <>
      <PageTitle title="Thẩm định" crumbs={[{ label: "Đăng ký", href: "/registrations" }, { label: "Thẩm định" }]} note="Hồ sơ chờ thẩm định và tổ thẩm định đang làm nhiệm vụ">
        <ButtonLink kind="quiet" href="/appraisals/substance">Dấu hiệu cần xem thêm</ButtonLink>
        {mayForm && <ButtonLink kind="primary" icon="plus" href="/appraisals/new">Lập tổ thẩm định</ButtonLink>}
      </PageTitle>
      <Section title="Hồ sơ" note={more ? `${showCount(rows.length)} hồ sơ có hạn sớm nhất; còn nữa` : `${showCount(rows.length)} hồ sơ`}>
        {rows.length > 0 && <div className="no-print mb-3 flex items-center gap-1"><ExportLinks href="/api/documents/appraisals" /></div>}
        <DossierTable rows={rows} />
      </Section>
      {teams.map((team) => (
        <Section key={team.id} title={`Tổ thẩm định ${inSentence(team.unit)}`}>
          <TeamCard team={team} endInvite={team.isOwn ? endInvite : null} />
        </Section>
      ))}
      {teams.length === 0 && (
        <Section title="Tổ thẩm định">
          <Sheet>
            <EmptyState title="Chưa có tổ thẩm định nào.">Ban thường vụ lập tổ bằng quyết định có số và ngày. Có tổ thì mới họp chấm điểm được.</EmptyState>
          </Sheet>
        </Section>
      )}
    </>
  );
}
