"use server";

import { change } from "@/app/(staff)/registrations/change";
import { sendBackRegistration } from "@/lib/commands/agree-registration";
import { answerReturnItem, resendRegistration } from "@/lib/commands/answer-return";
import { receiveRegistrations, returnRegistration } from "@/lib/commands/appraise-registration";
import { editRegistration, moveRegistration, withdrawRegistration } from "@/lib/commands/change-registration";
import { handOverRegistration, releaseRegistration, takeOverRegistration, takeRegistration } from "@/lib/commands/hold-registration";
import type { FormAnswer } from "@/lib/domain/registration/form";
import { EditInput, MoveYearInput, WithdrawInput } from "@/lib/domain/registration/schema";
import { AnswerInput, BatchInput, HandOverInput, ReasonInput, ReturnInput, SeenInput } from "@/lib/domain/registration/schema-stages";

type Previous = FormAnswer | null;
const fieldsOf = (form: FormData) => Object.fromEntries(form);

/** Replaces the expectation and the note. */
export async function edit(_previous: Previous, form: FormData) {
  return change(EditInput, editRegistration, fieldsOf(form));
}

/** Carries the cell over to another year. */
export async function moveYear(_previous: Previous, form: FormData) {
  return change(MoveYearInput, moveRegistration, fieldsOf(form));
}

/** Takes the registration back. */
export async function withdraw(_previous: Previous, form: FormData) {
  return change(WithdrawInput, withdrawRegistration, fieldsOf(form));
}

export async function take(_previous: Previous, form: FormData) {
  return change(SeenInput, takeRegistration, fieldsOf(form));
}

export async function takeOver(_previous: Previous, form: FormData) {
  return change(ReasonInput, takeOverRegistration, fieldsOf(form));
}

export async function handOver(_previous: Previous, form: FormData) {
  return change(HandOverInput, handOverRegistration, fieldsOf(form));
}

export async function release(_previous: Previous, form: FormData) {
  return change(SeenInput, releaseRegistration, fieldsOf(form));
}

/** Receives one dossier; a whole proposal is received on its own page. */
export async function receive(_previous: Previous, form: FormData) {
  const { id, version } = fieldsOf(form);
  return change(BatchInput, receiveRegistrations, { rows: [{ id, version }] });
}

/** Sends the dossier back, item by item. */
export async function giveBack(_previous: Previous, form: FormData) {
  const reasons = form.getAll("itemReason");
  const items = form.getAll("subject").map((subject, index) => ({ subject, reason: reasons[index] }));
  return change(ReturnInput, returnRegistration, { ...fieldsOf(form), items });
}

export async function sendBack(_previous: Previous, form: FormData) {
  return change(ReasonInput, sendBackRegistration, fieldsOf(form));
}

/** The sender's answer to one item of a return. */
export async function answer(_previous: Previous, form: FormData) {
  return change(AnswerInput, answerReturnItem, { isDone: false, ...fieldsOf(form) });
}

export async function resend(_previous: Previous, form: FormData) {
  return change(SeenInput, resendRegistration, fieldsOf(form));
}
