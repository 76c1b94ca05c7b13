import { roleWords } from "@/lib/domain/account/role";
import type { Action, Role } from "@/lib/domain/action";
import type { FigureName } from "./definitions";

/** The acts that change the facts behind figures, what they are called, and who may do them. A test holds the roles to the table of rights. */
export const hands = {
  "target.set": { act: "giao, điều chỉnh, bãi bỏ chỉ tiêu", roles: ["organization_staff"] },
  "registration.register": { act: "đăng ký, chuyển năm, rút đăng ký", roles: ["committee_officer"] },
  "registration.bring": { act: "nhập đăng ký từ tệp", roles: ["organization_staff", "committee_officer"] },
  "registration.appraise": { act: "kết luận thẩm định", roles: ["appraiser"] },
  "decision.issue": { act: "ghi quyết định công nhận, thu hồi, đính chính", roles: ["organization_staff", "standing_committee"] },
  "recheck.manage": { act: "lên lịch và kết luận phúc tra", roles: ["organization_staff", "standing_committee", "appraiser"] },
  "unit.reorganise": { act: "sắp xếp đơn vị", roles: ["organization_staff"] },
  "figures.enter": { act: "nhập số liệu năm", roles: ["committee_officer", "cell_secretary"] },
  "registration.assess": { act: "tự đánh giá", roles: ["committee_officer", "cell_secretary"] },
  "progress.report": { act: "báo cáo hằng tháng", roles: ["committee_officer", "cell_secretary"] },
} as const satisfies Partial<Record<Action, { act: string; roles: readonly Role[] }>>;
export type Hand = keyof typeof hands;

const taken: Record<FigureName, readonly Hand[]> = {
  target: ["target.set"],
  line: ["target.set"],
  registered: ["registration.register"],
  registered_term: ["registration.register"],
  recognised: ["decision.issue"],
  held: ["decision.issue"],
  revoked: ["decision.issue"],
  ratio: ["decision.issue", "target.set"],
  remaining: ["decision.issue", "target.set"],
  expected: ["registration.register", "registration.appraise", "decision.issue"],
  expected_total: ["decision.issue", "registration.register"],
  expected_ratio: ["decision.issue", "registration.register", "target.set"],
  cells: ["unit.reorganise"],
  recheck_due: ["recheck.manage"],
  recheck_planned: ["recheck.manage"],
  recheck_kept: ["recheck.manage"],
  recheck_failing: ["recheck.manage"],
  appraised: ["registration.appraise"],
  under_appraisal: ["registration.appraise"],
};

const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

/** Who may have changed the facts behind a figure, by role, each for the units they are competent for. */
export const sayHands = (of: readonly Hand[]): string => `${of.flatMap((hand): Hand[] => (hand === "registration.register" ? [hand, "registration.bring"] : [hand])).map((hand) => `${hands[hand].roles.map((role) => lower(roleWords[role])).join(", ")} (${hands[hand].act})`).join("; ")}; trong phạm vi được giao.`;

export const handsOf = (figure: FigureName): string => sayHands(taken[figure]);

/** Who may have changed any of several figures. */
export const handsOfAll = (figures: readonly FigureName[]): string => sayHands([...new Set(figures.flatMap((figure) => taken[figure]))]);
