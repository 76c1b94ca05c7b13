import { notFound } from "next/navigation";
import { z } from "zod";

import { TargetLines } from "@/components/attainment/target-lines";
import { sayNumber } from "@/lib/domain/target/say";
import { Facts } from "@/components/ui/facts";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { currentScope, demand } from "@/lib/access/session";
import { showDay } from "@/lib/domain/day";
import { getResolution } from "@/lib/queries/get-resolution";

export const metadata = { title: "Nghị quyết" };

/** A resolution: who issued it, when, and the lines of it that lie in the reader's units. */
export default async function ResolutionPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await currentScope();
  demand(scope, "target.read");
  const id = z.uuid().safeParse((await params).id);
  const resolution = id.success ? await getResolution(scope, id.data) : null;
  if (!resolution) notFound();
  const { number, issuer, issuedOn, subject, term, lines } = resolution;
  return (
    <>
      <PageTitle title={number ? `Nghị quyết số ${number}` : "Nghị quyết"} crumbs={[{ label: "Chỉ tiêu", href: "/targets" }, { label: "Nghị quyết" }]} note={subject} />
      <div className="border-t border-line pt-4">
        <Facts
          kind="list"
          items={[
            { term: "Số", value: sayNumber(number) },
            { term: "Cơ quan ban hành", value: issuer },
            { term: "Ngày ban hành", value: issuedOn ? showDay(issuedOn) : "chưa rõ ngày" },
            { term: "Nhiệm kỳ", value: term.replace("-", "–") },
          ]}
        />
      </div>
      <Section title="Chỉ tiêu trong nghị quyết" note="trong phạm vi của đồng chí">
        {lines.length === 0 && <p className="border-t border-line py-4 text-ink-3">Nghị quyết này chưa có chỉ tiêu nào được nhập.</p>}
        {lines.map((line) => (
          <div key={line.id}>
            <p className="mb-1 font-medium">{line.unit.name}</p>
            <TargetLines line={line} withResolution={false} unitHref={(unit) => `/targets?unit=${unit}${line.year === null ? "" : `&year=${line.year}`}`} />
          </div>
        ))}
      </Section>
    </>
  );
}
