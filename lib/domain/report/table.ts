import type { FigureName } from "@/lib/domain/attainment/definitions";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showCount, showPercent } from "@/lib/domain/ratio";
import { cite, share } from "./cite";
import type { Sentence } from "./sentence";

type Column = { figure: FigureName; head: string; show: (of: Figures, view: Attainment) => string };

/** The columns of a review's table by unit, in the order of the paper. Domain.md 7. */
export const columns = [
  { figure: "cells", head: "Tổng số chi bộ", show: ({ cells }) => showCount(cells) },
  { figure: "registered_term", head: "Đăng ký nhiệm kỳ", show: ({ registeredInTerm }) => showCount(registeredInTerm) },
  { figure: "target", head: "Chỉ tiêu", show: ({ target }) => (target === null ? "–" : showCount(target)) },
  { figure: "recognised", head: "Đã công nhận", show: ({ recognised }) => showCount(recognised) },
  { figure: "ratio", head: "Tỷ lệ", show: (of, { rounding }) => showPercent(share(of), rounding) },
  { figure: "under_appraisal", head: "Đang thẩm định", show: ({ underAppraisal }) => showCount(underAppraisal) },
  { figure: "expected_total", head: "Dự kiến cuối kỳ", show: ({ expected }) => showCount(expected.total) },
  { figure: "revoked", head: "Thu hồi", show: ({ revoked }) => showCount(revoked) },
] as const satisfies readonly Column[];

/** A row for each unit below and one for the unit: its name first, then its figures by column. */
export const tableOf = (view: Attainment): Sentence[] => [...view.children, view].map((of) => ({ key: `row ${of.unit.id}`, parts: [of.unit.name, ...columns.map(({ figure, show }) => cite(view, figure, show(of, view), of))] }));
