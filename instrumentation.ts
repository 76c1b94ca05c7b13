/** Runs once in each server process, before it listens. */
export async function register() {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { watchPeers } = await import("@/lib/platform/peer");
  watchPeers();
  const { keepSealing } = await import("@/lib/access/audit-seal");
  keepSealing();
}
