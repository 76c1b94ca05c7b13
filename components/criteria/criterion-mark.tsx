import { Icon, type IconName } from "@/components/ui/icon";
import type { CriterionState } from "@/lib/domain/criteria/evaluate";
import { criterionStateWords } from "@/lib/domain/criteria/words";

const looks = {
  met: { icon: "check", colour: "text-leaf font-medium" },
  failed: { icon: "x", colour: "text-red-deep font-medium" },
  unknown: { icon: "more", colour: "text-ink-2" },
  not_applicable: { icon: "off", colour: "text-ink-2" },
} as const satisfies Record<CriterionState, { icon: IconName; colour: string }>;

/** What came of a criterion, in a shape and a word. */
export function CriterionMark({ state }: { state: CriterionState }) {
  const { icon, colour } = looks[state];
  return <span className={`inline-flex items-center gap-[7px] whitespace-nowrap ${colour}`}><Icon name={icon} />{criterionStateWords[state]}</span>;
}
