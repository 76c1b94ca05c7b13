import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { showMean } from "@/lib/domain/appraisal/round";
import { isAsked, sameSaid, type AskedCriterion } from "@/lib/domain/criteria/answer";
import type { Criterion } from "@/lib/domain/criteria/content";
import type { Judged } from "@/lib/domain/criteria/evaluate";
import { sayAsked, sayWorth } from "@/lib/domain/criteria/say";
import type { DossierCriteria, ToldAnswer } from "@/lib/domain/criteria/view";
import { saySaid } from "@/lib/domain/criteria/words";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { sayWhere } from "@/lib/domain/survey/say";

import { FindingMark } from "@/components/survey/finding-mark";

import { CommuneWord, RuleAsking } from "./commune-acts";
import { CriterionMark } from "./criterion-mark";
import type { FormAction } from "@/components/registration/act-form";

type Row = { criterion: Criterion; judged: Judged; self: ToldAnswer | null; commune: ToldAnswer | null; team: { sum: number; count: number } | null; survey: DossierCriteria["survey"]; isMissing: boolean };
type Props = { dossier: DossierCriteria; actions: { word: FormAction; rule: FormAction } };

/** The cell, its commune, the team and the verdict beside one another, criterion by criterion; a difference is marked and carries its reason. */
export function SideBySide({ dossier, actions }: Props) {
  const { set, verdict, answers, missing, maySpeak, team, survey } = dossier;
  const columns: Column<Row>[] = [
    { key: "wording", head: "Tiêu chí", rowHead: true, cell: ({ criterion }) => <>{criterion.code}. {criterion.wording}<Small>{sayAsked(criterion)} ({sayWorth(criterion)})</Small></>, className: "desk:w-[28%]" },
    { key: "self", head: "Chi bộ tự đánh giá", phone: "wide", cell: (row) => <><OnPhone>Chi bộ: </OnPhone><Own row={row} /></>, className: "desk:w-[20%]" },
    { key: "commune", head: "Cấp xã", phone: "wide", cell: (row) => <><OnPhone>Cấp xã: </OnPhone><Commune row={row} /></>, className: "desk:w-[14%]" },
    ...(survey.length > 0 ? [{ key: "survey", head: "Khảo sát", phone: "wide" as const, cell: (row: Row) => <><OnPhone>Khảo sát: </OnPhone><Seen row={row} /></>, className: "desk:w-[16%]" }] : []),
    ...(team ? [{ key: "team", head: "Tổ thẩm định", phone: "wide" as const, cell: (row: Row) => <><OnPhone>Tổ thẩm định: </OnPhone><Team row={row} /></>, className: "desk:w-[12%]" }] : []),
    { key: "state", head: "Kết quả", phone: "aside", cell: ({ judged }) => <><CriterionMark state={judged.state} /><Small>{judged.says}</Small></>, className: "desk:w-[16%]" },
    ...(maySpeak ? [{ key: "act", head: <span className="sr-only">Việc</span>, phone: "act" as const, cell: (row: Row) => <Act row={row} dossier={dossier} actions={actions} /> }] : []),
  ];
  return set.content.sections.map(({ heading, criteria, least }, index) => {
    const sum = verdict.sections[index];
    const rows = criteria.flatMap((criterion): Row[] =>
      verdict.criteria.filter(({ code }) => code === criterion.code).map((judged) => ({ criterion, judged, self: answers.self[criterion.code] ?? null, commune: answers.commune[criterion.code] ?? null, team: team?.criteria[criterion.code] ?? null, survey: survey.filter((finding) => finding.criterion === criterion.code), isMissing: missing.some(({ code }) => code === criterion.code) })),
    );
    return (
      <Section key={heading} title={heading} {...(sum && sum.most > 0 && { note: `${showCount(sum.points)}/${showCount(sum.most)} điểm${least === null ? "" : `, tối thiểu ${showCount(sum.least ?? 0)}`}` })}>
        <DataTable caption={heading} columns={columns} rows={rows} rowKey={({ criterion }) => criterion.code} />
      </Section>
    );
  });
}

function Own({ row: { criterion, self, isMissing } }: { row: Row }) {
  if (!isAsked(criterion)) return <span className="text-ink-3">Tính từ số liệu năm</span>;
  if (!self) return <span className="text-ink-3">Chưa trả lời</span>;
  const { said, ground, ruling } = self;
  return (
    <>
      {saySaid(said)}
      <Since answer={self} />
      {ground && <Small>{ground}</Small>}
      {ruling && <Small>{ruling.isApproved ? "Cấp xã duyệt" : "Cấp xã không duyệt"} ngày {showDay(ruling.on)}: {ruling.reason}</Small>}
      {isMissing && <Flag>Chưa có minh chứng</Flag>}
      <Small>{sayWho(self)}</Small>
    </>
  );
}

function Commune({ row: { criterion, self, commune } }: { row: Row }) {
  if (!isAsked(criterion) || !self || self.said.kind === "not_applicable") return <span className="text-ink-3">–</span>;
  if (!commune) return <span className="text-ink-2">Như chi bộ</span>;
  const differs = !sameSaid(commune.said, self.said);
  return (
    <>
      {differs ? <Flag>Khác: {saySaid(commune.said)}</Flag> : "Như chi bộ"}
      <Since answer={commune} />
      {commune.ground && <Small>{commune.ground}</Small>}
      {self.seq > commune.seq && <Flag>Chi bộ đã sửa sau ý kiến này</Flag>}
      <Small>{sayWho(commune)}</Small>
    </>
  );
}

/** What each member saw of it on site. */
function Seen({ row: { survey } }: { row: Row }) {
  if (survey.length === 0) return <span className="text-ink-3">–</span>;
  return survey.map((finding) => <span key={finding.seq} className="block"><FindingMark finding={finding} /><Small>{sayWhere(finding)}</Small></span>);
}

/** The team's mark, and whether it is another than the one before it in the row. */
function Team({ row: { criterion, self, commune, team } }: { row: Row }) {
  if (!isAsked(criterion) || !team) return <span className="text-ink-3">–</span>;
  const said = (commune ?? self)?.said;
  const before = said?.kind === "points" ? said.points : said?.kind === "finding" ? Number(said.met) : null;
  const words = criterion.kind === "scored" ? `${showMean(team.sum, team.count)} điểm` : `${showCount(team.sum)}/${showCount(team.count)} thành viên cho đạt`;
  return before === null || before * team.count === team.sum ? words : <Flag>Khác: {words}</Flag>;
}

/** What the commune may say to a row: its own answer, or its word on what is asked not to apply. */
function Act({ row: { criterion, self, commune }, dossier: { registrationId, version }, actions }: { row: Row; dossier: DossierCriteria; actions: Props["actions"] }) {
  if (!isAsked(criterion) || !self) return null;
  if (self.said.kind !== "not_applicable") return <CommuneWord registrationId={registrationId} criterion={criterion satisfies AskedCriterion} self={self} commune={commune} action={actions.word} />;
  return self.ruling ? null : <RuleAsking row={{ id: registrationId, version }} criterion={criterion} asking={self} action={actions.rule} />;
}

/** What changed since the reader last looked: the old answer struck, or that there was none. */
function Since({ answer: { before } }: { answer: ToldAnswer }) {
  if (before === undefined) return null;
  return <span className="block text-small font-medium text-clay">Mới từ lần xem trước{before && <>, trước là <del>{saySaid(before.said)}{before.ground && `: ${before.ground}`}</del></>}</span>;
}

const sayWho = ({ who, on, onBehalf }: ToldAnswer) => `${[who, `ngày ${showDay(on)}`].filter(Boolean).join(", ")}${onBehalf ? ", nhập thay" : ""}`;

/** Names whose word it is where the row is a block and its head is gone. */
const OnPhone = ({ children }: { children: ReactNode }) => <span className="text-small text-ink-3 desk:hidden">{children}</span>;

const Small = ({ children }: { children: ReactNode }) => <span className="block text-small font-normal text-ink-3">{children}</span>;

const Flag = ({ children }: { children: ReactNode }) => (
  <span className="flex items-start gap-1.5 font-medium text-clay"><Icon name="warn" className="mt-[0.2em]" /><span>{children}</span></span>
);
