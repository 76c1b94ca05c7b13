import type { UnitKind } from "@/lib/domain/unit/level";
import { inSentence } from "@/lib/domain/unit/party";

type Named = { name: string; kind: UnitKind };

const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** "Xã An Hiệp, huyện Châu Thành": a unit as the head of a line, with the unit above it, since names repeat. */
export const placeName = ({ parent, ...unit }: Named & { parent: Named | null }) =>
  capital(parent && parent.kind !== "country" ? `${inSentence(unit)}, ${inSentence(parent)}` : inSentence(unit));
