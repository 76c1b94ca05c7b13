import { accountRefusals } from "./account/words";
import { apiRefusals } from "./api/words";
import { appraisalRefusals } from "./appraisal/words";
import { attainmentRefusals } from "./attainment/words";
import { bulkRefusals } from "./bulk/words";
import { closingRefusals } from "./closing/words";
import { decisionRefusals } from "./decision/words";
import { criteriaRefusals } from "./criteria/words";
import { figuresRefusals } from "./figures/words";
import { officeRefusals } from "./office/words";
import { evidenceRefusals } from "./evidence/words";
import { importRefusals } from "./import/words";
import { reportRefusals } from "./report/words";
import { recheckRefusals } from "./recheck/words";
import { registrationRefusals } from "./registration/words";
import type { Refusal } from "./result";
import { invitationRefusals } from "./invitation/words";
import { surveyRefusals } from "./survey/words";
import { templateRefusals } from "./template/words";
import { targetRefusals } from "./target/words";
import { competenceRefusals } from "./unit/competence-change";
import { sampleRefusals } from "./sample-years";
import { reorganisationRefusals } from "./unit/reorganisation/words";

type Say = (values: Readonly<Record<string, string | number>>) => string;

/** Refusals any command may answer. Each concept adds its own beside its rules; `refusals` joins them. */
const common = {
  "invalid-input": () => "Nội dung chưa hợp lệ. Xem lại các ô được đánh dấu.",
  "not-found": () => "Không tìm thấy trong phạm vi của đồng chí.",
  "not-allowed": () => "Đồng chí chưa được phân quyền làm việc này.",
  "changed-meanwhile": ({ who, what, at }) =>
    at ? `${who ? `${who} vừa làm trước` : "Đồng chí đã làm"}, lúc ${at}: ${what}. Mở lại trang để xem bản mới nhất.` : "Nội dung vừa được người khác thay đổi. Mở lại trang để xem bản mới nhất.",
} as const satisfies Record<string, Say>;

const refusals: Readonly<Record<string, Say>> = { ...common, ...attainmentRefusals, ...apiRefusals, ...accountRefusals, ...registrationRefusals, ...decisionRefusals, ...appraisalRefusals, ...recheckRefusals, ...criteriaRefusals, ...figuresRefusals, ...evidenceRefusals, ...bulkRefusals, ...importRefusals, ...officeRefusals, ...surveyRefusals, ...invitationRefusals, ...reorganisationRefusals, ...targetRefusals, ...templateRefusals, ...closingRefusals, ...reportRefusals, ...competenceRefusals, ...sampleRefusals };

/** The Vietnamese sentence of a refusal. Throws for a code without words: a test finds those first. */
export function sayRefusal(refusal: Refusal): string {
  const say = refusals[refusal.code];
  if (!say) throw new Error(`no words for refusal ${refusal.code}`);
  return say(refusal.values ?? {});
}

export const hasWords = (code: string) => code in refusals;
