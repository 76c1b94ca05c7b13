/** Runs once in each server process, before it listens. */
export async function register() {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const [{ watchPeers }, { keepPages }, { keepSealing }] = await Promise.all([import("@/lib/platform/peer"), import("@/lib/access/kept-page"), import("@/lib/access/audit-seal")]);
  watchPeers();
  keepPages();
  keepSealing();
  const [{ keepJobs }, { schedule }] = await Promise.all([import("@/lib/platform/jobs"), import("@/app/schedule")]);
  keepJobs(schedule);
}
