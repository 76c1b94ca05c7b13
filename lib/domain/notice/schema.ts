import { z } from "zod";

const again = "Mở lại trang rồi làm lại.";
const seq = z.int(again).positive(again);
const parted = z.string(again).transform((text) => ({ id: text.slice(0, 36), seq: Number(text.slice(37)) })).pipe(z.object({ id: z.uuid(again), seq }));
const notice = parted.transform(({ id, ...rest }) => ({ registrationId: id, ...rest }));
const recheck = parted.transform(({ id, ...rest }) => ({ recheckId: id, ...rest }));

const most = 200;

/** Notices put aside, each by its registration or re-check and the number of its event, and reminders by their id. */
export const ReadNoticesInput = z
  .object({ notices: z.array(notice).max(most, again).default([]), rechecks: z.array(recheck).max(most, again).default([]), reminders: z.array(z.uuid(again)).max(most, again).default([]) })
  .refine(({ notices, rechecks, reminders }) => notices.length + rechecks.length + reminders.length > 0, again);
export type ReadNoticesInput = Partial<z.output<typeof ReadNoticesInput>>;

/** How a form names a notice. */
export const noticeKey = ({ id, seq }: { id: string; seq: number }) => `${id}:${seq}`;
