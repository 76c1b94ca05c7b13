import { z } from "zod";

import { TeamForm } from "@/components/appraisal/team-form";
import { Chips } from "@/components/ui/chips";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";
import { currentScope, demand } from "@/lib/access/session";
import { partyName } from "@/lib/domain/unit/party";
import { getTeamDesk } from "@/lib/queries/get-team-desk";

import { form } from "./actions";

export const metadata = { title: "Lập tổ thẩm định" };

const Search = z.object({ unit: z.string().max(40).nullable().catch(null).default(null) });

/** The decision that forms a team: who does what in it, and by which rules it sits. */
export default async function NewTeamPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const scope = await currentScope();
  demand(scope, "team.form");
  const { unit } = Search.parse(await searchParams);
  const desk = await getTeamDesk(scope, unit);
  return (
    <>
      <PageTitle title="Lập tổ thẩm định" crumbs={[{ label: "Đăng ký", href: "/registrations" }, { label: "Thẩm định", href: "/appraisals" }, { label: "Lập tổ thẩm định" }]} note={desk.issuer} />
      {desk.units.length > 1 && <Chips label="Cơ quan ban hành" items={desk.units.map((each) => ({ label: partyName({ ...each, level: "district" }), href: `/appraisals/new?unit=${each.id}`, current: each.id === desk.unit?.id }))} />}
      {!desk.unit ? (
        <Sheet><EmptyState title="Chọn cơ quan ban hành.">Tổ thẩm định gồm những người có vai trò ở chính đơn vị đó.</EmptyState></Sheet>
      ) : desk.candidates.length < desk.usual.teamLeast ? (
        <Sheet>
          <EmptyState title={`Cần ít nhất ${desk.usual.teamLeast} tài khoản có vai trò Tổ thẩm định, đang có ${desk.candidates.length}.`}>
            Mỗi thành viên chấm điểm độc lập nên có tài khoản riêng. Đề nghị người quản trị tài khoản cấp vai trò Tổ thẩm định ở đơn vị này.
          </EmptyState>
        </Sheet>
      ) : (
        <TeamForm action={form} desk={{ ...desk, unit: desk.unit }} />
      )}
    </>
  );
}
