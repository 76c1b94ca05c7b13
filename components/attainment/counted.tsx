import type { ReactNode } from "react";

import { Figure } from "@/components/ui/figure";
import { define, sayBase, sayRounding, type FigureName } from "@/lib/domain/attainment/definitions";
import { isIllustrative } from "@/lib/domain/attainment/illustrative";
import { listBehind } from "@/lib/domain/attainment/link";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";

const titles: Record<FigureName, string> = {
  target: "chi bộ theo chỉ tiêu",
  registered: "lượt đăng ký",
  registered_term: "lượt đăng ký cả nhiệm kỳ",
  recognised: "chi bộ đã công nhận",
  ratio: "tỷ lệ đạt",
  remaining: "so với chỉ tiêu",
  expected: "chi bộ dự kiến công nhận thêm",
  expected_total: "chi bộ, kể cả dự kiến",
  expected_ratio: "tỷ lệ dự kiến",
  cells: "chi bộ ấp, khu phố",
  held: "chi bộ đang giữ danh hiệu",
  revoked: "chi bộ bị thu hồi danh hiệu",
  recheck_due: "chi bộ đến hạn phúc tra",
  recheck_planned: "chi bộ đã lên lịch phúc tra",
  recheck_kept: "chi bộ giữ vững sau phúc tra",
  recheck_failing: "chi bộ được thông báo không đạt",
  appraised: "chi bộ đã thẩm định",
  under_appraisal: "chi bộ đang thẩm định",
  line: "tiến độ đều",
};

function listsOf(name: FigureName, view: Attainment, of: Figures) {
  const list = (figure: FigureName, label: string) => ({ href: listBehind(figure, of, view), label });
  const decisions = list("recognised", `Xem ${showCount(of.recognised)} chi bộ trong các quyết định`);
  const expected = list("expected", `Xem ${showCount(of.expected.additional)} hồ sơ dự kiến`);
  const target = list("target", "Xem chỉ tiêu và nghị quyết");
  const lists = {
    ratio: [decisions, target],
    remaining: [target],
    line: [target],
    target: [target],
    recognised: [decisions],
    revoked: [list("revoked", "Xem các quyết định")],
    registered: [list("registered", `Xem ${showCount(of.registered)} lượt đăng ký`)],
    registered_term: [list("registered_term", `Xem ${showCount(of.registeredInTerm)} lượt đăng ký`)],
    appraised: [list("appraised", "Xem các hồ sơ")],
    under_appraisal: [list("under_appraisal", "Xem các hồ sơ")],
    expected: [expected],
    expected_total: [decisions, expected],
    expected_ratio: [decisions, expected],
    cells: [list("cells", `Xem ${showCount(of.cells)} chi bộ`)],
    held: [list("held", `Xem ${showCount(of.held)} chi bộ`)],
    recheck_due: [list("recheck_due", "Xem lịch phúc tra")],
    recheck_planned: [list("recheck_planned", "Xem lịch phúc tra")],
    recheck_kept: [list("recheck_kept", "Xem các chi bộ")],
    recheck_failing: [list("recheck_failing", "Xem các chi bộ")],
  } satisfies Record<FigureName, { href: string | null; label: string }[]>;
  return lists[name].flatMap(({ href, label }) => (href ? [{ href, label }] : []));
}

/** A figure of the metric layer, explained where it stands, open to the list it counts. `of` is the unit it belongs to. */
export function Counted({ name, view, of = view, children }: { name: FigureName; view: Attainment; of?: Figures; children: ReactNode }) {
  const isShare = name === "ratio" || name === "expected_ratio";
  return (
    <Figure
      title={titles[name]}
      definition={define(name === "ratio" ? "recognised" : name === "expected_ratio" ? "expected_total" : name, of, view)}
      on={`hết ngày ${showDay(view.on)}`}
      links={listsOf(name, view, of)}
      illustrative={isIllustrative(view, name, of)}
      {...(isShare && { base: sayBase(name === "ratio" ? view.base : "target", of, view), rounding: sayRounding(view.rounding) })}
    >
      {children}
    </Figure>
  );
}
