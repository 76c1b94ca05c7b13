import { calendarIn } from "@/lib/access/calendar";
import { read, type Room } from "@/lib/access/door";
import { rulesFor } from "@/lib/access/office-rules";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { CriteriaContent, criteriaOf } from "@/lib/domain/criteria/content";
import { dateOf, dayOfDate, showDay } from "@/lib/domain/day";
import type { DossierView, ReportView, ReturnView } from "@/lib/domain/registration/dossier";

/** Returns, monthly reports, papers and the commune's vote of a registration. Null when out of reach. */
export const getDossier = read("registration.read", async (room, id: string): Promise<DossierView | null> => {
  const { db, reach } = room;
  const found = await db.registration.findFirst({ where: { id, AND: reach.dossiers }, select: { titleId: true, criteriaSetId: true, unit: { select: { path: true } } } });
  if (!found) return null;
  const papers = await db.paperLine.findMany({ where: { registrationId: id }, include: { paper: true }, orderBy: { paper: { recordedAt: "desc" } } });
  const vote = await db.reviewVote.findFirst({ where: { registrationId: id }, include: { meeting: true }, orderBy: { meeting: { recordedAt: "desc" } } });
  return {
    returns: await returnsOf(room, id),
    reports: await reportsOf(room, id),
    papers: papers.map(({ paper: { id: paperId, kind, type, number, symbol, signedOn, issuer } }) => ({ id: paperId, kind, type, number, symbol, issuer, signedOn: dayOfDate(signedOn) })),
    vote: vote && { ...vote.meeting, heldOn: dayOfDate(vote.meeting.heldOn), inFavour: vote.inFavour, isChosen: vote.isChosen, grade: vote.grade, gradeYear: vote.gradeYear, reason: vote.reason },
    subjects: await subjectsOf(room, found),
    returnBy: addWorkingDays(room.today, (await rulesFor(db, found.unit.path, room.today)).stageDays, await calendarIn(db)),
  };
});

async function returnsOf({ db }: Room, registrationId: string): Promise<ReturnView[]> {
  const items = await db.returnItem.findMany({ where: { registrationId }, orderBy: { position: "asc" } });
  if (items.length === 0) return [];
  const events = await db.registrationEvent.findMany({ where: { registrationId }, include: { account: { select: { displayName: true } } }, orderBy: { seq: "asc" } });
  const returns = events.filter(({ move }) => move === "return").map((event): ReturnView => {
    const back = events.find(({ seq, move }) => seq > event.seq && move === "resend");
    const last = events.findLast(({ seq }) => seq < (back?.seq ?? Infinity)) ?? event;
    const say = (day: Date | null) => day && showDay(dayOfDate(day));
    const changes = [
      { what: "expectedOn" as const, from: say(event.expectedOn), to: say(last.expectedOn) },
      { what: "note" as const, from: event.note, to: last.note },
    ].filter(({ from, to }) => from !== to);
    return {
      seq: event.seq, on: dayOfDate(event.on), by: event.account?.displayName ?? null, dueOn: event.dueOn && dayOfDate(event.dueOn), resentOn: back ? dayOfDate(back.on) : null, changes,
      items: items.filter(({ seq }) => seq === event.seq).map(({ id, subject, reason, isDone, answer }) => ({ id, subject, reason, isDone, answer })),
    };
  });
  return returns.reverse();
}

async function reportsOf({ db }: Room, registrationId: string): Promise<ReportView[]> {
  const rows = await db.progressReport.findMany({
    where: { registrationId },
    include: { account: { select: { displayName: true } }, reviewedBy: { select: { displayName: true } } },
    orderBy: { month: "desc" },
  });
  return rows.map(({ id, version, month, done, difficulty, help, onBehalf, account, on, assessment, answer, reviewedOn, reviewedBy }) => ({
    id, version, done, difficulty, help, onBehalf, month: dayOfDate(month), on: dayOfDate(on), who: account.displayName,
    review: assessment && reviewedOn ? { assessment, answer, on: dayOfDate(reviewedOn), who: reviewedBy?.displayName ?? "" } : null,
  }));
}

/** The criteria the dossier is judged by: those it is pinned to, else those in force today. */
async function subjectsOf({ db, today }: Room, { titleId, criteriaSetId }: { titleId: string; criteriaSetId: string | null }): Promise<string[]> {
  const day = dateOf(today);
  const inForce = { titleId, publishedAt: { not: null }, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] };
  const set = await db.criteriaSet.findFirst({ where: criteriaSetId ? { id: criteriaSetId } : inForce, orderBy: { validFrom: "desc" } });
  return set ? criteriaOf(CriteriaContent.parse(set.content)).map(({ wording }) => wording) : [];
}
