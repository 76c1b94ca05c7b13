import { carryOutDueActs } from "@/lib/access/due-acts";
import { handOverDue } from "@/lib/access/due-handovers";
import { sweepEvidence } from "@/lib/access/evidence-sweep";
import { sendsMail } from "@/lib/access/mail";
import { clockScope } from "@/lib/access/clock-scope";
import { loadSampleYears } from "@/lib/access/sample-years";
import { deriveSignals } from "@/lib/commands/derive-signals";
import { postLetters } from "@/lib/commands/post-letters";
import { queueLetter } from "@/lib/commands/queue-letter";
import { sendReminders } from "@/lib/commands/send-reminders";
import type { Counts } from "@/lib/domain/notice/letter";
import { listNotices } from "@/lib/queries/list-notices";
import { listRecipients, type Recipient } from "@/lib/queries/list-recipients";
import { listWorklist } from "@/lib/queries/list-worklist";

/**
 * What runs without anyone asking, each with when (Vietnam's hours, as cron says them). A turn asks what is due now and claims it by its
 * key: one too many does nothing, and one too few is made good by the next.
 */
export const schedule = [
  { name: "day", cron: "5 * * * *", run: followTheDay },
  { name: "post", cron: "* * * * *", run: post },
  { name: "acts", cron: "* * * * *", run: followTheTree },
  { name: "years", cron: "* * * * *", run: loadSampleYears },
  { name: "sweep", cron: "17 */6 * * *", run: sweepEvidence },
] as const;

/** What a new day brings: reminders of deadlines, signals about titles, and the letters that tell each person how much waits. */
async function followTheDay() {
  const scope = await clockScope();
  if (!scope) return;
  await sendReminders(scope);
  await deriveSignals(scope);
  if (!sendsMail()) return;
  for (const recipient of await listRecipients(scope)) {
    const counts = await countsFor(recipient);
    if (counts.overdue + counts.dueSoon + counts.unread > 0) await queueLetter(scope, { accountId: recipient.scope.accountId, ...counts });
  }
}

/** How much waits for one person, of the kinds they want to be written to about. Deadlines are counted as work, not once more as notices. */
async function countsFor({ scope, preferences }: Recipient): Promise<Counts> {
  const { counts } = await listWorklist(scope);
  const { notices, rechecks, reminders } = await listNotices(scope, "letter");
  const told = [...notices, ...rechecks, ...reminders.filter(({ recheckId, registrationId }) => recheckId !== null || registrationId === null)];
  const isWanted = preferences.deadlines.byEmail === "daily";
  return { overdue: isWanted ? counts.overdue : 0, dueSoon: isWanted ? counts.due_soon : 0, unread: told.filter(({ isRead }) => !isRead).length };
}

/** Acts of reorganisation whose day has come, then dossiers whose body became another by a dated competence. */
async function followTheTree() {
  await carryOutDueActs();
  await handOverDue();
}

async function post() {
  const scope = sendsMail() ? await clockScope() : null;
  if (scope) await postLetters(scope);
}
