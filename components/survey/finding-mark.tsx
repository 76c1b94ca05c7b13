import { Icon, type IconName } from "@/components/ui/icon";
import { sayFinding } from "@/lib/domain/survey/say";
import type { Sight } from "@/lib/domain/survey/schema";
import type { FindingView } from "@/lib/domain/survey/view";

const looks = { agrees: { icon: "check", colour: "text-leaf" }, differs: { icon: "warn", colour: "text-clay" }, not_seen: { icon: "off", colour: "text-ink-2" } } as const satisfies Record<Sight, { icon: IconName; colour: string }>;

/** What was seen of a criterion on site: a shape, a word, what was noted. */
export function FindingMark({ finding }: { finding: Pick<FindingView, "seen" | "note"> }) {
  const { icon, colour } = looks[finding.seen];
  return <span className={`flex items-start gap-1.5 font-medium ${colour}`}><Icon name={icon} className="mt-[0.2em]" /><span>{sayFinding(finding)}</span></span>;
}
