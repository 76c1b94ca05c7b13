import { sayPeriod } from "@/lib/domain/attainment/period";
import type { Attainment, Figures, Measure } from "@/lib/domain/attainment/view";
import { inSentence } from "@/lib/domain/unit/party";

import { cellsHref, decisionsHref, expectedHref, registrationsHref, targetsHref, termRegistrationsHref } from "./address";
import { endWords } from "./say";

export type Counted = "recognised" | "target" | "ratio" | "remaining" | "additional" | "expected" | "registered" | "registered_term" | "cells" | "revoked";

type Definition = { title: string; definition: string; links: { href: string; label: string }[]; measure?: Measure };

/** What each figure is, how it is counted, and the list it counts. */
export function define(counted: Counted, view: Attainment, of: Figures): Definition {
  const place = { unit: of.unit.id, period: view.period, on: view.on };
  const period = sayPeriod(view.period);
  const decisions = { href: decisionsHref(place), label: `Xem ${of.recognised} dòng quyết định` };
  const targets = { href: targetsHref(place), label: "Xem chỉ tiêu và nghị quyết" };
  const expected = { href: expectedHref(place), label: `Xem ${of.expected.additional} hồ sơ dự kiến` };
  const definitions: Record<Counted, Definition> = {
    recognised: {
      title: "chi bộ đã công nhận",
      definition: `Số chi bộ ấp, khu phố của ${inSentence(of.unit)} có quyết định công nhận trong ${period} và đến ngày báo cáo còn giữ danh hiệu.`,
      links: [decisions],
      measure: "recognised",
    },
    target: {
      title: "chi bộ là chỉ tiêu",
      definition: of.range
        ? `Từ ${of.range.lowPercent} đến ${of.range.highPercent}% số chi bộ, tức từ ${of.range.low} đến ${of.range.high} chi bộ; số lẻ tính lên.`
        : `Số chi bộ cần công nhận trong ${period} theo nghị quyết hoặc phân bổ cho ${inSentence(of.unit)}.`,
      links: [targets],
      measure: "target",
    },
    ratio: {
      title: "tỷ lệ đạt",
      definition: "Số đã công nhận chia cho số dùng để so sánh; tính trên số đếm, không cộng hay lấy trung bình tỷ lệ.",
      links: [decisions, targets],
    },
    remaining: {
      title: "còn lại so với chỉ tiêu",
      definition: "Chỉ tiêu trừ số đã công nhận. Số âm được ghi là vượt.",
      links: [targets, decisions],
    },
    additional: {
      title: "chi bộ dự kiến công nhận thêm",
      definition: `Số hồ sơ còn đang làm được cấp ủy dự kiến công nhận từ sau ngày báo cáo đến ${endWords(view.period)}.`,
      links: [expected],
      measure: "expected",
    },
    expected: {
      title: `chi bộ dự kiến đến ${endWords(view.period)}`,
      definition: `${of.recognised} chi bộ đã công nhận cộng ${of.expected.additional} chi bộ dự kiến thêm. Đây là số dự báo theo hồ sơ đang làm.`,
      links: [decisions, expected],
      measure: "expected",
    },
    registered: {
      title: "chi bộ đăng ký",
      definition: `Số chi bộ đăng ký phấn đấu trong ${period}, không kể đăng ký đã rút hoặc chuyển sang năm khác.`,
      links: [{ href: registrationsHref(place), label: `Xem ${of.registered} đăng ký` }],
    },
    registered_term: {
      title: "chi bộ đăng ký cả nhiệm kỳ",
      definition: `Số đăng ký còn hiệu lực của các năm trong nhiệm kỳ ${view.period.term.replace("-", "–")}, tính đến ngày báo cáo.`,
      links: [{ href: termRegistrationsHref(place), label: `Xem ${of.registeredInTerm} đăng ký` }],
      measure: "registered_term",
    },
    cells: {
      title: "chi bộ ấp, khu phố",
      definition: `Số chi bộ ấp, khu phố thuộc ${inSentence(of.unit)} theo đơn vị hành chính tại ngày báo cáo.`,
      links: [{ href: cellsHref(place), label: "Xem danh sách chi bộ" }],
      measure: "cells",
    },
    revoked: {
      title: "chi bộ bị thu hồi danh hiệu",
      definition: `Số chi bộ được công nhận rồi bị thu hồi hoặc hủy bỏ danh hiệu trong ${period}.`,
      links: [decisions],
      measure: "revoked",
    },
  };
  return definitions[counted];
}

/** True for a figure of the sample that no source printed. Computed ones carry no mark of their own. */
export const isIllustrative = (view: Attainment, of: Figures, measure: Measure | undefined) => view.sample && measure !== undefined && !of.published.includes(measure);
