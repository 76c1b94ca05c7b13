import { showInstant } from "@/lib/domain/day";
import type { Compared } from "@/lib/domain/report/compare";
import type { ReportGround } from "@/lib/domain/report/link";
import { linked } from "@/lib/domain/report/locate";
import { paragraphWords, type ParagraphKey } from "@/lib/domain/report/paragraph";
import { saidIn, type Sentence } from "@/lib/domain/report/sentence";
import type { ParagraphView } from "@/lib/domain/report/view";

import { DriftList } from "./drift-list";
import { ParagraphEditor, type WriteAction } from "./paragraph-editor";
import { SaidLink, SaidText } from "./said-text";

type ParagraphProps = {
  id: string;
  name: ParagraphKey;
  saved: ParagraphView;
  compared: Compared;
  /** The sentences the figures would give now. */
  live: readonly Sentence[];
  ground: ReportGround;
  /** Null for who only reads. */
  actions: { rewrite: WriteAction; take: WriteAction } | null;
};

/** The figures a paragraph stands by, as they are now, each open to its list. */
function Sources({ live, ground }: Pick<ParagraphProps, "live" | "ground">) {
  const figures = live.flatMap((sentence) => saidIn(sentence).map((said) => ({ said, key: `${sentence.key} ${said.key}` })));
  if (figures.length === 0) return <p className="text-small text-ink-3">Đoạn này do người viết, không lấy từ số liệu.</p>;
  return (
    <dl className="grid gap-x-4 gap-y-1 text-small">
      {figures.map(({ said, key }) => (
        <div key={key} className="flex justify-between gap-4 border-b border-line pb-1">
          <dt className="text-ink-3">{said.label}</dt>
          <dd className="text-right font-semibold"><SaidLink said={said} ground={ground} /></dd>
        </div>
      ))}
    </dl>
  );
}

/** What the paragraph said before: nothing written is lost. */
function Earlier({ earlier }: Pick<ParagraphView, "earlier">) {
  if (earlier.length === 0) return null;
  return (
    <details className="no-print mt-2 text-small">
      <summary className="cursor-pointer text-ink-3">{earlier.length} lần viết trước</summary>
      <ol className="mt-1 grid gap-2">
        {earlier.map(({ seq, text, at, by }) => <li key={seq} className="border-t border-line pt-1"><span className="text-ink-3">{showInstant(at)}, {by}</span><span className="block whitespace-pre-line">{text || "Để trống."}</span></li>)}
      </ol>
    </details>
  );
}

/** One paragraph: what is written with its figures open to their lists, beside the figures of now; changed by hand or sentence by sentence. */
export function Paragraph({ id, name, saved, compared: { drifts, byHand }, live, ground, actions }: ParagraphProps) {
  const label = paragraphWords[name];
  const text = saved.text === "" ? <p className="no-print text-ink-3">Chưa viết.</p> : saved.text.split(/\n+/u).map((line, index) => <p key={index}><SaidText parts={linked(line, saved.basis)} ground={ground} /></p>);
  return (
    <div className="report-part grid gap-x-gutter gap-y-3 border-t border-line py-4 first-of-type:border-t-0 desk:grid-cols-12 print:block print:border-0 print:p-0">
      <div className="desk:col-span-8">
        <h3 className="no-print mb-1 text-small font-normal text-ink-3">{label}</h3>
        {actions ? <ParagraphEditor action={actions.rewrite} id={id} name={name} label={label} saved={{ text: saved.text, seq: saved.seq, by: saved.by, at: showInstant(saved.at) }}>{text}</ParagraphEditor> : text}
        {byHand.length > 0 && <p className="no-print mt-1 text-small text-ink-3">Số viết tay, không có trong số liệu nguồn: {byHand.join("; ")}.</p>}
        <DriftList id={id} name={name} seq={saved.seq} drifts={drifts} take={actions?.take ?? null} />
        <Earlier earlier={saved.earlier} />
      </div>
      <div className="no-print desk:col-span-4"><Sources live={live} ground={ground} /></div>
    </div>
  );
}
