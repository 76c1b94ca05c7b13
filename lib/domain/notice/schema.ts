import { z } from "zod";

const again = "Mở lại trang rồi làm lại.";
const one = z
  .string(again)
  .transform((text) => ({ registrationId: text.slice(0, 36), seq: Number(text.slice(37)) }))
  .pipe(z.object({ registrationId: z.uuid(again), seq: z.int(again).positive(again) }));

/** Notices put aside, each by its registration and the number of its event. */
export const ReadNoticesInput = z.object({ notices: z.array(one).min(1, again).max(200, again) });
export type ReadNoticesInput = z.infer<typeof ReadNoticesInput>;

/** How a form names a notice. */
export const noticeKey = ({ id, seq }: { id: string; seq: number }) => `${id}:${seq}`;
