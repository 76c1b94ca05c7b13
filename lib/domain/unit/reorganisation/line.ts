import { z } from "zod";
import { unitKinds } from "@/lib/domain/unit/level";
import { Share } from "./share";

const UnitId = z.string({ error: "Chọn một đơn vị." }).regex(/^[0-9a-z]{1,40}$/, "Chọn một đơn vị.");
/** A unit that stands, by its id, or one the act makes: "+" and its key. */
const Ref = z.string({ error: "Chọn một đơn vị." }).regex(/^\+?[0-9a-z]{1,40}$/, "Chọn một đơn vị.");
const Name = z
  .string({ error: "Ghi tên đơn vị." })
  .transform((text) => text.normalize("NFC").trim().replaceAll(/\s+/g, " "))
  .refine((text) => text !== "", "Ghi tên đơn vị.")
  .refine((text) => text.length <= 120, "Tên dài quá 120 chữ.");
const Code = z
  .string()
  .trim()
  .regex(/^\d{1,8}$/, "Mã hành chính gồm 1 đến 8 chữ số.")
  .nullable();
const Kind = z.enum(unitKinds, { error: "Chọn loại đơn vị." });

/** A unit that begins with the act. */
const Made = z.object({ key: z.string().regex(/^[0-9a-z]{1,40}$/), name: Name, kind: Kind, code: Code, parent: Ref });
export type Made = z.infer<typeof Made>;

/** `share` is the part of the divided unit's amounts the act itself gives it; all parts have one or none. */
const Part = z.object({ into: Ref, make: Made.nullable(), children: z.array(UnitId), share: Share.optional() });

/** One line of an act: what becomes of one unit, or of several that become one. */
export const ActLine = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rename"), unit: UnitId, name: Name }),
  z.object({ kind: z.literal("change_kind"), unit: UnitId, to: Kind, name: Name }),
  z.object({ kind: z.literal("change_code"), unit: UnitId, code: Code }),
  z.object({ kind: z.literal("move"), unit: UnitId, parent: Ref }),
  z.object({ kind: z.literal("merge"), units: z.array(UnitId).min(1, "Chọn đơn vị nhập.").max(200), into: Ref, make: Made.nullable() }),
  z.object({ kind: z.literal("split"), unit: UnitId, parts: z.array(Part).min(2, "Chia thành từ 2 đơn vị trở lên.").max(50) }),
  z.object({ kind: z.literal("abolish"), unit: UnitId }),
  z.object({ kind: z.literal("create"), make: Made }),
  z.object({ kind: z.literal("abolish_level"), level: z.enum(["district"]), under: UnitId }),
]);
export type ActLine = z.infer<typeof ActLine>;
export type LineKind = ActLine["kind"];

/** How a line names a unit its act makes. */
export const refOf = (made: Pick<Made, "key">) => `+${made.key}`;
export const isMade = (ref: string) => ref.startsWith("+");

/** The units a line makes. */
export function madeBy(line: ActLine): readonly Made[] {
  if (line.kind === "create") return [line.make];
  if (line.kind === "merge") return line.make ? [line.make] : [];
  return line.kind === "split" ? line.parts.flatMap(({ make }) => (make ? [make] : [])) : [];
}

/** The standing units a line names. */
export function unitsOf(line: ActLine): readonly string[] {
  const named = namedBy(line);
  return [...new Set(named.filter((ref) => !isMade(ref)))];
}

/** All it names, standing or made. */
export const refsOf = (line: ActLine): readonly string[] => [...new Set(namedBy(line))];

function namedBy(line: ActLine): string[] {
  const above = madeBy(line).map(({ parent }) => parent);
  switch (line.kind) {
    case "merge":
      return [...line.units, line.into, ...above];
    case "split":
      return [line.unit, ...line.parts.flatMap(({ into, children }) => [into, ...children]), ...above];
    case "move":
      return [line.unit, line.parent];
    case "create":
      return above;
    case "abolish_level":
      return [line.under];
    default:
      return [line.unit];
  }
}

/** What a line may do, in the order a form offers it. */
export const lineKinds = ["merge", "split", "rename", "change_kind", "change_code", "move", "create", "abolish", "abolish_level"] as const satisfies readonly LineKind[];
