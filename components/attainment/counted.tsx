import type { ReactNode } from "react";

import { Figure } from "@/components/ui/figure";
import { define, sayBase, sayRounding, type FigureName } from "@/lib/domain/attainment/definitions";
import { figureTitles } from "@/lib/domain/attainment/figure-words";
import { handsOf } from "@/lib/domain/attainment/hands";
import { isIllustrative } from "@/lib/domain/attainment/illustrative";
import { listBehind } from "@/lib/domain/attainment/link";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";

import { changesOf } from "./explains";

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
export function Counted({ name, view, of = view, id, children }: { name: FigureName; view: Attainment; of?: Figures; id?: string; children: ReactNode }) {
  const isShare = name === "ratio" || name === "expected_ratio";
  return (
    <Figure
      {...(id !== undefined && { id })}
      title={figureTitles[name]}
      definition={define(name === "ratio" ? "recognised" : name === "expected_ratio" ? "expected_total" : name, of, view)}
      on={`hết ngày ${showDay(view.on)}`}
      who={handsOf(name)}
      links={[...listsOf(name, view, of), ...changesOf(view, of)]}
      illustrative={isIllustrative(view, name, of)}
      {...(isShare && { base: sayBase(name === "ratio" ? view.base : "target", of, view), rounding: sayRounding(view.rounding) })}
    >
      {children}
    </Figure>
  );
}
