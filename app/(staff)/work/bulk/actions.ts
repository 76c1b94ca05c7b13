"use server";

import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { askRegistrations } from "@/app/(staff)/registrations/ask";
import type { Scope } from "@/lib/access/scope";
import { actionScope } from "@/lib/access/session";
import { carryOnBulk } from "@/lib/commands/carry-on-bulk";
import { prepareBulk } from "@/lib/commands/prepare-bulk";
import { previewBulk } from "@/lib/commands/preview-bulk";
import { startBulk } from "@/lib/commands/start-bulk";
import { asksNothing, noWish } from "@/lib/domain/bulk/act";
import { mostPicked, PrepareInput, PreviewInput, StartInput } from "@/lib/domain/bulk/schema";
import type { BulkCounts } from "@/lib/domain/bulk/view";
import { refuse, type Result } from "@/lib/domain/result";
import { listRegistrations } from "@/lib/queries/list-registrations";

type Made = Result<{ id: string }>;

/** Done before the page is shown again; the rest goes on behind it. */
const atOnce = 12;
/** Done for one look at how far a run is: well under a second. */
const inOneLook = 8;

/** Writes the picked dossiers down and leads to their page: the question of the act, or its preview at once. */
export async function prepare(_previous: Result<never> | null, form: FormData): Promise<Result<never>> {
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const picks = form.get("all") === "1" ? await fitting(scope.value, String(form.get("filter") ?? "")) : [...new Set(form.getAll("pick"))];
  const input = PrepareInput.safeParse({ id: randomUUID(), act: form.get("act"), picks });
  if (!input.success) {
    const about = new Set(input.error.issues.map(({ path }) => path[0]));
    return about.has("picks") ? refuse("bulk-picks") : refuse("bulk-act");
  }
  const made = await prepareBulk(scope.value, input.data);
  if (!made.ok) return made;
  if (asksNothing(input.data.act)) await previewBulk(scope.value, { id: input.data.id, ...noWish });
  redirect(`/work/bulk/${input.data.id}`);
}

/** The first dossiers of a register's filter, on all its pages. */
async function fitting(scope: Scope, address: string): Promise<string[]> {
  const question = await askRegistrations(scope, Object.fromEntries(new URLSearchParams(address)));
  const ids: string[] = [];
  if (!question.ok) return ids;
  let filter = { ...question.filter, after: null as typeof question.filter.after };
  for (;;) {
    const list = await listRegistrations(scope, filter);
    ids.push(...(list?.rows ?? []).map(({ id }) => id));
    const next = list?.next ? await askRegistrations(scope, { ...Object.fromEntries(new URLSearchParams(address)), after: list.next }) : null;
    if (!next?.ok || ids.length >= mostPicked) return ids.slice(0, mostPicked);
    filter = next.filter;
  }
}

/** Answers what the act asks, and shows what would become of each dossier. */
export async function preview(_previous: Made | null, form: FormData): Promise<Made> {
  const input = PreviewInput.safeParse(Object.fromEntries(form));
  if (!input.success) return refuse("invalid-input");
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = await previewBulk(scope.value, input.data);
  if (done.ok) revalidatePath(`/work/bulk/${input.data.id}`);
  return done;
}

/** Confirms the preview. The first dossiers are done before the answer, the rest behind it: closing the page stops nothing. */
export async function start(_previous: Made | null, form: FormData): Promise<Made> {
  const input = StartInput.safeParse(Object.fromEntries(form));
  if (!input.success) return refuse("invalid-input");
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const begun = await startBulk(scope.value, input.data);
  if (!begun.ok) return begun;
  const { id } = input.data;
  const done = await carryOnBulk(scope.value, { id, most: atOnce });
  if (done.ok && done.value.waiting > 0) after(() => carryOnBulk(scope.value, { id, most: mostPicked }));
  revalidatePath("/", "layout");
  return begun;
}

/** A few dossiers more, and how far the run is. */
export async function carryOn(id: string): Promise<Result<BulkCounts>> {
  const known = z.uuid().safeParse(id);
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const done = known.success ? await carryOnBulk(scope.value, { id: known.data, most: inOneLook }) : refuse("not-found");
  if (done.ok && done.value.waiting === 0) revalidatePath("/", "layout");
  return done;
}
