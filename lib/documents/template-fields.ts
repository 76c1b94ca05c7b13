import { titleAfterCell } from "@/lib/domain/attainment/say";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { saySpan } from "@/lib/domain/closing/span";
import { holdYear, showDay, showInstant } from "@/lib/domain/day";
import { bodyCodeOf, sayDecision } from "@/lib/domain/decision/numbering";
import type { BlankSheet, DecisionSheet, PaperHead, PaperSheet, ProposalSheet } from "@/lib/domain/document/paper-sheet";
import type { ReportSheet } from "@/lib/domain/document/report-sheet";
import { showCount } from "@/lib/domain/ratio";
import { namesIn, type Filled } from "@/lib/domain/template/field";
import type { BlankPaper, TemplatePaper } from "@/lib/domain/template/paper";
import { committeeName } from "@/lib/domain/unit/party";
import { blanks, cellOf, handDated } from "./blank-forms";
import { againOf, articleOf, goesWithOf, reasonOf } from "./decision-paper";
import { lowered } from "./lowered";
import { apartOf, attendance, conclusion, dissentHeading, dissentsOf, findings, lastPart, openingOf, sheetsOf, signersOf, spreadOf, subjectOf, talkOf } from "./minutes-words";
import { capacityOf, placed, sayNumber, superiorOf } from "./party-paper";
import { addressedTo, proposalGoesWith, yearsOf } from "./proposal-paper";
import { figureRows, figuresSubject, shortHash } from "./report-paper";
import type { ReviewSheet } from "./review-paper";

const sentences = (all: readonly string[]) => all.map((cau) => ({ cau }));
const sayTitle = (title: string) => titleAfterCell({ id: "", name: title, shortName: title });
const sayDraft = (draft: number | null) => (draft === null ? "" : `Dự thảo lần ${draft}`);

/** What every paper a committee signs says, from the same sheet our own form is drawn from. */
function common(sheet: PaperSheet & { lines: readonly unknown[] }): Record<string, string> {
  const { unit, above, issuer, subject, capacity, signer, title, draft, on, lines } = sheet;
  const [body, post] = capacityOf(capacity, issuer);
  return {
    cap_tren: superiorOf(above) ?? "", co_quan: committeeName(unit), so: sayNumber(sheet), noi_ngay: placed(unit, on, draft !== null), trich_yeu: holdYear(lowered(subject)),
    thay_mat: body, chuc_vu: post, nguoi_ky: signer, ban_hanh: issuer, danh_hieu: sayTitle(title), so_chi_bo: showCount(lines.length),
  };
}

export const proposalFields = (sheet: ProposalSheet): Filled => ({
  ...common(sheet),
  du_thao: sayDraft(sheet.draft),
  kinh_trinh: addressedTo(sheet),
  nam: yearsOf(sheet),
  kem_theo: proposalGoesWith(sheet),
  chi_bo: sheet.lines.map(({ nameAsSigned, year }, index) => ({ stt: String(index + 1), ten: nameAsSigned, nam_dang_ky: String(year) })),
});

/** A decision of recognition; any other says besides what it is about and why, one of revocation from when the cell may register again. */
export const decisionFields = (sheet: DecisionSheet): Filled => ({
  ...common(sheet),
  du_thao: sayDraft(sheet.draft),
  can_cu: sentences(sheet.grounds.map((ground) => ground.replace(/[;.,]$/, ""))),
  noi_dung: articleOf(sheet),
  kem_theo: goesWithOf(sheet) ?? "",
  ...(sheet.effect !== "recognise" && { cau_ly_do: reasonOf(sheet) ?? "" }),
  ...(sheet.effect === "revoke" && { dang_ky_lai: againOf(sheet) ?? "" }),
  chi_bo: sheet.lines.map(({ nameAsSigned, affects, reason }, index) => ({
    stt: String(index + 1), ten: nameAsSigned, ...(sheet.effect !== "recognise" && { quyet_dinh_truoc: affects ? sayDecision(affects) : "", ly_do: reason ?? "" }),
  })),
});

export function minutesFields({ unit }: PaperHead, view: SittingView): Filled {
  const { secretary, chair } = signersOf(view);
  const dissents = dissentsOf(view);
  const marks = view.rounds.flatMap((held) => [spreadOf(held, view), ...sheetsOf(held, view).map(({ name, total, remark }) => `${name}: ${total} điểm${remark ? `. ${remark}` : ""}`), ...(held.said ? [`Thảo luận (${held.saidBy} ghi): ${held.said}`] : [])]);
  return {
    cap_tren: committeeName(unit), co_quan: "Tổ thẩm định", so: "      -BB/TTĐ", trich_yeu: holdYear(subjectOf(view)), mo_dau: openingOf(view), thu_ky: secretary, chu_tri: chair,
    thanh_phan: sentences(attendance(view)), cham_diem: sentences(marks), nhan_xet: sentences([...findings(view), ...dissents]), ket_luan: sentences(conclusion(view.end)),
    luot: view.rounds.map((held) => ({
      ket_qua_luot: spreadOf(held, view), chenh_lech: apartOf(held, view) ?? "", thao_luan: talkOf(held) ?? "",
      bang_phieu: held.state.state === "waiting" ? [] : [{ phieu: sheetsOf(held, view).map(({ name, total, remark }, index) => ({ stt: String(index + 1), thanh_vien: name, tong_diem: String(total), nhan_xet_phieu: remark ?? "" })) }],
    })),
    chua_dat: sentences(findings(view)), muc_y_kien_khac: dissents.length > 0 ? dissentHeading : "", y_kien_khac: sentences(dissents), so_muc_ket_luan: lastPart(view),
  };
}

const parts = ["trien_khai", "ket_qua", "han_che", "nhiem_vu", "kien_nghi"] as const;
/** The rows of a paper's table by unit, each figure at the place of its column. */
const byUnit = (paper: TemplatePaper, rows: readonly (readonly string[])[]) => rows.map((cells) => Object.fromEntries(namesIn(paper, "don_vi").map((key, index) => [key, cells[index] ?? ""])));

/** What a review says before its table and after it, in the part the table stands in. */
function aroundTable(sheet: ReviewSheet): [string[], string[]] {
  const all = sheet.parts.find(({ paragraphs }) => paragraphs.includes("table"))?.paragraphs ?? [];
  const at = all.indexOf("table");
  return [all.slice(0, Math.max(at, 0)), all.slice(at + 1)];
}

export const reviewFields = (sheet: ReviewSheet): Filled => ({
  cap_tren: superiorOf(sheet.above) ?? "", co_quan: committeeName(sheet.unit), so: `      -BC/${bodyCodeOf(sheet.unit.kind)}`, noi_ngay: placed(sheet.unit, sheet.on, true), du_thao: sayDraft(sheet.draft),
  trich_yeu: holdYear(`${sheet.name}${sheet.name.includes(",") ? "," : ""} về xây dựng chi bộ ${titleAfterCell(sheet.title)}`),
  ten_bao_cao: sheet.name,
  ...Object.fromEntries(parts.map((key, index) => [key, sentences((sheet.parts[index]?.paragraphs ?? []).filter((text) => text !== "table"))])),
  ket_qua_truoc: sentences(aroundTable(sheet)[0]),
  ket_qua_sau: sentences(aroundTable(sheet)[1]),
  don_vi: byUnit("report", sheet.rows.map(({ name, figures }) => [name, ...figures])),
});

export const closedFields = (sheet: ReportSheet): Filled => ({
  cap_tren: superiorOf(sheet.above) ?? "", co_quan: committeeName(sheet.unit), noi_ngay: placed(sheet.unit, sheet.on, true), trich_yeu: holdYear(figuresSubject(sheet)), ky: saySpan(sheet), danh_hieu: titleAfterCell(sheet.title),
  den_ngay: showDay(sheet.on), lan_chot: String(sheet.draft), chot_luc: showInstant(sheet.closedAt), ma_so_lieu: shortHash(sheet),
  don_vi: byUnit("figures", figureRows(sheet)),
});

export function blankFields(paper: BlankPaper, sheet: BlankSheet): Filled {
  const { subject, opening, asks } = blanks[paper];
  return {
    cap_tren: superiorOf(sheet.above) ?? "", co_quan: cellOf(sheet), noi_ngay: handDated(sheet), trich_yeu: holdYear(subject(sheet)), nam: String(sheet.year), danh_hieu: sayTitle(sheet.title), bo_tieu_chi: sheet.set ?? "",
    ...(opening && { mo_dau: opening(sheet) }),
    phan: sheet.content.sections.map(({ heading, criteria }) => ({
      ten_phan: heading,
      tieu_chi: criteria.map((criterion) => ({ ma: criterion.code, noi_dung: criterion.wording, o_ghi: asks(criterion), diem_cao_nhat: criterion.kind === "scored" ? String(criterion.most) : "" })),
    })),
  };
}
