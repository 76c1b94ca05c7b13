import { locate, numbersIn, printedAt } from "./locate";
import { saidIn, textOf, type Said, type Sentence } from "./sentence";

/** One figure that is no longer what the text says; null stands for a figure that was not, or is not, in its sentence. */
export type Change = { label: string; said: string | null; now: string | null };

/** A sentence whose figures changed: as it stands in the text, and the sentence that may be taken instead. Null for one that is not there, or should go. */
export type Drift = { key: string; stands: string | null; instead: string | null; changes: readonly Change[] };

/** A paragraph as it is kept: what is written, and the sentences with the figures it was written by. */
export type Written = { text: string; basis: readonly Sentence[] };

type Changed = Change & { was: Said | null };

function changesOf(was: Sentence, is: Sentence | undefined): Changed[] {
  const now = new Map((is ? saidIn(is) : []).map((said) => [said.key, said]));
  const before = saidIn(was);
  const gone = before.flatMap((said): Changed[] => {
    const other = now.get(said.key);
    return other?.text === said.text ? [] : [{ label: said.label, said: said.text, now: other?.text ?? null, was: said }];
  });
  const come = [...now.values()].filter(({ key }) => before.every((said) => said.key !== key)).map((said): Changed => ({ label: said.label, said: null, now: said.text, was: null }));
  return [...gone, ...come];
}

/** The sentence with its new figures in the words people gave it; null where more than printed figures changed. */
function reprinted(stands: string, changes: readonly Changed[]): string | null {
  let text = stands;
  for (const { said, now } of changes) {
    if (said === null || now === null) return null;
    const at = printedAt(text, { from: 0, to: text.length }, said);
    if (!at) return null;
    text = text.slice(0, at.from) + now + text.slice(at.to);
  }
  return text;
}

function driftAt(text: string, was: Sentence, is: Sentence | undefined): Drift | null {
  const changes = changesOf(was, is);
  if (changes.length === 0) return null;
  const outdated = changes.flatMap(({ was: said }) => said ?? []);
  const found = locate(text, was, outdated.length > 0 ? outdated : saidIn(was));
  if (!found) return null;
  const stands = text.slice(found.from, found.to);
  const instead = is === undefined ? null : ((found.isWhole ? null : reprinted(stands, changes)) ?? textOf(is));
  return { key: was.key, stands, instead, changes: changes.map(({ label, said, now }) => ({ label, said, now })) };
}

/** The sentences of a paragraph whose figures are no longer the live ones, and those the live figures would add. A sentence people took out is not asked for again. */
export function driftOf({ text, basis }: Written, live: readonly Sentence[]): Drift[] {
  const known = new Map(live.map((each) => [each.key, each]));
  const changed = basis.flatMap((was) => driftAt(text, was, known.get(was.key)) ?? []);
  const added = live.filter(({ key }) => basis.every((was) => was.key !== key)).map((is): Drift => ({ key: is.key, stands: null, instead: textOf(is), changes: changesOf({ key: is.key, parts: [] }, is).map(({ label, said, now }) => ({ label, said, now })) }));
  return [...changed, ...added];
}

const inOrder = (sentences: ReadonlyMap<string, Sentence>, live: readonly Sentence[]) => [...live.flatMap(({ key }) => sentences.get(key) ?? []), ...[...sentences.values()].filter(({ key }) => live.every((is) => is.key !== key))];

/** The paragraph with one sentence as the live figures have it. Null when nothing of it differs. */
export function taken(written: Written, live: readonly Sentence[], key: string): Written | null {
  const drift = driftOf(written, live).find((each) => each.key === key);
  if (!drift) return null;
  const is = live.find((each) => each.key === key);
  const sentences = new Map(written.basis.map((each) => [each.key, each]));
  if (is) sentences.set(key, is);
  else sentences.delete(key);
  return { text: withSentence(written.text, drift), basis: inOrder(sentences, live) };
}

function withSentence(text: string, { stands, instead }: Drift): string {
  if (stands === null) return [text.trimEnd(), instead].filter(Boolean).join(" ");
  return text.replace(stands, () => instead ?? "").replaceAll(/[ \t]{2,}/gu, " ").trim();
}

/** What a text people wrote is kept with: the live figures, but for sentences that still say what is no longer so. */
export function rebased(text: string, basis: readonly Sentence[], live: readonly Sentence[]): Written {
  const stale = new Set(driftOf({ text, basis }, live).map(({ key }) => key));
  const sentences = new Map<string, Sentence>();
  for (const was of basis) if (stale.has(was.key)) sentences.set(was.key, was);
  const isKnown = (key: string) => basis.some((was) => was.key === key);
  for (const is of live) if (!stale.has(is.key) && (isKnown(is.key) || locate(text, is))) sentences.set(is.key, is);
  for (const is of live) if (stale.has(is.key) && !isKnown(is.key) && locate(text, is)?.isWhole) sentences.set(is.key, is);
  return { text, basis: inOrder(sentences, live) };
}

/** The rows of a table whose figures changed: their names, with what was and is. A table is taken anew whole. */
export function tableDrift(basis: readonly Sentence[], live: readonly Sentence[]): Drift[] {
  const was = new Map(basis.map((row) => [row.key, row]));
  const rows = [...live, ...basis.filter(({ key }) => live.every((row) => row.key !== key))];
  return rows.flatMap((row) => {
    const is = live.find(({ key }) => key === row.key);
    const changes = changesOf(was.get(row.key) ?? { key: row.key, parts: [] }, is);
    return changes.length === 0 ? [] : [{ key: row.key, stands: row.parts.filter((part) => typeof part === "string").join(""), instead: null, changes: changes.map(({ label, said, now }) => ({ label, said, now })) }];
  });
}

/** Numbers of a text that stand in none of its sentences' figures or words: written by hand, compared with nothing. */
export function unsourced({ text, basis }: Written): string[] {
  const known = new Set(basis.flatMap((each) => numbersIn(textOf(each))));
  return [...new Set(numbersIn(text).filter((each) => !known.has(each)))];
}
