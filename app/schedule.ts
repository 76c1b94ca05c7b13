import { sweepEvidence } from "@/lib/access/evidence-sweep";
import { clockScope } from "@/lib/access/session";
import { deriveSignals } from "@/lib/commands/derive-signals";
import { sendReminders } from "@/lib/commands/send-reminders";

/**
 * What runs without anyone asking, each with when (Vietnam's hours, as cron says them). A turn asks what is due now and claims it by its
 * key: one too many does nothing, and one too few is made good by the next.
 */
export const schedule = [
  { name: "day", cron: "5 * * * *", run: followTheDay },
  { name: "sweep", cron: "17 */6 * * *", run: sweepEvidence },
] as const;

/** What a new day brings: reminders of deadlines, signals about titles. */
async function followTheDay() {
  const scope = await clockScope();
  if (!scope) return;
  await sendReminders(scope);
  await deriveSignals(scope);
}
