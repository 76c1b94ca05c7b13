import { Facts } from "@/components/ui/facts";
import { functionWords } from "@/lib/domain/appraisal/words";
import { teamFunctions } from "@/lib/domain/appraisal/team";
import type { TeamView } from "@/lib/domain/appraisal/view";
import { showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";

/** A team by functions, with the decision that formed it and its rules for sitting. */
export function TeamCard({ team }: { team: TeamView }) {
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
        ...(team.guests ? [{ term: "Mời tham gia", value: team.guests }] : []),
        { term: "Họp được khi có", value: `Từ ${team.quorum.part}/${team.quorum.whole} thành viên được chấm điểm, trong đó có tổ trưởng` },
        { term: "Phải thảo luận khi", value: `Điểm chênh nhau quá ${team.divergence}` },
      ]}
    />
  );
}
