import type { FormAction } from "@/components/registration/act-form";
import { Facts } from "@/components/ui/facts";
import { functionWords } from "@/lib/domain/appraisal/words";
import { teamFunctions } from "@/lib/domain/appraisal/team";
import type { TeamView } from "@/lib/domain/appraisal/view";
import { showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";

import { EndInvitation } from "./end-invitation";

/** A team by functions, with the decision that formed it, whom it invites and its rules for sitting. `endInvite` is for the committee that formed it. */
export function TeamCard({ team, endInvite }: { team: TeamView; endInvite: FormAction | null }) {
  const groups = teamFunctions.flatMap((held) => {
    const names = team.members.filter((member) => member.function === held).map(({ name }) => name);
    return names.length > 0 ? [{ term: functionWords[held], value: names.join("; ") }] : [];
  });
  return (
    <Facts
      kind="list"
      items={[
        { term: "Quyết định", value: `Số ${showNumber(team)} ngày ${showDay(team.signedOn)}, ${team.issuer}` },
        ...groups,
        ...(team.invited.length > 0 ? [{ term: "Mời xem hồ sơ", value: <Invited team={team} endInvite={endInvite} /> }] : []),
        ...(team.guests ? [{ term: "Mời tham gia", value: team.guests }] : []),
        { term: "Họp được khi có", value: <span data-given>{`Từ ${team.quorum.part}/${team.quorum.whole} thành viên được chấm điểm, trong đó có tổ trưởng`}</span> },
        { term: "Phải thảo luận khi", value: `Điểm chênh nhau quá ${team.divergence}` },
      ]}
    />
  );
}

function Invited({ team: { invited }, endInvite }: { team: TeamView; endInvite: FormAction | null }) {
  return (
    <ul className="grid gap-2">
      {invited.map(({ id, name, lastDay }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {`${name}, đến hết ngày ${showDay(lastDay)}`}
          {endInvite && <span className="no-print"><EndInvitation invitation={{ id, name }} closes="các hồ sơ của tổ" action={endInvite} /></span>}
        </li>
      ))}
    </ul>
  );
}
