import type { ReactNode } from "react";

import { FindingMark } from "@/components/survey/finding-mark";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { PlainLink } from "@/components/ui/plain-link";
import { Section } from "@/components/ui/section";
import { showMean } from "@/lib/domain/appraisal/round";
import type { SittingView } from "@/lib/domain/appraisal/sitting-view";
import { isAsked, sameSaid } from "@/lib/domain/criteria/answer";
import { criteriaOf, type Criterion } from "@/lib/domain/criteria/content";
import { saySaid } from "@/lib/domain/criteria/words";
import { showCount } from "@/lib/domain/ratio";

type Found = NonNullable<SittingView["found"]>["findings"][number];

/** The cell, its commune, what was seen on site and the team beside one another, criterion by criterion. The team's column comes when its marks are open. */
export function Comparison({ view }: { view: SittingView }) {
  const { criteria, stated, survey, found, registration } = view;
  const seenOf = (code: string) => survey.findings.filter(({ criterion }) => criterion === code);
  const rows = criteriaOf(criteria.content).filter(({ code }) => code in stated || seenOf(code).length > 0);
  if (rows.length === 0) return null;
  const columns: Column<Criterion>[] = [
    { key: "wording", head: "Tiêu chí", rowHead: true, className: "desk:w-[34%]", cell: ({ code, wording }) => `${code}. ${wording}` },
    { key: "self", head: "Chi bộ", phone: "wide", cell: (criterion) => <><OnPhone>Chi bộ: </OnPhone><Own criterion={criterion} stated={stated} /></> },
    { key: "commune", head: "Cấp xã", phone: "wide", cell: ({ code }) => <><OnPhone>Cấp xã: </OnPhone><Commune said={stated[code]} /></> },
    ...(survey.findings.length > 0 ? [{ key: "survey", head: "Khảo sát", phone: "wide" as const, className: "desk:w-[26%]", cell: ({ code }: Criterion) => <><OnPhone>Khảo sát: </OnPhone><Seen findings={seenOf(code)} /></> }] : []),
    ...(found ? [{ key: "team", head: "Tổ thẩm định", phone: "wide" as const, cell: ({ code }: Criterion) => <><OnPhone>Tổ thẩm định: </OnPhone><Team said={stated[code]} found={found.findings.find((each) => each.code === code)} /></> }] : []),
  ];
  return (
    <Section title="Đối chiếu từng tiêu chí" {...(survey.findings.length + survey.photos.length > 0 && { note: <PlainLink href={`/registrations/${registration.id}/survey`}>{survey.photos.length > 0 ? `Khảo sát thực địa và ${showCount(survey.photos.length)} ảnh` : "Khảo sát thực địa"}</PlainLink> })}>
      <DataTable caption="Chi bộ, cấp xã, khảo sát và tổ thẩm định" columns={columns} rows={rows} rowKey={({ code }) => code} />
    </Section>
  );
}

type Said = SittingView["stated"][string] | undefined;

function Own({ criterion, stated }: { criterion: Criterion; stated: SittingView["stated"] }) {
  if (!isAsked(criterion)) return <Faint>Tính từ số liệu năm</Faint>;
  const self = stated[criterion.code]?.self;
  return self ? saySaid(self) : <Faint>Chưa trả lời</Faint>;
}

function Commune({ said }: { said: Said }) {
  if (!said?.self || said.self.kind === "not_applicable") return <Faint>–</Faint>;
  return !said.commune || sameSaid(said.commune, said.self) ? "Như chi bộ" : <Other>{saySaid(said.commune)}</Other>;
}

function Seen({ findings }: { findings: SittingView["survey"]["findings"] }) {
  if (findings.length === 0) return <Faint>–</Faint>;
  return findings.map((finding) => <span key={finding.seq} className="block"><FindingMark finding={finding} /><span className="block text-small text-ink-3">{finding.who}</span></span>);
}

/** The team's mean, or how many found a condition met; marked where it is another than the dossier says. */
function Team({ said, found }: { said: Said; found: Found | undefined }) {
  if (!found) return <Faint>–</Faint>;
  const before = said?.commune ?? said?.self;
  const mark = before?.kind === "points" ? before.points : before?.kind === "finding" ? Number(before.met) : null;
  const words = found.kind === "scored" ? `${showMean(found.sum, found.count)} điểm` : `${showCount(found.sum)}/${showCount(found.count)} đạt`;
  return mark === null || mark * found.count === found.sum ? words : <Other>{words}</Other>;
}

/** Names whose word it is where the row is a block and its head is gone. */
const OnPhone = ({ children }: { children: ReactNode }) => <span className="text-small text-ink-3 desk:hidden">{children}</span>;
const Faint = ({ children }: { children: ReactNode }) => <span className="text-ink-3">{children}</span>;
const Other = ({ children }: { children: ReactNode }) => <span className="flex items-start gap-1.5 font-medium text-clay"><Icon name="warn" className="mt-[0.2em]" /><span>{children}</span></span>;
