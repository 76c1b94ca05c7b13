/**
 * By which units facts are shown: those of the reporting day, today's (facts carried along successor links), or a map that two days
 * can both bear.
 */
export const lenses = ["was", "now", "common"] as const;
export type Lens = (typeof lenses)[number];

/** The lenses of a list: a list is of one day. */
export const listLenses = ["was", "now"] as const satisfies readonly Lens[];

/** How a choice names them. */
export const lensWords = {
  was: "Theo đơn vị tại ngày báo cáo",
  now: "Theo đơn vị hiện nay",
  common: "Theo bản đồ chung của hai ngày",
} as const satisfies Record<Lens, string>;

/** After "Đơn vị". */
export const lensValues = { was: "tại ngày báo cáo", now: "quy về hiện nay", common: "bản đồ chung" } as const satisfies Record<Lens, string>;
