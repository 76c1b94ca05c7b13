import { ContextBar, type ContextPick } from "@/components/ui/context-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { daysOf } from "@/lib/domain/attainment/period";
import { sayLens } from "@/lib/domain/attainment/say-lens";
import { bases, type Attainment, type Base, type Period } from "@/lib/domain/attainment/view";
import { lastDayOfMonth, showDay, yearOf, type Day } from "@/lib/domain/day";

import { lenses, lensValues, lensWords, listLenses, type Lens } from "@/lib/domain/unit/lens";

import { commonHref, compareHref, type Asked, type Change } from "./address";
import { LensNote } from "./lens-note";
import { baseWords } from "@/lib/domain/attainment/say";

type Term = { id: string; firstYear: number; lastYear: number; former?: true };
type Href = (change: Change) => string;

export type ContextProps = {
  asked: Asked;
  terms: readonly Term[];
  titles: readonly { id: string; name: string; shortName: string }[];
  today: Day;
  /** What the page shows, to say by which units; null on a map of two days, which says so itself. */
  view: Pick<Attainment, "restated" | "on" | "structureDay" | "revised"> | null;
  href: Href;
  action: string;
  keep: Record<string, string>;
  /** What else is to be said of figures carried along. */
  more?: string;
  /** Where the page's figures are had as a file. */
  exportHref?: string;
};

const isPeriod = (a: Period, b: Period) => a.kind === b.kind && (a.kind === "year" ? b.kind === "year" && a.year === b.year : a.term === b.term);

/** The day kept when the period changes: the reporting day where the new period has it, otherwise the page's default. */
const dayWithin = (on: Day, period: Period) => (on >= daysOf(period).first && on <= daysOf(period).last ? on : undefined);

/** The years and terms one may look at; of a former term its years are not offered one by one. */
export function periodPick({ asked, terms, href }: ContextProps): ContextPick {
  const periods = terms.flatMap(({ id, firstYear, lastYear, former }) => [
    ...Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({ label: `Năm ${firstYear + index}`, period: { kind: "year", year: firstYear + index, term: id } satisfies Period as Period })).filter(({ period }) => !former || isPeriod(period, asked.period)),
    { label: `Nhiệm kỳ ${id.replace("-", "–")}`, period: { kind: "term", term: id, firstYear, lastYear } satisfies Period as Period },
  ]);
  const items = periods.map(({ label, period }) => ({ label, href: href({ period, on: dayWithin(asked.on, period) }), current: isPeriod(period, asked.period) }));
  return { label: "Kỳ", value: items.find(({ current }) => current)?.label ?? "", items };
}

/** Ends of months of the period that are over, the latest first. */
function monthEnds(period: Period, today: Day): Day[] {
  const { first, last } = daysOf(period);
  const count = (yearOf(last) - yearOf(first) + 1) * 12;
  const ends = Array.from({ length: count }, (_, index) => lastDayOfMonth(yearOf(first) + Math.floor(index / 12), (index % 12) + 1));
  return ends.filter((day) => day <= today).reverse();
}

/** The reporting day: month ends, today, or any day typed. */
export function dayPick({ asked, today, href, action, keep }: ContextProps): ContextPick {
  const { first } = daysOf(asked.period);
  const ends = monthEnds(asked.period, today);
  const days = [...new Set([...(today >= first ? [today] : []), ...ends])].sort().reverse().slice(0, 12);
  return {
    label: "Tính đến hết",
    value: showDay(asked.on),
    items: days.map((day) => ({ label: showDay(day), href: href({ on: day }), current: day === asked.on, ...(day === today && { note: "hôm nay" }) })),
    day: { name: "on", value: asked.on, max: today, action, keep },
  };
}

const basePick = ({ asked, href }: ContextProps): ContextPick => ({
  label: "So với",
  value: baseWords(asked.base, asked.period),
  items: bases.map((base: Base) => ({ label: baseWords(base, asked.period), href: href({ base }), current: base === asked.base })),
});

/** The title the page is about. */
export const titlePick = ({ asked, titles, href }: ContextProps): ContextPick => ({
  label: "Danh hiệu",
  value: titles.find(({ id }) => id === asked.title)?.shortName ?? "",
  items: titles.map(({ id, name }) => ({ label: name, href: href({ title: id }), current: id === asked.title })),
});

/** By which units: those of the reporting day, today's, or a map of two days where there is one. */
export const lensPick = (current: Lens, href: (lens: Lens) => string, offered: readonly Lens[] = listLenses): ContextPick => ({
  label: "Đơn vị",
  value: lensValues[current],
  items: offered.map((each) => ({ label: lensWords[each], href: href(each), current: each === current })),
});

/** Which value of a revised target counts. */
const againstPick = ({ asked, href }: ContextProps): ContextPick => ({
  label: "Chỉ tiêu",
  value: asked.against === "original" ? "giao ban đầu" : "đang có hiệu lực",
  items: [
    { label: "Đang có hiệu lực vào ngày báo cáo", href: href({ against: undefined }), current: asked.against !== "original" },
    { label: "Giao ban đầu, trước khi điều chỉnh", href: href({ against: "original" }), current: asked.against === "original" },
  ],
});

/** The address of a page of figures by a lens. The map of two days has a page of its own, and begins with today as the other day. */
const lensHref = ({ asked, href, today }: Pick<ContextProps, "asked" | "href" | "today">) => (lens: Lens) => (lens === "common" ? commonHref(asked, today) : href({ lens: lens === "now" ? lens : undefined }));

/** Of a map of two days: the period and day of the page, the other day, the base, and the way back to one day. */
export function CommonContext({ other, ...props }: Omit<ContextProps, "view"> & { other: Day; note: string }) {
  const { asked, today, action, keep } = props;
  const picks = { ...props, view: null };
  const second: ContextPick = {
    label: "Và đến hết",
    value: showDay(other),
    items: [...(other === today ? [] : [{ label: showDay(today), note: "hôm nay", href: props.href({ with: today }), current: false }])],
    day: { name: "with", value: other, max: today, action, keep: { ...keep, on: asked.on, lens: "common" } },
  };
  const plain = (lens: Lens) => (lens === "common" ? commonHref(asked, other) : compareHref(asked, { lens: lens === "now" ? lens : undefined }));
  return (
    <>
      <ContextBar picks={[periodPick(picks), dayPick({ ...picks, keep: { ...keep, lens: "common", with: other } }), second, basePick(picks), ...(props.titles.length > 1 ? [titlePick(picks)] : []), lensPick("common", plain, lenses)]}>
        {props.exportHref && <ExportLinks href={props.exportHref} />}
        <PrintButton />
      </ContextBar>
      <LensNote>{props.note}</LensNote>
    </>
  );
}

/** Period, reporting day, units, base, title: what all figures of the page are about, kept in the address; and in a sentence what was carried over. */
export function Context(props: ContextProps) {
  const { view, asked, exportHref } = props;
  const units: ContextPick = view ? lensPick(asked.lens ?? "was", lensHref(props), lenses) : { label: "Đơn vị", value: lensValues.was, items: [] };
  return (
    <>
      <ContextBar picks={[periodPick(props), dayPick(props), basePick(props), ...(view?.revised || asked.against === "original" ? [againstPick(props)] : []), ...(props.titles.length > 1 ? [titlePick(props)] : []), units]}>
        {exportHref && <ExportLinks href={exportHref} />}
        <PrintButton />
      </ContextBar>
      {view?.restated && <LensNote>{sayLens(view)}</LensNote>}
      {props.more && <LensNote>{props.more}</LensNote>}
    </>
  );
}
