import type { UnitKind } from "@/lib/domain/unit/level";
import { inSentence } from "@/lib/domain/unit/party";

type Named = { name: string; kind: UnitKind };

const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

type Placed = Named & { parent: Named | null };

/** "xã An Hiệp, huyện Châu Thành": a unit with the unit above it, since names repeat. */
export const placeInSentence = ({ parent, ...unit }: Placed) => (parent && parent.kind !== "country" ? `${inSentence(unit)}, ${inSentence(parent)}` : inSentence(unit));

/** "Xã An Hiệp, huyện Châu Thành": the same as the head of a line. */
export const placeName = (unit: Placed) => capital(placeInSentence(unit));
