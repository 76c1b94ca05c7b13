import { SinceLastLook } from "@/components/registration/since-last-look";
import type { Scope } from "@/lib/access/scope";
import { getChangesSince } from "@/lib/queries/get-changes-since";

/** What changed since the reader last looked. */
export async function SinceBlock({ scope, registrationId }: { scope: Scope; registrationId: string }) {
  const changes = await getChangesSince(scope, registrationId);
  return changes && <SinceLastLook {...changes} />;
}
