import { notFound } from "next/navigation";
import { z } from "zod";

import { sayLinePeriod, sayValue } from "@/lib/domain/target/say";
import { ReviseForm } from "@/components/target/revise-form";
import { RevisionTable } from "@/components/target/revision-table";
import { SourceNote, WithdrawnNote } from "@/components/target/withdrawn-note";
import { WithdrawForm } from "@/components/target/withdraw-form";
import { ButtonLink } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { may } from "@/lib/access/scope";
import { currentScope, demand } from "@/lib/access/session";
import { filterQuery } from "@/lib/domain/attainment/filter";
import { showDay } from "@/lib/domain/day";
import { measureWords } from "@/lib/domain/target/words";
import { partyName } from "@/lib/domain/unit/party";
import { getTarget } from "@/lib/queries/get-target";
import { listCitable } from "@/lib/queries/list-citable";
import { getReference } from "@/lib/queries/reference";

import { revise, withdraw } from "@/app/(staff)/targets/actions";

export const metadata = { title: "Chỉ tiêu" };

/** One target line: what it asks now, every value it had, and the form that gives it another. */
export default async function TargetPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "target.read");
  const id = z.uuid().safeParse((await params).id);
  const line = id.success ? await getTarget(scope, id.data) : null;
  if (!line) notFound();
  const mayRevise = may(scope, "target.set", line.path);
  const citable = mayRevise ? await listCitable(scope) : [];
  const term = (await getReference(scope)).terms.find((one) => one.id === line.term);
  const period = line.year !== null ? { kind: "year" as const, year: line.year, term: line.term } : term && { kind: "term" as const, term: term.id, firstYear: term.firstYear, lastYear: term.lastYear };
  const figures = (against: "revised" | "original") => `/dashboard?${filterQuery({ unit: line.unit.id, title: line.title.id, ...(period && { period }), against })}`;
  return (
    <>
      <PageTitle title={<span data-given>{sayValue(line)}</span>} note={`${partyName(line.unit)} · ${sayLinePeriod(line)}`} crumbs={[{ label: "Chỉ tiêu", href: `/targets?unit=${line.unit.id}${line.year === null ? "" : `&year=${line.year}`}` }, { label: sayLinePeriod(line) }]}>
        <ButtonLink icon="chart" href={figures("revised")}>Kết quả hiện nay</ButtonLink>
        {line.seq > 1 && <ButtonLink href={figures("original")}>So với số giao ban đầu</ButtonLink>}
      </PageTitle>
      <div className="mb-4 empty:hidden">{line.withdrawn ? <WithdrawnNote line={line} /> : <SourceNote line={line} />}</div>
      <div className="border-t border-line pt-4">
        <Facts
          kind="list"
          items={[
            { term: "Danh hiệu", value: line.title.name },
            { term: "Tính theo", value: measureWords[line.measure] },
            { term: "Nội dung", value: <span data-given>{line.clause}</span> },
            { term: line.withdrawn ? "Bãi bỏ từ" : line.seq > 1 ? "Có hiệu lực từ" : "Ngày giao", value: showDay(line.setOn) },
            { term: "Nguồn", value: line.allocated ? "được cấp trên phân bổ" : "giao trực tiếp" },
          ]}
        />
      </div>
      <Section title="Các lần giao và điều chỉnh" note="số đã giao không bị ghi đè"><RevisionTable line={line} /></Section>
      {mayRevise && <Section title={line.withdrawn ? "Giao lại" : "Điều chỉnh"}><ReviseForm key={line.seq} action={revise} line={line} citable={citable} today={scope.today} /></Section>}
      {mayRevise && !line.withdrawn && <Section title="Bãi bỏ">
        <details key={line.seq}>
          <summary className="min-h-6 cursor-pointer pb-4 text-ink-2 underline phone:min-h-11">Bãi bỏ chỉ tiêu này bằng một văn bản…</summary>
          <WithdrawForm action={withdraw} line={line} citable={citable} today={scope.today} />
        </details>
      </Section>}
    </>
  );
}
