import { Icon, type IconName } from "@/components/ui/icon";
import type { CriteriaState as State } from "@/lib/domain/criteria/view";
import { criteriaStateWords } from "@/lib/domain/criteria/words";

const looks = {
  draft: { icon: "file", colour: "text-clay font-medium" },
  coming: { icon: "right", colour: "text-ink-2" },
  in_force: { icon: "check", colour: "text-leaf font-medium" },
  past: { icon: "x", colour: "text-ink-2" },
} as const satisfies Record<State, { icon: IconName; colour: string }>;

/** Where a version stands: a shape and a word. */
export function CriteriaState({ state }: { state: State }) {
  const { icon, colour } = looks[state];
  return <span className={`inline-flex items-center gap-[7px] whitespace-nowrap ${colour}`}><Icon name={icon} />{criteriaStateWords[state]}</span>;
}
