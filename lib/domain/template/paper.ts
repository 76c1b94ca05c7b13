import type { Effect } from "@/lib/domain/decision/title";

/** The papers a province may lay out by a form of its own. */
export const templatePapers = ["proposal", "minutes", "recognition", "revocation", "report"] as const;
export type TemplatePaper = (typeof templatePapers)[number];

export const paperWords = {
  proposal: "Tờ trình đề nghị công nhận",
  minutes: "Biên bản thẩm định",
  recognition: "Quyết định công nhận",
  revocation: "Quyết định thu hồi",
  report: "Báo cáo sơ kết, tổng kết",
} as const satisfies Record<TemplatePaper, string>;

/** Decisions that correct, annul or replace are few and each unlike the last: they keep our form. */
export const paperOfEffect = (effect: Effect): TemplatePaper | null => (effect === "recognise" ? "recognition" : effect === "revoke" ? "revocation" : null);

export const isTemplatePaper = (text: string): text is TemplatePaper => templatePapers.some((paper) => paper === text);

/** The most a form may weigh: 2 MB. */
export const mostTemplateBytes = 2 * 1024 * 1024;
