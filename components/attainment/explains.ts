import type { Explains, Meaning } from "@/components/ui/explanation";
import { sayRounding, type FigureName } from "@/lib/domain/attainment/definitions";
import { figureTitles } from "@/lib/domain/attainment/figure-words";
import { handsOfAll, sayHands } from "@/lib/domain/attainment/hands";
import { mean } from "@/lib/domain/attainment/means";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { chartMeaning } from "@/lib/domain/chart/means";
import { showDay } from "@/lib/domain/day";

import { changesHref } from "./address";

/** What was recorded of the unit since its last closing, for those who may read the record. */
export const changesOf = ({ mayAudit }: Pick<Attainment, "mayAudit">, { unit }: Pick<Figures, "unit">) => (mayAudit && unit.id ? [{ href: changesHref(unit.id), label: "Thay đổi từ lần chốt gần nhất" }] : []);

/** What a chart of a unit draws, its own counting first. */
export const meaningsOf = (key: string, view: Attainment): Meaning[] => {
  const { of, says } = chartMeaning(key);
  return [{ key: "chart", term: "Cách tính", says }, ...of.map((name) => ({ key: name, term: figureTitles[name], says: mean(name, view) }))];
};

export const chartExplains = (key: string, view: Attainment): Explains => {
  const { of, hands = [] } = chartMeaning(key);
  return { ...explainsOf(view, of), who: [handsOfAll(of), ...(hands.length > 0 ? [sayHands(hands)] : [])].join(" "), rounding: sayRounding(view.rounding) };
};

/** What holds for all figures of a table or picture of the metric layer. */
export const explainsOf = (view: Attainment, of: readonly FigureName[]): Explains => ({ on: `hết ngày ${showDay(view.on)}`, who: handsOfAll(of), links: changesOf(view, view) });
