/** A line of the record as it is sealed: everything it says, and nothing that may change. */
export type SealedLine = {
  id: bigint;
  at: Date;
  accountId: string | null;
  actor: string;
  role: string | null;
  act: string;
  unitId: string | null;
  registrationId: string | null;
  subjectId: string | null;
  address: string | null;
  details: unknown;
  changes: unknown;
};

export type Digest = (text: string) => string;

/** Where a chain stands: the last position, the hash there, and the line it seals. */
export type Head = { position: bigint; hash: string; eventId: bigint };
export const noHead: Head = { position: 0n, hash: "", eventId: 0n };

/** Keys in one order, whatever order the database gives back: the same facts are the same text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]));
}

/** The seal of a line that follows `previous`: the hash of its place, of the hash before it, and of all it says. */
export function sealOf(line: SealedLine, previous: Pick<Head, "position" | "hash">, digest: Digest): string {
  const { id, at, accountId, actor, role, act, unitId, registrationId, subjectId, address, details, changes } = line;
  const said = [at.toISOString(), accountId, actor, role, act, unitId, registrationId, subjectId, address, ordered(details), ordered(changes)];
  return digest(JSON.stringify([String(previous.position + 1n), previous.hash, String(id), ...said]));
}

/** A seal as it is found, with its line, or null when the line is gone. */
export type Link = { position: bigint; eventId: bigint; hash: string; line: SealedLine | null };

/** What was done to the first line that is not as it was sealed. */
export type Fault = { kind: "altered" | "removed" | "inserted"; position: bigint; eventId: bigint | null };

/**
 * Walks on from `head` over the links that follow, in their order; `strays` are lines without a seal among them, in the order of their
 * numbers. Answers the new head, or the first fault.
 */
export function walk(head: Head, links: readonly Link[], strays: readonly bigint[], digest: Digest): { head: Head } | { fault: Fault } {
  let at = head;
  for (const [index, link] of links.entries()) {
    const position = at.position + 1n;
    if (link.position !== position) return { fault: { kind: "removed", position, eventId: null } };
    const stray = strays.find((id) => id > at.eventId && id < link.eventId);
    if (stray !== undefined) return { fault: { kind: "inserted", position, eventId: stray } };
    if (!link.line) return { fault: { kind: "removed", position, eventId: link.eventId } };
    if (sealOf(link.line, at, digest) !== link.hash) return { fault: { kind: isFollowedAsIfAbsent(at, links[index + 1], digest) ? "inserted" : "altered", position, eventId: link.eventId } };
    at = { position, hash: link.hash, eventId: link.eventId };
  }
  return { head: at };
}

/** True when the next link was sealed directly after `at`: what now stands between them was put there later. */
const isFollowedAsIfAbsent = (at: Head, next: Link | undefined, digest: Digest) => next?.line !== undefined && next.line !== null && sealOf(next.line, at, digest) === next.hash;
