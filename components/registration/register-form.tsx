"use client";

import { useActionState, useState, type ReactNode } from "react";

import { CloseButton } from "@/components/ui/close-button";
import { Notice } from "@/components/ui/notice";
import { PanelBody, PanelFoot } from "@/components/ui/overlay-parts";
import { RadioRow } from "@/components/ui/radio-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-field";
import { byHand, orAway } from "@/components/ui/use-act";
import { useClose } from "@/components/ui/use-close";
import { monthOf, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import { expectedMonths, sayMonth } from "@/lib/domain/registration/expectation";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import type { Called } from "@/lib/domain/registration/view";
import { partyName } from "@/lib/domain/unit/party";

import { Refused } from "./refused";
import { useDesk } from "./register-desk";

export type Registering = {
  action: (previous: FormAnswer | null, form: FormData) => Promise<FormAnswer>;
  /** Made with the page, so that a form sent twice registers once. */
  requestId: string;
  titleId: string;
  free: readonly Called[];
  years: readonly number[];
  /** The year chosen at first. */
  year: number;
  /** "xã", "phường", "thị trấn". */
  commune: string;
  cells: number;
  registered: Readonly<Record<number, number>>;
  today: Day;
};

const away = refusedForm({ code: "server-away" });
const nameOf = (cell: Called) => partyName({ ...cell, level: "cell" });

/** The form itself: cell, year, and what is known already; the consequence stands before the button. */
export function RegisterForm({ cell, inPanel = true, ...of }: Registering & { cell?: string; inPanel?: boolean }) {
  const { action, requestId, titleId, free, years, year: first, today } = of;
  const [year, setYear] = useState(first);
  const close = useClose();
  const tell = useDesk();
  // Told from here and not from an effect: with the answer comes a list in which the row that holds this panel has no button any more.
  const sendAndTell: typeof action = async (previous, form) => {
    const answer = await action(previous, form);
    if (!answer.done) return answer;
    tell({ id: answer.id, sentence: "Đã đăng ký chi bộ. Danh sách và số đăng ký đã cập nhật." });
    close();
    return answer;
  };
  const [answer, submit] = useActionState(inPanel ? orAway(sendAndTell, away) : action, null); // without script only the action itself is an address
  const errors = answer?.errors ?? {};

  const months = inPanel ? expectedMonths(year, today).map(({ day, label }) => ({ value: String(monthOf(day)), label })) : Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: sayMonth(index + 1) }));
  const Body = inPanel ? PanelBody : Plain;
  const Foot = inPanel ? PanelFoot : Plain;
  return (
    <form {...byHand(submit)} className={inPanel ? "flex min-h-0 flex-1 flex-col" : "grid max-w-measure gap-6"}>
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="titleId" value={titleId} />
      <Body>
        <Refused answer={answer} />
        <SelectField label="Chi bộ" name="unitId" required defaultValue={cell ?? ""} empty="Chọn chi bộ" options={free.map((each) => ({ value: each.id, label: nameOf(each) }))} hint={`Chỉ hiện ${showCount(free.length)} chi bộ chưa đăng ký.`} error={errors["unitId"]} />
        <RadioRow legend="Năm phấn đấu được công nhận" name="year" required options={years.map((each) => ({ value: String(each), label: String(each) }))} defaultValue={String(first)} onChange={(value) => setYear(Number(value))} error={errors["year"]} />
        <SelectField label="Dự kiến được công nhận" name="expectedMonth" optional empty="Chưa xác định" options={months} error={errors["expectedMonth"]} />
        <TextArea label="Ghi chú" name="note" optional rows={3} maxLength={500} placeholder="Ví dụ: đã thống nhất tại cuộc họp chi bộ" error={errors["note"]} />
        <Notice>{inPanel ? <Consequence {...of} year={year} /> : "Xã sửa hoặc rút được đến khi gửi đề nghị lên cấp trên."}</Notice>
      </Body>
      <Foot>
        <SubmitButton busyLabel="Đang đăng ký…">Đăng ký</SubmitButton>
        {inPanel && <CloseButton />}
      </Foot>
    </form>
  );
}

const Plain = ({ children }: { children: ReactNode }) => <div className="grid justify-items-stretch gap-6">{children}</div>;

/** What registering makes true, before the button is pressed. */
function Consequence({ year, commune, registered, cells }: Pick<Registering, "commune" | "registered" | "cells"> & { year: number }) {
  const inYear = (registered[year] ?? 0) + 1;
  const inTerm = Object.values(registered).reduce((sum, count) => sum + count, 0) + 1;
  return (
    <>
      Sau khi đăng ký, {commune} có <b>{showCount(inYear)}</b> lượt đăng ký phấn đấu trong năm {year} và <b>{showCount(inTerm)}</b> lượt cả nhiệm kỳ, trên <b>{showCount(cells)}</b> chi bộ. Sửa hoặc rút được đến khi gửi đề nghị lên cấp trên.
    </>
  );
}
