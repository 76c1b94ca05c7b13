import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import type { CommonView } from "@/lib/domain/attainment/common";
import { handsOfAll } from "@/lib/domain/attainment/hands";
import { isIllustrative } from "@/lib/domain/attainment/illustrative";
import { mean } from "@/lib/domain/attainment/means";
import { sayPeriod } from "@/lib/domain/attainment/period";
import { baseWords } from "@/lib/domain/attainment/say";
import type { Attainment, Figures } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showCount, showFraction, showPercent } from "@/lib/domain/ratio";
import { sayUnits, type CommonPlace } from "@/lib/domain/unit/common";

type Row = { place: CommonPlace; first: Figures; second: Figures };

/** A place by its units on the reporting day; below it by those of the other day, where they are others. */
function Name({ place, name, first, second }: { place: CommonPlace; name: string; first: Attainment; second: Attainment }) {
  const [before, after] = [sayUnits(place.first), sayUnits(place.second)];
  const told = before === after ? null : place.first.length === 0 ? `chưa có vào ${showDay(first.on)}` : place.second.length === 0 ? `không còn vào ${showDay(second.on)}` : `${showDay(second.on)}: ${after}`;
  return (
    <>
      {name}
      {told && <span className="block text-small font-normal text-ink-3">{told}</span>}
    </>
  );
}

/** Every place of the map on both days, side by side, with the asked unit as the total. */
export function CommonTable({ view: { first, second, places } }: { view: CommonView }) {
  const counted = (key: string, head: ReactNode, day: "first" | "second", of: (figures: Figures) => number, name: "cells" | "recognised" | "held", optional = false): Column<Row> => {
    const view = day === "first" ? first : second;
    const show = (figures: Figures) => <Illustrative when={isIllustrative(view, name, figures)}>{showCount(of(figures))}</Illustrative>;
    return { key: `${key} ${day}`, head, means: `${mean(name, view)} Tính đến hết ${showDay(view.on)}.`, number: true, optional, cell: (row) => show(row[day]), total: show(view) };
  };
  const share = (day: "first" | "second", phone: "aside" | "under-aside"): Column<Row> => {
    const view = day === "first" ? first : second;
    const show = ({ ratio }: Figures) => (
      <>
        <span className="text-small font-normal text-ink-3 desk:hidden">{showDay(view.on)} </span>
        {ratio.whole === 0 ? "–" : <>{showPercent(ratio, view.rounding)} <small className="text-ink-3">{showFraction(ratio)}</small></>}
      </>
    );
    return { key: `share ${day}`, means: `${mean("ratio", view)} Tính đến hết ${showDay(view.on)}.`, head: <>{showDay(view.on)}<br />so với {baseWords(view.base, view.period)}</>, number: true, phone, cell: (row) => show(row[day]), total: show(view) };
  };
  const columns: Column<Row>[] = [
    { key: "name", head: "Nơi chung", rowHead: true, cell: ({ place, first: figures }) => <Name place={place} name={figures.unit.name} first={first} second={second} />, total: first.unit.level === "province" ? "Toàn tỉnh" : first.unit.name },
    counted("cells", <>{showDay(first.on)}<br />chi bộ</>, "first", ({ cells }) => cells, "cells"),
    counted("cells", <>{showDay(second.on)}<br />chi bộ</>, "second", ({ cells }) => cells, "cells"),
    counted("recognised", <>{showDay(first.on)}<br />đã công nhận</>, "first", ({ recognised }) => recognised, "recognised"),
    counted("recognised", <>{showDay(second.on)}<br />đã công nhận</>, "second", ({ recognised }) => recognised, "recognised"),
    counted("held", <>{showDay(first.on)}<br />đang giữ</>, "first", ({ held }) => held, "held", true),
    counted("held", <>{showDay(second.on)}<br />đang giữ</>, "second", ({ held }) => held, "held", true),
    share("first", "aside"),
    share("second", "under-aside"),
  ];
  const rows = places.flatMap((place, index) => {
    const [one, other] = [first.children[index], second.children[index]];
    return one && other ? [{ place, first: one, second: other }] : [];
  });
  return <DataTable caption={`Kết quả ${sayPeriod(first.period)} đến hết ${showDay(first.on)} và ${sayPeriod(second.period)} đến hết ${showDay(second.on)} trên bản đồ chung`} columns={columns} rows={rows} rowKey={({ place }) => place.key} explains={{ who: handsOfAll(["recognised", "target", "cells"]) }} />;
}
