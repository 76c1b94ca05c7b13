"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { mayAnywhere } from "@/lib/access/scope";
import { actionScope } from "@/lib/access/session";
import { decideTitleReview } from "@/lib/commands/decide-title-review";
import { createAct, createCounterAct, dropAct, importActLines, saveAct, saveActLines } from "@/lib/commands/draft-act";
import { enactAct, withdrawAct } from "@/lib/commands/enact-act";
import { readSheets } from "@/lib/documents/read-sheets";
import { addDays, Day } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { ActLine, type Made } from "@/lib/domain/unit/reorganisation/line";
import { CounterActInput, CreateActInput, DecideReviewInput, SaveActInput, SeenAct } from "@/lib/domain/unit/reorganisation/schema";
import type { ActUnit } from "@/lib/domain/unit/reorganisation/view";
import { withParent } from "@/lib/domain/unit/words";
import { getAct } from "@/lib/queries/get-act";
import { getUnit } from "@/lib/queries/get-unit";
import { listUnits } from "@/lib/queries/list-units";

type Answer = Result<{ id: string }>;
type Uploaded = Awaited<ReturnType<typeof importActLines>>;

/** The first thing a form left out, at its field. */
const incomplete = (error: z.ZodError): Answer => {
  const [issue] = error.issues;
  const field = issue?.path[0];
  return refuse("act-line-incomplete", { ...(typeof field === "string" && { field }), values: { says: issue?.message ?? "" } });
};
const fieldsOf = (form: FormData) => Object.fromEntries(form);

async function act<Input>(input: z.ZodSafeParseResult<Input>, command: (scope: Extract<Awaited<ReturnType<typeof actionScope>>, { ok: true }>["value"], input: Input) => Promise<Answer>): Promise<Answer> {
  if (!input.success) return incomplete(input.error);
  const scope = await actionScope();
  return scope.ok ? command(scope.value, input.data) : scope;
}

/** Begins a draft and opens it. */
export async function create(_previous: Answer | null, form: FormData): Promise<Answer> {
  const made = await act(CreateActInput.safeParse(fieldsOf(form)), createAct);
  if (made.ok) redirect(`/units/acts/${made.value.id}`);
  return made;
}

/** Begins the draft of an act that puts another back, and opens it. */
export async function counter(_previous: Answer | null, form: FormData): Promise<Answer> {
  const made = await act(CounterActInput.safeParse(fieldsOf(form)), createCounterAct);
  if (made.ok) redirect(`/units/acts/${made.value.id}`);
  return made;
}

/** Keeps the document of a draft. */
export async function save(_previous: Answer | null, form: FormData): Promise<Answer> {
  const saved = await act(SaveActInput.safeParse(fieldsOf(form)), saveAct);
  if (saved.ok) revalidatePath(`/units/acts/${saved.value.id}`);
  return saved;
}

/** Throws a draft away. */
export async function drop(_previous: Answer | null, form: FormData): Promise<Answer> {
  const dropped = await act(SeenAct.safeParse(fieldsOf(form)), dropAct);
  if (dropped.ok) redirect("/units/acts");
  return dropped;
}

/** Orders a draft: names, places and counts may change everywhere. */
export async function enact(_previous: Answer | null, form: FormData): Promise<Answer> {
  const done = await act(SeenAct.safeParse(fieldsOf(form)), enactAct);
  if (done.ok) revalidatePath("/", "layout");
  return done;
}

/** Takes an ordered act back before its day. */
export async function withdraw(_previous: Answer | null, form: FormData): Promise<Answer> {
  const done = await act(SeenAct.safeParse(fieldsOf(form)), withdrawAct);
  if (done.ok) revalidatePath(`/units/acts/${done.value.id}`);
  return done;
}

/** Adds a line to a draft, or puts it in another's place; keys of units it makes become the act's own. */
export async function addLine(_previous: Answer | null, form: FormData): Promise<Answer> {
  const seen = SeenAct.extend({ position: z.coerce.number().int().positive().optional() }).safeParse(fieldsOf(form));
  if (!seen.success) return incomplete(seen.error);
  const line = ActLine.safeParse(json(form.get("line")));
  if (!line.success) return incomplete(line.error);
  const { position, ...act } = seen.data;
  const own = keyed(line.data, `v${act.version}`);
  const saved = await changeLines(act, (lines) => (position ? lines.map((known, index) => (index + 1 === position ? own : known)) : [...lines, own]));
  if (saved.ok && position) redirect(`/units/acts/${act.id}`);
  return saved;
}

/** Adds what an uploaded list comes to; what is wrong with it is answered row by row. */
export async function upload(_previous: Uploaded | null, form: FormData): Promise<Uploaded> {
  const input = SeenAct.safeParse(fieldsOf(form));
  const file = form.get("file");
  if (!input.success || !(file instanceof File) || file.size === 0) return refuse("act-line-incomplete", { field: "file", values: { says: "Chọn một tệp." } });
  const scope = await actionScope();
  if (!scope.ok) return scope;
  if (!mayAnywhere(scope.value, "unit.reorganise")) return refuse("not-allowed");
  const sheets = await readSheets(Buffer.from(await file.arrayBuffer()), file.name);
  if (!sheets.ok) return sheets;
  const done = await importActLines(scope.value, input.data, sheets.value);
  if (done.ok && done.value.added > 0) revalidatePath(`/units/acts/${done.value.id}`);
  return done;
}

/** Takes a line out of a draft. */
export async function removeLine(_previous: Answer | null, form: FormData): Promise<Answer> {
  const seen = SeenAct.extend({ position: z.coerce.number().int().positive() }).safeParse(fieldsOf(form));
  if (!seen.success) return incomplete(seen.error);
  return changeLines(seen.data, (lines) => lines.filter((_, index) => index + 1 !== seen.data.position));
}

async function changeLines({ id, version }: SeenAct, change: (lines: readonly ActLine[]) => ActLine[]): Promise<Answer> {
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const known = await getAct(scope.value, { id });
  if (!known) return refuse("not-found");
  const saved = await saveActLines(scope.value, { id, version, lines: change(known.lines.map(({ line }) => line)) });
  if (!saved.ok) return saved;
  revalidatePath(`/units/acts/${id}`);
  return accept({ id });
}

function json(sent: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof sent === "string" ? sent : "");
  } catch {
    return null;
  }
}

/** Units a form makes are "a", "b", …; within the act they need keys nobody else has. Those made before keep theirs. */
function keyed(line: ActLine, own: string): ActLine {
  const key = (name: string) => (/^[a-z]$/.test(name) ? `${own}${name}` : name);
  const made = <M extends Made | null>(one: M): M => (one === null ? one : { ...one, key: key(one.key) });
  const ref = (name: string) => (name.startsWith("+") ? `+${key(name.slice(1))}` : name);
  if (line.kind === "create") return { ...line, make: made(line.make) };
  if (line.kind === "merge" && line.make) return { ...line, into: ref(line.into), make: made(line.make) };
  if (line.kind === "split") return { ...line, parts: line.parts.map((part) => (part.make ? { ...part, into: ref(part.into), make: made(part.make) } : part)) };
  return line;
}

/** Units by name or code as they stand on the day before an act, for a picker. */
export async function findUnits(effectiveOn: string, q: string): Promise<ActUnit[]> {
  const scope = await actionScope();
  const on = Day.safeParse(effectiveOn);
  if (!scope.ok || !on.success || q.trim() === "") return [];
  const found = await listUnits(scope.value, { q: q.slice(0, 120), on: addDays(on.data, -1), limit: 20 });
  return found.rows.filter(({ standing }) => standing).map((unit) => ({ id: unit.id, level: unit.level, label: withParent(unit) }));
}

/** The units directly below one on the day before an act. */
export async function childrenOf(effectiveOn: string, id: string): Promise<ActUnit[]> {
  const scope = await actionScope();
  const on = Day.safeParse(effectiveOn);
  if (!scope.ok || !on.success) return [];
  const unit = await getUnit(scope.value, { id, on: addDays(on.data, -1) });
  return (unit?.children ?? []).map((child) => ({ id: child.id, level: child.level, label: withParent({ ...child, above: [] }) }));
}

/** Records what was decided about a title that waited. */
export async function decide(_previous: Answer | null, form: FormData): Promise<Answer> {
  const done = await act(DecideReviewInput.safeParse(fieldsOf(form)), decideTitleReview);
  if (done.ok) revalidatePath("/units/acts/reviews");
  return done;
}
