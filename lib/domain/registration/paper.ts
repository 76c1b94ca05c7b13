import { showDay, type Day } from "@/lib/domain/day";
import { showNumber, type PaperNumber } from "@/lib/domain/decision/numbering";
import { refuse, type Result } from "@/lib/domain/result";
import type { UnitKind } from "@/lib/domain/unit/level";

export const paperKinds = ["proposal", "agreement"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Types of paper by code (domain.md 7): a proposal is a tờ trình; agreement is told by a notice, a conclusion or a letter. */
export const paperTypes = { TTr: "Tờ trình", TB: "Thông báo", KL: "Kết luận", CV: "Công văn" } as const;
export type PaperType = keyof typeof paperTypes;
export const typesOf = { proposal: ["TTr"], agreement: ["TB", "KL", "CV"] } as const satisfies Record<PaperKind, readonly PaperType[]>;

export const capacities = ["T/M Ban Thường vụ, Bí thư", "T/M Ban Thường vụ, Phó Bí thư"] as const;

const bodyCodes: Record<UnitKind, string> = {
  country: "TW", province: "TU", centrally_run_city: "TU", district: "HU", provincial_city: "ThU", town: "ThU", urban_district: "QU",
  commune: "ĐU", ward: "ĐU", township: "ĐU", special_zone: "ĐU", hamlet: "CB", quarter: "CB",
};

/** "TTr/ĐU": the type of a paper and the code of the committee that signs it. */
export const symbolOf = (type: PaperType, issuer: UnitKind) => `${type}/${bodyCodes[issuer]}`;

type Named = PaperNumber & { type: string; signedOn: Day };

/** "Tờ trình số 14-TTr/ĐU ngày 10/6/2021". */
export function sayPaper(paper: Named): string {
  const type = Object.entries(paperTypes).find(([code]) => code === paper.type)?.[1] ?? paper.type;
  return `${type} số ${showNumber(paper)} ngày ${showDay(paper.signedOn)}`;
}

export const subjectOf = {
  proposal: (title: string) => `Đề nghị công nhận chi bộ ${title}`,
  agreement: (title: string) => `Chủ trương công nhận chi bộ ${title}`,
} as const satisfies Record<PaperKind, (title: string) => string>;

/** Why a paper cannot be dated so: it is entered when it is signed, not before. */
export const judgeSigned = (signedOn: Day, today: Day): Result<never> | null => (signedOn > today ? refuse("day-ahead", { field: "signedOn" }) : null);
