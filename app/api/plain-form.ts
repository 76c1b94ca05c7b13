import { keepTold } from "@/app/told";
import { requestScope } from "@/lib/access/session";
import type { Scope } from "@/lib/access/scope";
import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";
import { sayRefusal } from "@/lib/domain/words";
import { readForm, type Fields, type SentForm } from "./read-form";

type PlainForm = {
  /** The page the form stands on, by what it says; null when it says nothing that leads to one. */
  page: (fields: Fields) => string | null;
  take: (scope: Scope, form: SentForm) => Promise<FormAnswer>;
  /** Where one goes from the page when it is done. */
  done: (id: string, page: string) => string;
};

/** Whether a browser sent a form by itself, without script. */
export const isPlainForm = (request: Request) => /^multipart\/form-data\b/i.test(request.headers.get("content-type") ?? "");

/** Answers a form with a file sent without script: by the same rules, with a page to go to instead of data. */
export async function answerPlainForm(request: Request, { page, take, done }: PlainForm): Promise<Response> {
  const scope = await requestScope(request);
  if (!scope.ok && scope.refusal.code === "cross-site") return plain(sayRefusal(scope.refusal), 403);
  const form = await readForm(request);
  const home = form && page(form.fields);
  if (!form || !home) return plain(sayRefusal({ code: "invalid-input" }), 400);
  if (!scope.ok && scope.refusal.code === "signed-out") return seeOther(`/sign-in?to=${encodeURIComponent(home)}`);
  const answer = scope.ok ? await take(scope.value, form) : refusedForm(scope.refusal);
  await form.drain();
  if (answer.done) return seeOther(done(answer.id, home));
  const told = keepTold(home, answer, form.fields);
  return seeOther(told.address, told.cookie);
}

const headers = { "cache-control": "private, no-store" };
const plain = (sentence: string, status: number) => new Response(sentence, { status, headers: { ...headers, "content-type": "text/plain; charset=utf-8" } });
const seeOther = (location: string, cookie?: string) => new Response(null, { status: 303, headers: { ...headers, location, ...(cookie && { "set-cookie": cookie }) } });
