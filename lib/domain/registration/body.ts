import type { Stage } from "@/lib/domain/unit/competence";
import type { UnitKind } from "@/lib/domain/unit/level";
import { inSentence } from "@/lib/domain/unit/party";

/** The body a stage belongs to, for one cell on a day: which unit's, and what the competence calls it. */
export type Body = { unitId: string; kind: UnitKind; name: string; body: string; stage: Stage };

/** "Tổ thẩm định cấp huyện, huyện Châu Thành": how a sentence names the body whose turn it is. */
export const sayBody = (body: Pick<Body, "body" | "kind" | "name">) => `${body.body}, ${inSentence(body)}`;
