import { Seal } from "@/components/ui/seal";
import type { Effect } from "@/lib/domain/decision/title";
import { effectWords } from "@/lib/domain/decision/words";

/** What a line does. Gold is for a title that is held; what ends one is a grey ring. */
export function EffectMark({ effect, held = true }: { effect: Effect; held?: boolean }) {
  if (effect === "recognise" && held) return <Seal>{effectWords.recognise}</Seal>;
  if (effect === "recognise" || effect === "correct") return <span>{effectWords[effect]}</span>;
  return <Seal revoked>{effectWords[effect]}</Seal>;
}
