import { Icon, type IconName } from "@/components/ui/icon";
import type { Conclusion } from "@/lib/domain/appraisal/conclusion";
import { conclusionWords } from "@/lib/domain/appraisal/words";

const looks = {
  pass: { icon: "check", colour: "text-leaf" },
  fail: { icon: "x", colour: "text-red-deep" },
  supplement: { icon: "warn", colour: "text-clay" },
  adjourned: { icon: "off", colour: "text-ink-2" },
} as const satisfies Record<Conclusion, { icon: IconName; colour: string }>;

/** How a sitting ended: a shape and a word. */
export function SittingMark({ conclusion }: { conclusion: Conclusion | null }) {
  const { icon, colour } = conclusion ? looks[conclusion] : { icon: "more" as const, colour: "text-ink-2" };
  return <span className={`inline-flex items-center gap-[7px] whitespace-nowrap font-medium ${colour}`}><Icon name={icon} />{conclusion ? conclusionWords[conclusion] : "Đang họp"}</span>;
}
