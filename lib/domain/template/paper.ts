import type { Effect } from "@/lib/domain/decision/title";

const written = ["proposal", "minutes", "report", "figures"] as const;
const decisions = ["recognition", "revocation", "correction", "annulment", "replacement"] as const;
/** Forms to be written on by hand: no records, so they carry no code and are laid out by the form of the day they are taken. */
const blanks = ["self_assessment", "survey"] as const;

/** The papers a province may lay out by a form of its own: every one there is. */
export const templatePapers = [...written, ...decisions, ...blanks] as const;
export type TemplatePaper = (typeof templatePapers)[number];

/** The same as an office sorts them. */
export const paperGroups = [{ label: "Tờ trình, biên bản, báo cáo", papers: written }, { label: "Quyết định", papers: decisions }, { label: "Phiếu ghi tay", papers: blanks }] as const;

export const paperWords = {
  proposal: "Tờ trình đề nghị công nhận",
  minutes: "Biên bản thẩm định",
  recognition: "Quyết định công nhận",
  revocation: "Quyết định thu hồi",
  correction: "Quyết định đính chính",
  annulment: "Quyết định hủy bỏ",
  replacement: "Quyết định thay thế",
  report: "Báo cáo sơ kết, tổng kết",
  figures: "Biểu số liệu đã chốt",
  self_assessment: "Phiếu tự đánh giá",
  survey: "Phiếu khảo sát thực địa",
} as const satisfies Record<TemplatePaper, string>;

/** The paper a decision is, by what it does. */
export const paperOfEffect = { recognise: "recognition", revoke: "revocation", correct: "correction", annul: "annulment", replace: "replacement" } as const satisfies Record<Effect, TemplatePaper>;

export type BlankPaper = (typeof blanks)[number];
export const isBlankPaper = (paper: TemplatePaper): paper is BlankPaper => blanks.some((each) => each === paper);

export const isTemplatePaper = (text: string): text is TemplatePaper => templatePapers.some((paper) => paper === text);

/** The most a form may weigh: 2 MB. */
export const mostTemplateBytes = 2 * 1024 * 1024;
