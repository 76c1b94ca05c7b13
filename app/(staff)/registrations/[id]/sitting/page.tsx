import { notFound } from "next/navigation";
import { z } from "zod";

import { ConflictForm } from "@/components/appraisal/conflict-form";
import { EndInvitation } from "@/components/appraisal/end-invitation";
import { InviteForm } from "@/components/appraisal/invite-form";
import { OpenForm } from "@/components/appraisal/open-form";
import { sayAbove } from "@/components/registration/cell-name";
import { ButtonLink } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import type { SittingDesk } from "@/lib/domain/appraisal/sitting-view";
import { barWords, functionWords } from "@/lib/domain/appraisal/words";
import { showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import { sayRefusal } from "@/lib/domain/words";
import { partyName } from "@/lib/domain/unit/party";
import { getSittingDesk } from "@/lib/queries/get-sitting-desk";

import { declare, endInvite, invite, open } from "./actions";

export const metadata = { title: "Mở phiên thẩm định" };

/** The team that appraises a dossier, who of it must not score, and the opening of a sitting. */
export default async function SittingDeskPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "registration.appraise");
  const { id } = await params;
  const desk = z.uuid().safeParse(id).success ? await getSittingDesk(scope, id) : null;
  if (!desk) notFound();

  const { registration: { cell, above, year, title }, sitters, team } = desk;
  return (
    <>
      <PageTitle
        title="Mở phiên thẩm định"
        crumbs={[{ label: "Thẩm định", href: "/appraisals" }, { label: partyName({ ...cell, level: "cell" }), href: `/registrations/${id}` }, { label: "Mở phiên" }]}
        note={`${partyName({ ...cell, level: "cell" })}, ${sayAbove(...[...above].reverse())}. ${title}, năm ${year}`}
      >
        <ButtonLink href={`/registrations/${id}/survey`}>Khảo sát thực địa</ButtonLink>
      </PageTitle>
      {!desk.mayOpen && <Notice>{closed(desk)} {desk.open && <ButtonLink href={`/appraisals/${desk.open}`}>Vào phiên đang mở</ButtonLink>}</Notice>}
      <div className="grid gap-x-gutter desk:grid-cols-12">
        {desk.mayOpen && <Section title="Phiên họp" className="desk:col-span-7"><OpenForm action={open} desk={desk} /></Section>}
        {team && (
          <Section title="Tổ thẩm định" className="desk:col-span-5">
            <Facts
              kind="list"
              items={[
                { term: "Quyết định", value: `Số ${showNumber(team)} ngày ${showDay(team.signedOn)}, ${team.issuer}` },
                ...sitters.map(({ name, function: held, bar, reason }) => ({ term: functionWords[held], value: bar ? `${name} (không chấm điểm: ${reason ?? barWords[bar]})` : name })),
                ...(team.guests ? [{ term: "Mời tham gia", value: team.guests }] : []),
              ]}
            />
            {(desk.invited.length > 0 || desk.mayInvite) && <Invited desk={desk} />}
            {desk.mayDeclare && <div className="mt-6 border-t border-line pt-4"><h3 className="mb-3 font-semibold">Đồng chí có liên quan đến chi bộ này?</h3><ConflictForm action={declare} registrationId={id} /></div>}
          </Section>
        )}
      </div>
    </>
  );
}

/** Who of an invited body may open the dossier, and until when; inviting and calling off is for the team's officers. */
function Invited({ desk }: { desk: SittingDesk }) {
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h3 className="mb-3 font-semibold">Người được mời xem hồ sơ</h3>
      {desk.invited.length > 0 && (
        <ul className="mb-4">
          {desk.invited.map(({ id, name, lastDay, by }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2 first:border-t-0">
              <span>{name}<span className="block text-small text-ink-3">{`Đến hết ngày ${showDay(lastDay)}, ${by} mời`}</span></span>
              {desk.mayInvite && <EndInvitation invitation={{ id, name }} closes="hồ sơ này" action={endInvite} />}
            </li>
          ))}
        </ul>
      )}
      {desk.mayInvite && (desk.guests.length > 0 ? <InviteForm key={desk.invited.length} action={invite} desk={desk} /> : <p className="text-small text-ink-3">Chưa có tài khoản nào có vai trò Được mời thẩm định. Đề nghị người quản trị tài khoản cấp vai trò cho cán bộ của cơ quan được mời.</p>)}
    </div>
  );
}

/** Why the reader cannot open a sitting here. */
function closed({ open: sitting, team, sitters, registration: { status } }: SittingDesk): string {
  if (sitting) return sayRefusal({ code: "sitting-open" });
  if (!team) return sayRefusal({ code: "no-team" });
  const own = sitters.find(({ isReader }) => isReader);
  if (!own) return sayRefusal({ code: "not-on-team" });
  if (own.bar) return sayRefusal({ code: "barred-opens" });
  return sayRefusal({ code: status === "under_appraisal" ? "not-the-opener" : "not-under-appraisal" });
}
