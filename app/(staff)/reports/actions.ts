"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { actionScope } from "@/lib/access/session";
import type { Scope } from "@/lib/access/scope";
import { beginReport, reviseReport } from "@/lib/commands/write-report";
import { resolveFilter } from "@/lib/domain/attainment/filter";
import { periodKey } from "@/lib/domain/attainment/period";
import { draftOf, firstWriting } from "@/lib/domain/report/draft";
import { rebased, taken, type Written } from "@/lib/domain/report/drift";
import type { ParagraphKey } from "@/lib/domain/report/paragraph";
import { BeginWish, RewriteWish, TakeWish } from "@/lib/domain/report/schema";
import type { Sentence } from "@/lib/domain/report/sentence";
import { refuse, type Result } from "@/lib/domain/result";
import { getReport } from "@/lib/queries/get-report";
import { getReference } from "@/lib/queries/reference";

import { measure } from "./measure";

type Begun = Result<{ id: string }>;
type Wrote = Result<{ seq: number }>;

function incomplete(error: z.ZodError): Result<never> {
  const [issue] = error.issues;
  const field = issue?.path[0];
  return refuse("report-incomplete", { ...(typeof field === "string" && { field }), values: { says: issue?.message ?? "" } });
}

/** Writes the first draft out of the figures of the day, and opens it. */
export async function begin(_previous: Begun | null, form: FormData): Promise<Begun> {
  const wish = BeginWish.safeParse(Object.fromEntries(form));
  if (!wish.success) return incomplete(wish.error);
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const filter = resolveFilter(wish.data, { ...(await getReference(scope.value)), today: scope.value.today });
  if (!filter.ok) return filter;
  const { unit, title, period, on } = filter.value;
  const live = await measure(scope.value, { unit, title, period, on });
  if (!live) return refuse("not-found", { field: "unit" });
  const done = await beginReport(scope.value, { unitId: unit, titleId: title, termId: period.term, period: periodKey(period), on, paragraphs: firstWriting(draftOf(live)) });
  if (!done.ok) return done;
  redirect(`/reports/${done.value.id}`);
}

/** Keeps what a person wrote, with the figures it stands by. */
export async function rewrite(_previous: Wrote | null, form: FormData): Promise<Wrote> {
  const wish = RewriteWish.safeParse(Object.fromEntries(form));
  if (!wish.success) return incomplete(wish.error);
  const { text, ...at } = wish.data;
  return revise(at, (written, live) => (at.paragraph === "table" ? null : rebased(text, written.basis, live ?? written.basis)));
}

/** Takes a sentence, or the table, as the figures have it now. */
export async function take(_previous: Wrote | null, form: FormData): Promise<Wrote> {
  const wish = TakeWish.safeParse(Object.fromEntries(form));
  if (!wish.success) return incomplete(wish.error);
  const { key, ...at } = wish.data;
  return revise(at, (written, live) => (live === null ? null : at.paragraph === "table" ? { text: "", basis: live } : taken(written, live, key)));
}

type At = { id: string; paragraph: ParagraphKey; seq: number };

async function revise(at: At, change: (written: Written, live: readonly Sentence[] | null) => Written | null): Promise<Wrote> {
  const scope = await actionScope();
  if (!scope.ok) return scope;
  const report = await getReport(scope.value, at.id);
  if (!report) return refuse("not-found");
  const live = await liveOf(scope.value, report, at.paragraph);
  const written = change(report.paragraphs[at.paragraph], live);
  const done = written ? await reviseReport(scope.value, { ...at, ...written }) : refuse("report-same");
  revalidatePath(`/reports/${at.id}`); // refused too: what another desk wrote is shown beside what was typed
  return done;
}

async function liveOf(scope: Scope, { unit, titleId, period, on }: NonNullable<Awaited<ReturnType<typeof getReport>>>, paragraph: ParagraphKey) {
  const view = await measure(scope, { unit: unit.id, title: titleId, period, on });
  return view && draftOf(view)[paragraph];
}
