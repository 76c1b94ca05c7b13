import { z } from "zod";
import { MoveYearInput } from "@/lib/domain/registration/schema";
import { bulkActs } from "./act";

/** More than this is not looked through before it is confirmed. */
export const mostPicked = 200;

const absent = (value: unknown) => (value === "" || value === undefined ? null : value);
const again = "Mở lại trang rồi làm lại.";
const { year, reason } = MoveYearInput.shape;

/** `id` is made by the form before it is sent, so that a form sent twice prepares once. */
export const PrepareInput = z.object({
  id: z.uuid(again),
  act: z.enum(bulkActs, "Chọn việc cần làm."),
  picks: z
    .array(z.uuid(again), "Chọn ít nhất một hồ sơ.")
    .min(1, "Chọn ít nhất một hồ sơ.")
    .max(mostPicked, `Mỗi lần tối đa ${mostPicked} hồ sơ.`)
    .refine((picks) => new Set(picks).size === picks.length, "Một hồ sơ được chọn hai lần."),
});
export type PrepareInput = z.infer<typeof PrepareInput>;

export const PreviewInput = z.object({
  id: z.uuid(again),
  reason: z.preprocess(absent, reason.nullable()),
  year: z.preprocess(absent, year.nullable()),
  holderId: z.preprocess(absent, z.uuid("Chọn người nhận.").nullable()),
});
export type PreviewInput = z.infer<typeof PreviewInput>;

/** `previewedAt` is the preview the person saw: another one is not confirmed unseen. */
export const StartInput = z.object({ id: z.uuid(again), previewedAt: z.iso.datetime(again) });
export type StartInput = z.infer<typeof StartInput>;
