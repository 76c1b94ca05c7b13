import { Icon, type IconName } from "@/components/ui/icon";
import type { Verdict } from "@/lib/domain/criteria/evaluate";
import { outcomeWords } from "@/lib/domain/criteria/words";

const looks = {
  passed: { icon: "check", colour: "text-leaf font-medium" },
  failed: { icon: "x", colour: "text-red-deep font-medium" },
  open: { icon: "more", colour: "text-ink-2" },
} as const satisfies Record<Verdict["outcome"], { icon: IconName; colour: string }>;

/** A verdict in a shape and a word. */
export function Outcome({ outcome }: { outcome: Verdict["outcome"] }) {
  const { icon, colour } = looks[outcome];
  return <span className={`inline-flex items-center gap-[7px] whitespace-nowrap ${colour}`}><Icon name={icon} />{outcomeWords[outcome]}</span>;
}
