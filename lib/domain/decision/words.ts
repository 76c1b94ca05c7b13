import type { Effect } from "./title";

/** What a line of a decision does to its cell. */
export const effectWords = {
  recognise: "Công nhận",
  revoke: "Thu hồi",
  correct: "Đính chính",
  annul: "Hủy bỏ",
} as const satisfies Record<Effect, string>;
