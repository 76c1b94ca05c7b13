import type { z } from "zod";
import { noteApiReading } from "@/lib/access/api-reading";
import { isDatabaseThere } from "@/lib/access/health";
import { mayAnywhere, mayOpen, type Scope } from "@/lib/access/scope";
import { requestScope } from "@/lib/access/session";
import type { Operation } from "@/lib/domain/api/operation";
import { problemOf, problemOfInput, type Problem } from "@/lib/domain/api/problem";
import { accept, refuse, type Refusal, type Result } from "@/lib/domain/result";
import { readJson } from "./read-json";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** What a handler is given once the request was parsed and its sender is known. */
export type Asked<Query, Body> = { query: Query; id: string; body: Body; request: Request };

const headers = { "cache-control": "private, no-store", "content-language": "vi", vary: "Authorization, Cookie" };

/** Scope, parse, call, answer. `call` turns parsed input into an answer of the operation's own schema, or refuses; `locate` says where a new record is. */
export function handle<Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType>(
  made: Omit<Operation, "query" | "body" | "answer"> & { query: Query; body?: Body; answer: Answer },
  call: (scope: Scope, asked: Asked<z.infer<Query>, z.infer<Body>>) => Promise<Result<z.infer<Answer>>>,
  locate?: (answer: z.infer<Answer>) => string,
): Handler {
  return (request, context) =>
    orProblem(async () => {
      const scope = await requestScope(request);
      if (!scope.ok) return refusal(scope.refusal);
      const mayAsk = made.pathId ? mayOpen : mayAnywhere; // a guest opens the one dossier, and lists nothing
      if (!mayAsk(scope.value, made.needs)) return refusal({ code: "not-allowed" });

      const query = made.query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
      const repeated = firstRepeated(request);
      if (repeated) return refusal({ code: "parameter-repeated", field: repeated, values: { name: repeated } });
      if (!query.success) return problem(problemOfInput(query.error));
      const path = await pathOf(made, context);
      if (!path.ok) return refusal(path.refusal);
      const sent = made.body ? await readJson(request) : accept(undefined);
      if (!sent.ok) return refusal(sent.refusal);
      const body = made.body?.safeParse(sent.value);
      if (body && !body.success) return problem(problemOfInput(body.error));

      const result = await call(scope.value, { query: query.data, id: path.value, body: body?.data as z.infer<Body>, request }); // absent only where the operation has no body
      if (!result.ok) return refusal(result.refusal);
      if (made.method === "get" && !made.pathId && made.needs !== "unit.read") await noteApiReading(scope.value, { needs: made.needs, operation: made.id, words: made.summary, unit: unitOf(query.data) });
      const location: Record<string, string> = locate ? { location: `/api/v1${locate(result.value)}` } : {};
      return Response.json(result.value, { status: made.status, headers: { ...headers, ...location } });
    });
}

/** The handlers of one address: the methods given, and for every other one a 405 that says which are. */
export function routes(given: { GET?: Handler; POST?: Handler }) {
  const allowed = Object.keys(given).flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", ");
  const other = async () => refusal({ code: "method-unknown", values: { allowed } }, { allow: allowed });
  return { GET: other, POST: other, PUT: other, PATCH: other, DELETE: other, ...given };
}

/** The answer to an address that does not exist, whoever asks. */
export const nowhere = async () => refusal({ code: "no-such-address" });

/** The unit a list was asked for: found in reach, since the list was given. */
const unitOf = (query: Readonly<Record<string, unknown>>) => (typeof query["unit"] === "string" && query["unit"] !== "" ? query["unit"] : null);

function firstRepeated(request: Request): string | undefined {
  const names = [...new URL(request.url).searchParams.keys()];
  return names.find((name, index) => names.indexOf(name) !== index);
}

/** The id in the path. One that no record can have is not found, like one that none has. */
async function pathOf({ pathId }: Pick<Operation, "pathId">, { params }: Context): Promise<Result<string>> {
  if (!pathId) return accept("");
  const id = pathId.shape.safeParse((await params)["id"]);
  return id.success ? accept(id.data) : refuse("not-found");
}

/** A failure nobody foresaw is logged and said in the same form as every other answer. */
async function orProblem(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(await isDatabaseThere())) return refusal({ code: "database-away" }, { "retry-after": "30" });
    console.error(error);
    return refusal({ code: "unexpected" });
  }
}

const refusal = (said: Refusal, more: Record<string, string> = {}) => problem(problemOf(said), more);

function problem(said: Problem, more: Record<string, string> = {}): Response {
  const challenge: Record<string, string> = said.status === 401 ? { "www-authenticate": 'Bearer realm="api"' } : {};
  return new Response(JSON.stringify(said), { status: said.status, headers: { ...headers, "content-type": "application/problem+json", ...challenge, ...more } });
}
