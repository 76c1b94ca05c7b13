import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { answerCriterion, sendAssessment } from "@/lib/commands/answer-criterion";
import { assessForCommune, ruleNotApplicable } from "@/lib/commands/assess-for-commune";
import { answerReturnItem, resendRegistration } from "@/lib/commands/answer-return";
import { agreeRegistrations, sendBackRegistration } from "@/lib/commands/agree-registration";
import { receiveRegistrations, returnRegistration } from "@/lib/commands/appraise-registration";
import { addSurveyPhoto } from "@/lib/commands/add-survey-photo";
import { concludeSitting } from "@/lib/commands/conclude-sitting";
import { declareConflict } from "@/lib/commands/declare-conflict";
import { forgetMapping, readImport } from "@/lib/commands/change-import";
import { undoImport } from "@/lib/commands/undo-import";
import { bulkOf, foreseenOf } from "./bulk";
import { anyOf, importAbout, plantImports, plantMappings } from "./import";
import { enterFigures } from "@/lib/commands/enter-figures";
import { dropDraft, saveDraft, startDraft } from "@/lib/commands/draft-criteria";
import { moveCriteria } from "@/lib/commands/move-criteria";
import { publishCriteria } from "@/lib/commands/publish-criteria";
import { changeEmail } from "@/lib/commands/change-email";
import { createAccount } from "@/lib/commands/create-account";
import { deactivateAccount } from "@/lib/commands/deactivate-account";
import { editRegistration, moveRegistration, withdrawRegistration } from "@/lib/commands/change-registration";
import { endTeamInvitation, formTeam } from "@/lib/commands/form-team";
import { issueDecision } from "@/lib/commands/issue-decision";
import { offerEvidence } from "@/lib/commands/offer-evidence";
import { attachScan } from "@/lib/commands/attach-scan";
import { openScan } from "@/lib/commands/open-scan";
import { plantScan } from "./plant-scan";
import { openSurveyPhoto } from "@/lib/commands/open-survey-photo";
import { recordFinding } from "@/lib/commands/record-finding";
import { removeSurveyPhoto } from "@/lib/commands/remove-survey-photo";
import { openEvidence } from "@/lib/commands/open-evidence";
import { removeEvidenceUse } from "@/lib/commands/remove-evidence-use";
import { reuseEvidence } from "@/lib/commands/reuse-evidence";
import { concludeRecheck, replyToRecheck } from "@/lib/commands/act-on-recheck";
import { deriveSignals } from "@/lib/commands/derive-signals";
import { dismissSignal } from "@/lib/commands/dismiss-signal";
import { addHolidays, confirmHoliday, strikeHoliday } from "@/lib/commands/keep-calendar";
import { endOfficeRule, setOfficeRule } from "@/lib/commands/set-office-rule";
import { endInvitation, inviteGuest } from "@/lib/commands/invite-guest";
import { openSitting } from "@/lib/commands/open-sitting";
import { planRechecks } from "@/lib/commands/plan-rechecks";
import { raiseSignal } from "@/lib/commands/raise-signal";
import { giveMarks } from "@/lib/commands/give-marks";
import { grantRole } from "@/lib/commands/grant-role";
import { handOverRegistration, releaseRegistration, takeOverRegistration, takeRegistration } from "@/lib/commands/hold-registration";
import { postLetters } from "@/lib/commands/post-letters";
import { queueLetter } from "@/lib/commands/queue-letter";
import { resendLetter } from "@/lib/commands/resend-letter";
import { proposeCells } from "@/lib/commands/propose-cells";
import { readNotices } from "@/lib/commands/read-notices";
import { reactivateAccount } from "@/lib/commands/reactivate-account";
import { registerCell } from "@/lib/commands/register-cell";
import { reportProgress } from "@/lib/commands/report-progress";
import { reviewCells } from "@/lib/commands/review-cells";
import { reviewProgress } from "@/lib/commands/review-progress";
import { recordDiscussion, recordDissent } from "@/lib/commands/speak-at-sitting";
import { resetPassword } from "@/lib/commands/reset-password";
import { sendReminders } from "@/lib/commands/send-reminders";
import { revokeGrant } from "@/lib/commands/revoke-grant";
import type { Action } from "@/lib/domain/action";
import { FormTeamInput } from "@/lib/domain/appraisal/schema";
import { Day } from "@/lib/domain/day";
import { Month } from "@/lib/domain/progress/month";
import { OfferInput } from "@/lib/domain/evidence/schema";
import type { Result } from "@/lib/domain/result";
import { actAttempts } from "./reach-acts";
import { closingAttempts } from "./reach-closings";
import { reportAttempts } from "./reach-reports";
import { templateAttempts } from "./reach-templates";
import { targetAttempts } from "./reach-targets";
import { competenceAttempts } from "./reach-competences";
import { paper } from "./reach-paper";
import { yearWith } from "./figures";
import { jpeg, pdf } from "./make-files";
import { nobody } from "./reach-ask";
import { manages, today, type ReachWorld } from "./reach-world";

/** Something a command may be pointed at: its id, and whether one who reaches these units may touch it. */
export type Mark = { id: string; within: (reached: (unitId: string) => boolean, invited: (registrationId: string) => boolean) => boolean };

/** One command: what it may be pointed at, and how. `absent` is a mark that never was. */
export type Attempt = { needs: Action; marks: (world: ReachWorld) => Mark[]; absent: string; run: (scope: Scope, id: string, world: ReachWorld) => Promise<Result<unknown>> };

const unitMarks = ({ units }: ReachWorld): Mark[] => units.map(({ id }) => ({ id, within: (reached) => reached(id) }));
const registrationMarks = ({ registrations }: ReachWorld): Mark[] => registrations.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) }));
const accountMarks = ({ accounts }: ReachWorld): Mark[] => accounts.map((account) => ({ id: account.id, within: (reached) => manages(account, reached) }));
/** Criteria belong to no unit: who manages them for a whole province may touch all, others none. */
const criteriaMarks = ({ units, criteria }: ReachWorld): Mark[] => [{ id: criteria.draft, within: (reached) => units.some(({ id, level }) => ["country", "province"].includes(level) && reached(id)) }];
const cellMarks = ({ cells }: ReachWorld): Mark[] => cells.map(({ id }) => ({ id, within: (reached) => reached(id) }));
/** Those an answer may be about: an unannounced one that is to come does not exist for whoever answers. */
const recheckMarks = ({ rechecks }: ReachWorld): Mark[] => rechecks.filter(({ hidden }) => !hidden).map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) }));
const at = "127.0.0.1";
const grant = { role: "leader", from: today, lastDay: null } as const;

const registration = (run: Attempt["run"]): Attempt => ({ needs: "registration.register", marks: registrationMarks, absent: nobody, run });
const step = (needs: Action, run: Attempt["run"]): Attempt => ({ needs, marks: registrationMarks, absent: nobody, run });
const itemMarks = ({ registrations }: ReachWorld): Mark[] => registrations.map(({ itemId, unitId }) => ({ id: itemId, within: (reached) => reached(unitId) }));
const reportMarks = ({ registrations }: ReachWorld): Mark[] => registrations.map(({ reportId, unitId }) => ({ id: reportId, within: (reached) => reached(unitId) }));
const sittingMarks = ({ registrations }: ReachWorld): Mark[] => registrations.map(({ sittingId, unitId }) => ({ id: sittingId, within: (reached) => reached(unitId) }));
const photoMarks = ({ registrations }: ReachWorld): Mark[] => registrations.map(({ photoId, unitId }) => ({ id: photoId, within: (reached) => reached(unitId) }));
const invitationMarks = ({ registrations }: ReachWorld): Mark[] => registrations.map(({ invitationId, unitId }) => ({ id: invitationId, within: (reached) => reached(unitId) }));
const atSitting = (run: Attempt["run"]): Attempt => ({ needs: "registration.appraise", marks: sittingMarks, absent: nobody, run });
const on = Day.parse("2021-06-29");
const seenAt = { criterion: "1", place: "Ấp 2", seenOn: on };
const signed = { number: 1, signedOn: on, signer: "Người ký", capacity: "T/M Ban Thường vụ, Bí thư" } as const;
const finding = { kind: "finding", met: true } as const;
const why = { version: 1, reason: "Chưa kịp" };
const criteria = (run: Attempt["run"]): Attempt => ({ needs: "criteria.manage", marks: criteriaMarks, absent: nobody, run });
/** The calendar belongs to no unit: who keeps rules for a whole province may touch it, others not. */
const calendar = (id: (world: ReachWorld) => string, run: Attempt["run"]): Attempt => ({ needs: "rules.manage", marks: (world) => [{ id: id(world), within: (reached) => world.units.some((unit) => unit.level === "province" && reached(unit.id)) }], absent: nobody, run });
const account = (run: Attempt["run"]): Attempt => ({ needs: "account.manage", marks: accountMarks, absent: nobody, run });

/** Scheduled work: no person may, wherever they stand. */
const scheduled = (run: Attempt["run"]): Attempt => ({ needs: "schedule.run", marks: () => [], absent: nobody, run });

/** Every exported command that looks at units, by its name. Those that change who manages whom come last. */
export const attempts: Readonly<Record<string, Attempt>> = {
  registerCell: {
    needs: "registration.register",
    marks: unitMarks,
    absent: "zz",
    run: (scope, unitId) => registerCell(scope, { unitId, titleId: "tsvmtd", year: 2022, expectedOn: null, note: null, requestId: undefined }),
  },
  editRegistration: registration((scope, id) => editRegistration(scope, { id, version: 1, expectedOn: null, note: "Ghi chú" })),
  moveRegistration: registration((scope, id) => moveRegistration(scope, { id, version: 1, year: 2022, reason: "Chưa kịp" })),
  withdrawRegistration: registration((scope, id) => withdrawRegistration(scope, { id, version: 1, reason: "Chưa kịp" })),
  issueDecision: {
    needs: "decision.issue",
    marks: registrationMarks,
    absent: nobody,
    run: (scope, id, { registrations }) => issueDecision(scope, paper(id, registrations.find((each) => each.id === id)?.unitId ?? "zz")),
  },
  attachScan: {
    needs: "decision.issue",
    marks: ({ decisions }) => decisions.map(({ id, issuerId }) => ({ id, within: (reached) => reached(issuerId) })),
    absent: nobody,
    run: (scope, decisionId) => attachScan(scope, { decisionId, fileName: "ban-ky.pdf" }, { stream: new Blob([new Uint8Array(pdf(`${decisionId} ${scope.accountId} ${randomUUID()}`))]).stream(), announced: null }),
  },
  openScan: {
    needs: "decision.read",
    marks: ({ decisions }) => decisions.map(({ id, issuerId, lines }) => ({ id, within: (reached) => reached(issuerId) || lines.every(({ unitId }) => reached(unitId)) })),
    absent: nobody,
    run: async (scope, decisionId, { decisions, accounts }) => {
      const decision = decisions.find(({ id }) => id === decisionId);
      const opened = await openScan(scope, { id: decision ? await plantScan(decision, accounts[0]!) : decisionId });
      if (opened.ok) await opened.value.stream.cancel();
      return opened;
    },
  },
  reportProgress: step("progress.report", (scope, id) => reportProgress(scope, { id, month: Month.parse("2021-06-01"), done: "Họp chi bộ", difficulty: null, help: null, seen: null })),
  answerCriterion: step("registration.assess", (scope, registrationId) => answerCriterion(scope, { registrationId, criterion: "1", said: finding, ground: "", seen: null })),
  sendAssessment: step("registration.assess", (scope, id) => sendAssessment(scope, { id, version: 1 })),
  assessForCommune: step("registration.review", (scope, registrationId) => assessForCommune(scope, { registrationId, criterion: "1", said: finding, ground: "", seen: { own: null, before: null } })),
  ruleNotApplicable: { needs: "registration.review", marks: (world) => registrationMarks(world).filter(({ id }) => world.registrations.some((each) => each.id === id && each.isAsking)), absent: nobody, run: (scope, id) => ruleNotApplicable(scope, { id, seq: 1, isApproved: true, ...why }) },
  reviewProgress: { needs: "registration.review", marks: reportMarks, absent: nobody, run: (scope, reportId) => reviewProgress(scope, { reportId, seen: 1, assessment: "on_track", answer: null }) },
  readNotices: step("registration.read", (scope, registrationId) => readNotices(scope, { notices: [{ registrationId, seq: 1 }] })),
  reviewCells: step("registration.review", (scope, id) => reviewCells(scope, { heldOn: on, members: 15, present: 15, rows: [{ id, version: 1, grade: "good", gradeYear: 2020, inFavour: 15, isChosen: true, reason: null }] })),
  proposeCells: step("registration.review", (scope, id) => proposeCells(scope, { rows: [{ id, version: 1 }], ...signed })),
  answerReturnItem: { needs: "registration.review", marks: itemMarks, absent: nobody, run: (scope, itemId) => answerReturnItem(scope, { itemId, isDone: true, answer: null }) },
  resendRegistration: step("registration.review", (scope, id) => resendRegistration(scope, { id, version: 1 })),
  receiveRegistrations: step("registration.appraise", (scope, id) => receiveRegistrations(scope, { rows: [{ id, version: 1 }] })),
  returnRegistration: step("registration.appraise", (scope, id) => returnRegistration(scope, { id, version: 1, dueOn: null, items: [{ subject: "Biên bản", reason: "Chưa có" }] })),
  declareConflict: step("registration.appraise", (scope, id) => declareConflict(scope, { id, reason: "Có liên quan" })),
  openSitting: step("registration.appraise", (scope, id) => openSitting(scope, { id, heldOn: on, place: "Hội trường", present: [] })),
  giveMarks: atSitting((scope, sittingId) => giveMarks(scope, { sittingId, round: 1, marks: { 1: 80 }, remark: null })),
  recordDiscussion: atSitting((scope, sittingId) => recordDiscussion(scope, { sittingId, round: 1, said: "Đã thảo luận" })),
  recordDissent: atSitting((scope, sittingId) => recordDissent(scope, { sittingId, opinion: "Ý kiến khác" })),
  concludeSitting: atSitting((scope, sittingId) => concludeSitting(scope, { sittingId, version: 1, conclusion: "adjourned", finding: "Hoãn", departure: null, items: [], dueOn: null })),
  recordFinding: step("registration.appraise", (scope, registrationId) => recordFinding(scope, { ...seenAt, registrationId, seen: "agrees", note: "" })),
  addSurveyPhoto: step("registration.appraise", (scope, registrationId) => addSurveyPhoto(scope, { ...seenAt, registrationId, id: randomUUID(), fileName: "anh.jpg" }, { stream: new Blob([new Uint8Array(jpeg())]).stream(), announced: null })),
  inviteGuest: step("registration.appraise", (scope, registrationId) => inviteGuest(scope, { registrationId, accountId: nobody, lastDay: today })),
  endInvitation: { needs: "registration.appraise", marks: invitationMarks, absent: nobody, run: (scope, id) => endInvitation(scope, { id }) },
  openSurveyPhoto: { needs: "appraisal.read", marks: ({ registrations }) => registrations.map(({ id, photoId, unitId }) => ({ id: photoId, within: (reached, invited) => reached(unitId) || invited(id) })), absent: nobody, run: async (scope, id) => {
    const opened = await openSurveyPhoto(scope, { id });
    if (opened.ok) await opened.value.stream.cancel();
    return opened;
  } },
  removeSurveyPhoto: { needs: "registration.appraise", marks: photoMarks, absent: nobody, run: (scope, id) => removeSurveyPhoto(scope, { id }) },
  agreeRegistrations: step("registration.agree", (scope, id) => agreeRegistrations(scope, { rows: [{ id, version: 1 }], ...signed, type: "TB" })),
  sendBackRegistration: step("registration.agree", (scope, id) => sendBackRegistration(scope, { id, ...why })),
  takeRegistration: step("registration.hold", (scope, id) => takeRegistration(scope, { id, version: 1 })),
  takeOverRegistration: step("registration.hold", (scope, id) => takeOverRegistration(scope, { id, ...why })),
  handOverRegistration: step("registration.hold", (scope, id) => handOverRegistration(scope, { id, version: 1, holderId: nobody })),
  releaseRegistration: step("registration.hold", (scope, id) => releaseRegistration(scope, { id, version: 1 })),
  applyImport: { needs: "registration.bring", marks: cellMarks, absent: "zz", run: (scope, id) => importAbout(scope, id) },
  undoImport: { needs: "registration.bring", marks: cellMarks, absent: "zz", run: (scope, id) => importAbout(scope, id, (file) => undoImport(scope, { id: file })) },
  readImport: { needs: "import.bring", marks: unitMarks, absent: "zz", run: async (scope, unitId) => anyOf(await plantImports(scope, unitId), (id) => readImport(scope, { id, alphabet: null, headAt: null, columns: {} })) },
  forgetMapping: { needs: "import.bring", marks: unitMarks, absent: "zz", run: async (scope, unitId) => anyOf(await plantMappings(scope, unitId), (id) => forgetMapping(scope, { id })) },
  previewBulk: step("registration.hold", (scope, id) => foreseenOf(scope, { act: "take" }, id)),
  carryOnBulk: step("registration.register", (scope, id) => bulkOf(scope, { act: "move_year", year: 2021, reason: "Chưa kịp" }, [id]).then(([only]) => only!)),
  enterFigures: { needs: "figures.enter", marks: unitMarks, absent: "zz", run: (scope, unitId) => enterFigures(scope, { unitId, year: 2021, seq: 1, figures: yearWith() }) },
  moveCriteria: registration((scope, id, { criteria: known }) => moveCriteria(scope, { registrationId: id, fromId: known.published, toId: known.draft, reason: "Có bộ mới" })),
  setOfficeRule: { needs: "rules.manage", marks: unitMarks, absent: "zz", run: (scope, unitId) => setOfficeRule(scope, { unitId, key: "stage_days", value: "12", validFrom: today, ground: "Hướng dẫn" }) },
  endOfficeRule: { needs: "rules.manage", marks: ({ rules }) => rules.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) })), absent: nobody, run: (scope, id) => endOfficeRule(scope, { id, until: today }) },
  addHolidays: calendar(() => "2021-12-24", (scope, day) => addHolidays(scope, { from: Day.parse("2021-12-24"), until: day === nobody ? today : null, kind: "off", name: "Nghỉ", source: "Thông báo", toConfirm: false })),
  confirmHoliday: calendar(({ holidayId }) => holidayId, (scope, id) => confirmHoliday(scope, { id, source: "Thông báo" })),
  strikeHoliday: calendar(({ holidayId }) => holidayId, (scope, id) => strikeHoliday(scope, { id, why: "Ghi sai" })),
  startDraft: criteria((scope, id, { criteria: known }) => startDraft(scope, { titleId: id === known.draft ? "tsvmtd" : id, fromId: undefined })),
  saveDraft: criteria((scope, id) => saveDraft(scope, { id, revision: 9, name: "Bộ", legalBasis: "", content: { sections: [], least: null } })),
  publishCriteria: criteria((scope, id) => publishCriteria(scope, { id, revision: 9, validFrom: today, legalBasis: "Quy định" })),
  dropDraft: criteria((scope, id) => dropDraft(scope, { id, revision: 9 })),
  offerEvidence: {
    needs: "evidence.add",
    marks: registrationMarks,
    absent: nobody,
    run: (scope, registrationId) => offerEvidence(scope, OfferInput.parse({ registrationId, fileName: "bien-ban.pdf", title: "Biên bản" }), { stream: new Blob([`%PDF-1.7 ${registrationId} %%EOF`]).stream(), announced: null }),
  },
  reuseEvidence: {
    needs: "evidence.add",
    marks: registrationMarks,
    absent: nobody,
    run: (scope, registrationId, { registrations, papers }) => {
      const unitId = registrations.find(({ id }) => id === registrationId)?.unitId;
      return reuseEvidence(scope, { registrationId, evidenceId: papers.find((paper) => paper.unitId === unitId)?.id ?? nobody, criterion: "" });
    },
  },
  openEvidence: {
    needs: "registration.read",
    marks: ({ papers }) => papers.map(({ id, unitId, registrationId }) => ({ id, within: (reached, invited) => reached(unitId) || invited(registrationId) })),
    absent: nobody,
    run: async (scope, id) => {
      const opened = await openEvidence(scope, { id });
      if (opened.ok) await opened.value.stream.cancel();
      return opened;
    },
  },
  removeEvidenceUse: {
    needs: "evidence.add",
    marks: ({ papers }) => papers.map(({ useId, unitId }) => ({ id: useId, within: (reached) => reached(unitId) })),
    absent: nobody,
    run: (scope, id) => removeEvidenceUse(scope, { id }),
  },
  planRechecks: { needs: "recheck.manage", marks: cellMarks, absent: "zz", run: (scope, unitId) => planRechecks(scope, { titleId: "tsvmtd", kind: "light", plannedOn: today, unitIds: [unitId] }) },
  raiseSignal: { needs: "recheck.manage", marks: cellMarks, absent: "zz", run: (scope, unitId) => raiseSignal(scope, { unitId, titleId: "tsvmtd", kind: "other", detail: "Dấu hiệu", raisedOn: today }) },
  dismissSignal: { needs: "recheck.manage", marks: ({ signals }) => signals.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) })), absent: nobody, run: (scope, id) => dismissSignal(scope, { id, dismissal: "Đã xem" }) },
  queueLetter: scheduled((scope, accountId) => queueLetter(scope, { accountId, overdue: 1, dueSoon: 0, unread: 0 })),
  postLetters: scheduled((scope) => postLetters(scope)),
  sendReminders: scheduled((scope) => sendReminders(scope)),
  deriveSignals: scheduled((scope) => deriveSignals(scope)),
  replyToRecheck: { needs: "recheck.reply", marks: recheckMarks, absent: nobody, run: (scope, id) => replyToRecheck(scope, { move: "reply", id, version: 1, text: "Giải trình" }) },
  concludeRecheck: { needs: "recheck.manage", marks: recheckMarks, absent: nobody, run: (scope, id) => concludeRecheck(scope, { move: "keep", id, version: 1, text: "Giữ vững" }) },
  formTeam: { needs: "team.form", marks: unitMarks, absent: "zz", run: (scope, unitId) => formTeam(scope, FormTeamInput.parse({ unitId, number: 1, signedOn: on, signer: "Người ký", capacity: signed.capacity, seats: [{ accountId: nobody, function: "chair" }] })) },
  endTeamInvitation: { needs: "team.form", marks: ({ teamGuests }) => teamGuests.map(({ id, unitId }) => ({ id, within: (reached) => reached(unitId) })), absent: nobody, run: (scope, id) => endTeamInvitation(scope, { id }) },
  ...targetAttempts,
  ...closingAttempts,
  ...reportAttempts,
  ...templateAttempts,
  ...actAttempts,
  ...competenceAttempts,
  createAccount: { needs: "account.manage", marks: unitMarks, absent: "zz", run: (scope, unitId) => createAccount(scope, { name: `n${randomUUID().slice(0, 8)}`, displayName: "Người mới", unitId, ...grant }, at) },
  changeEmail: account((scope, accountId) => changeEmail(scope, { accountId, email: "van-phong@so.vn" }, at)),
  resendLetter: { needs: "account.manage", marks: ({ letters }) => letters.map(({ id, account: owner }) => ({ id, within: (reached) => manages(owner, reached) })), absent: nobody, run: (scope, id) => resendLetter(scope, { id }, at) },
  resetPassword: account((scope, accountId) => resetPassword(scope, { accountId }, at)),
  deactivateAccount: account((scope, accountId) => deactivateAccount(scope, { accountId }, at)),
  reactivateAccount: account((scope, accountId) => reactivateAccount(scope, { accountId }, at)),
  grantRole: account((scope, accountId, { units }) => grantRole(scope, { accountId, ...grant, unitId: rootOf(scope, units) }, at)),
  revokeGrant: account((scope, accountId, { accounts }) => revokeGrant(scope, { accountId, grantId: accounts.find(({ id }) => id === accountId)?.grantIds[0] ?? nobody }, at)),
};

/** A unit where the asker manages accounts: a role is tried there, so that only the account decides. */
const rootOf = ({ grants }: Scope, units: ReachWorld["units"]) => units.find(({ path }) => grants.some(({ role, root }) => role === "administrator" && root === path))?.id ?? "zz";
