import { sayAbove } from "@/components/registration/cell-name";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Notice } from "@/components/ui/notice";
import { showMean } from "@/lib/domain/appraisal/round";
import type { AtSitting, SittingView } from "@/lib/domain/appraisal/sitting-view";
import { teamFunctions } from "@/lib/domain/appraisal/team";
import { conclusionWords, functionWords } from "@/lib/domain/appraisal/words";
import { sayCodes } from "@/lib/domain/criteria/answer";
import { sayDay, showDay } from "@/lib/domain/day";
import { showNumber } from "@/lib/domain/decision/numbering";
import { sayVisit } from "@/lib/domain/survey/say";
import { visitsOf } from "@/lib/domain/survey/visits";
import { partyName } from "@/lib/domain/unit/party";

import { RoundTable } from "./round-table";
import { SittingMark } from "./sitting-mark";

const byFunction = (people: readonly Pick<AtSitting, "name" | "function">[]) =>
  teamFunctions.flatMap((held) => {
    const names = people.filter((each) => each.function === held).map(({ name }) => name);
    return names.length > 0 ? [{ term: functionWords[held], value: names.join("; ") }] : [];
  });

const sayPeople = (people: readonly Pick<AtSitting, "name" | "function">[]) => people.map(({ name, function: held }) => `${name} (${functionWords[held].toLowerCase()})`).join("; ");

/** The head of the paper: who sat by which decision, and on what. Only on paper; the screen has its own title. */
export function MinutesHead({ view: { team, registration } }: { view: SittingView }) {
  const { cell, above, title, year } = registration;
  return (
    <div className="print-only">
      <div className="print-head">
        <div>
          <span className="uppercase">{team.issuer.replace(/^Ban Thường vụ /, "")}</span>
          <b className="block uppercase">Tổ thẩm định</b>
          <span aria-hidden="true">*</span>
        </div>
        <div>
          <b className="block uppercase">Đảng Cộng sản Việt Nam</b>
          <hr />
        </div>
      </div>
      <p className="minutes-title">Biên bản</p>
      <p className="mb-4 max-w-none text-center font-semibold">{`thẩm định hồ sơ đề nghị công nhận danh hiệu ${title} năm ${year}: ${partyName({ ...cell, level: "cell" })}, ${sayAbove(...[...above].reverse())}`}</p>
    </div>
  );
}

/** Who was there and by what right. */
export function Attendance({ view }: { view: SittingView }) {
  const { team, present, absent, heldOn, place, able, least, survey, invited } = view;
  const scoring = present.filter(({ scores }) => scores);
  const silent = present.filter(({ scores }) => !scores);
  return (
    <Section title="Thời gian, địa điểm, thành phần">
      <Facts
        kind="list"
        items={[
          { term: "Ngày họp", value: sayDay(heldOn) },
          { term: "Địa điểm", value: place },
          { term: "Tổ thẩm định", value: `Lập theo quyết định số ${showNumber(team)} ngày ${showDay(team.signedOn)}, ${team.issuer}` },
          { term: "Chủ trì", value: sayPeople(present.filter(({ presides }) => presides)) },
          ...byFunction(scoring),
          ...(silent.length > 0 ? [{ term: "Có mặt, không chấm điểm", value: sayPeople(silent) }] : []),
          ...(absent.length > 0 ? [{ term: "Vắng mặt", value: sayPeople(absent) }] : []),
          ...(team.guests || invited.length > 0 ? [{ term: "Mời tham gia", value: [...new Set([team.guests, ...invited].filter(Boolean))].join("; ") }] : []),
          ...visitsOf(survey).map((visit) => ({ term: "Khảo sát thực địa", value: sayVisit(visit) })),
          { term: "Tỷ lệ có mặt", value: `${scoring.length}/${able} thành viên được chấm điểm, cần ít nhất ${least}` },
        ]}
      />
    </Section>
  );
}

/** Each round: its marks side by side once all are in, how far apart they lie, what was said about it. */
export function Rounds({ view }: { view: SittingView }) {
  return view.rounds.map((held) => {
    const { round, state, said, saidBy } = held;
    if (state.state === "waiting")
      return (
        <Section key={round} title={`Chấm điểm lượt ${round}`}>
          <p className="text-ink-2">{view.end ? "Lượt chấm này chưa đủ phiếu. Điểm không được xem." : `Đã nộp ${state.given}/${state.scorers} phiếu. Đủ phiếu thì điểm mới hiện ra.`}</p>
        </Section>
      );
    return (
      <Section key={round} title={`Chấm điểm lượt ${round}`} note={`trung bình ${showMean(state.sum, state.scorers)} điểm, thấp nhất ${state.lowest}, cao nhất ${state.highest}, chênh nhau ${state.highest - state.lowest}`}>
        <RoundTable held={held} view={view} />
        {held.sheets.some(({ remark }) => remark) && (
          <ul className="mt-3 grid gap-1 text-small">
            {held.sheets.flatMap(({ seatId, remark }) => (remark ? [<li key={seatId}><span className="text-ink-3">{`${view.present.find((each) => each.seatId === seatId)?.name ?? ""}: `}</span>{remark}</li>] : []))}
          </ul>
        )}
        {state.state === "apart" && <p className="mt-3">{`Điểm chênh nhau ${state.highest - state.lowest}, quá mức ${view.team.divergence} theo quyết định lập tổ.`}</p>}
        {said && <p className="mt-2 whitespace-pre-line"><b className="font-semibold">{`Thảo luận, ${saidBy} ghi: `}</b>{said}</p>}
      </Section>
    );
  });
}

/** What the set's own rules say to the marks. */
export function Findings({ view: { found, criteria, end } }: { view: SittingView }) {
  if (!found || !criteria.ruled) return null;
  const words = end?.conclusion === "adjourned" ? [] : found.failing;
  return (
    <Section title="Kết quả theo bộ tiêu chí" note={criteria.name}>
      {criteria.notApplicable.length > 0 && <p className="mb-2">{`Không áp dụng, đã được duyệt: ${sayCodes(criteria.notApplicable)}.`}</p>}
      {words.length === 0 ? (
        <p>{end?.conclusion === "adjourned" ? "Phiên đã hoãn, chưa xét kết quả." : "Các tiêu chuẩn tổ chấm đều đạt mức tối thiểu."}</p>
      ) : (
        <Notice tone="warn">
          <p className="font-medium">{`Chưa đạt ${words.length} nội dung:`}</p>
          <ul className="list-disc pl-5">{words.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </Notice>
      )}
    </Section>
  );
}

/** The conclusion, and the opinions that differ from it. */
export function Ending({ view: { end, dissents } }: { view: SittingView }) {
  return (
    <>
      {dissents.length > 0 && (
        <Section title="Ý kiến khác">
          <Facts kind="list" items={dissents.map(({ name, function: held, opinion }) => ({ term: `${name} (${functionWords[held].toLowerCase()})`, value: <span className="whitespace-pre-line">{opinion}</span> }))} />
        </Section>
      )}
      {end && (
        <Section title="Kết luận">
          <Facts
            kind="list"
            items={[
              { term: "Kết luận", value: <><span className="no-print"><SittingMark conclusion={end.conclusion} /></span><b className="print-only">{conclusionWords[end.conclusion]}</b></> },
              { term: end.conclusion === "adjourned" ? "Lý do" : "Nội dung", value: end.finding },
              ...(end.departure ? [{ term: "Vì sao khác kết quả chấm", value: end.departure }] : []),
              ...end.items.map(({ subject, reason }, index) => ({ term: `Phải bổ sung ${index + 1}`, value: `${subject}: ${reason}` })),
              ...(end.dueOn ? [{ term: "Hạn bổ sung", value: showDay(end.dueOn) }] : []),
              { term: "Người ghi", value: end.by },
            ]}
          />
        </Section>
      )}
    </>
  );
}

/** Where the minutes are signed: the secretary at the left, whoever presided at the right. */
export function Signatures({ view: { present } }: { view: SittingView }) {
  const secretary = present.find(({ function: held }) => held === "secretary");
  const presided = present.find(({ presides }) => presides);
  return (
    <div className="minutes-signatures print-only">
      <div><b className="block uppercase">Người ghi biên bản</b><span>{secretary?.name}</span></div>
      <div><b className="block uppercase">Chủ trì</b><span>{presided?.name}</span></div>
    </div>
  );
}
