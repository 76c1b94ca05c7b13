import { z } from "zod";
import { cursorOf, encodeCursor } from "@/lib/domain/cursor";
import { Day } from "@/lib/domain/day";
import { listLenses } from "./lens";
import { levels } from "./level";

/** Where a page of the register of units ended: how well the unit fitted the words, its level, its place by name, its id. */
const Place = z.tuple([z.int().min(0).max(9), z.int().min(0).max(levels.length - 1), z.string().max(400), z.string().regex(/^[0-9a-z]{1,40}$/)]);
export type UnitPlace = z.infer<typeof Place>;
export const unitCursor = (place: UnitPlace) => encodeCursor(place);

const id = "Mã đơn vị chỉ gồm chữ thường không dấu và chữ số.";
const code = "Mã hành chính gồm 1 đến 8 chữ số.";

/** Parameters of the register of units as they stand in an address, shared by page and API. `after` carries on from a page's end. */
export const UnitParameters = z.strictObject({
  q: z.string({ error: "Chỉ tìm một tên." }).max(120, "Tên cần tìm dài quá 120 chữ.").optional(),
  level: z.enum(levels, { error: `Cấp là một trong: ${levels.join(", ")}.` }).optional(),
  parent: z.string({ error: id }).regex(/^[0-9a-z]{1,40}$/, id).optional(),
  code: z.string({ error: code }).regex(/^\d{1,8}$/, code).optional(),
  on: z
    .string({ error: "Ngày phải có dạng năm-tháng-ngày." })
    .refine((text) => Day.safeParse(text).success, "Ngày phải là một ngày có thật, dạng năm-tháng-ngày, chẳng hạn 2021-06-30.")
    .transform((text) => Day.parse(text))
    .optional(),
  lens: z.enum(listLenses, { error: `Đơn vị được xem theo một trong: ${listLenses.join(", ")}.` }).optional(),
  after: cursorOf(Place).optional(),
});
export type UnitParameters = z.infer<typeof UnitParameters>;

/** The keys of an address that belong to the register. */
export const unitKeys = Object.keys(UnitParameters.shape) as readonly (keyof UnitParameters)[]; // keys of a literal object are its names
