import { z } from "zod";
import { AttainmentAnswer, FiguresAnswer, MonthAnswer } from "./attainment";
import { DecisionAnswer, DecisionRowAnswer, DecisionsAnswer, IssuedAnswer } from "./decision";
import type { Operation } from "./operation";
import { operations } from "./operations";
import { Problem, problemTitles, type ProblemStatus } from "./problem";
import { RegisteredAnswer, RegistrationAnswer, RegistrationRowAnswer, RegistrationsAnswer } from "./registration";
import { CalledUnit, ExactRatio, NamedUnit, PaperLineAnswer, PeriodAnswer, TitleName, UnitName } from "./shared";
import { UnitAnswer, UnitRowAnswer, UnitsAnswer } from "./unit";

type Json = { readonly [key: string]: unknown };

/** Schemas with a name of their own in the document; everything else is written where it is used. */
const named = z.registry<{ id: string }>();
const names = {
  Problem,
  Unit: UnitAnswer,
  UnitRow: UnitRowAnswer,
  Units: UnitsAnswer,
  UnitName,
  CalledUnit,
  NamedUnit,
  TitleName,
  Period: PeriodAnswer,
  ExactRatio,
  Figures: FiguresAnswer,
  Month: MonthAnswer,
  Attainment: AttainmentAnswer,
  RegistrationRow: RegistrationRowAnswer,
  Registrations: RegistrationsAnswer,
  Registration: RegistrationAnswer,
  Registered: RegisteredAnswer,
  PaperLine: PaperLineAnswer,
  DecisionRow: DecisionRowAnswer,
  Decisions: DecisionsAnswer,
  Decision: DecisionAnswer,
  Issued: IssuedAnswer,
};
for (const [id, schema] of Object.entries(names)) named.add(schema, { id });

const uri = (id: string) => `#/components/schemas/${id}`;
const everywhere: readonly ProblemStatus[] = [400, 401, 403, 405, 500, 503];

/** JSON Schema as readers expect it: no bounds of machine integers, no pattern that repeats what the format says, no mark that an answer is read-only. */
function tidy(schema: Json): Json {
  const entries = Object.entries(schema).filter(
    ([key, value]) => !["$schema", "$id", "readOnly"].includes(key) && !(key === "pattern" && "format" in schema) && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER,
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, tidyValue(value)]));
}

function tidyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidyValue);
  return isJson(value) ? tidy(value) : value;
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** An answer by its name; one without a name would be written out at every use. */
function nameOf(answer: z.ZodType): Json {
  const name = named.get(answer)?.id;
  if (!name) throw new Error("an answer of the API has no name in openapi.ts");
  return { $ref: uri(name) };
}

const inputOf = (schema: z.ZodType): Json => tidy(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));

function parametersOf({ pathId, headerWords = {}, query, queryWords }: Operation): Json[] {
  const { properties, required } = inputOf(query);
  const inPath = pathId ? [{ name: "id", in: "path", required: true, description: pathId.words, schema: inputOf(pathId.shape) }] : [];
  const inQuery = Object.entries(isJson(properties) ? properties : {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: Array.isArray(required) && required.includes(name),
    description: queryWords[name],
    schema,
  }));
  const inHeader = Object.entries(headerWords).map(([name, description]) => ({ name, in: "header", required: false, description, schema: { type: "string" } }));
  return [...inPath, ...inQuery, ...inHeader];
}

const problemResponse = (status: ProblemStatus): Json => ({
  description: problemTitles[status],
  ...(status === 401 ? { headers: { "WWW-Authenticate": { description: "Cách xác thực được nhận.", schema: { type: "string" } } } } : {}),
  content: { "application/problem+json": { schema: { $ref: uri("Problem") } } },
});

const located = { headers: { Location: { description: "Địa chỉ API của bản ghi mới.", schema: { type: "string" } } } };

function operationOf(made: Operation): Json {
  const { id, summary, body, answer, answerWords, status, problems } = made;
  const failures = [...new Set([...everywhere, ...problems])].sort();
  return {
    operationId: id,
    summary,
    parameters: parametersOf(made),
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: inputOf(body) } } } } : {}),
    responses: {
      [status]: { description: answerWords, ...(status === 201 ? located : {}), content: { "application/json": { schema: nameOf(answer) } } },
      ...Object.fromEntries(failures.map((failure) => [failure, problemResponse(failure)])),
    },
  };
}

const pathsOf = (all: readonly Operation[]): Json =>
  Object.fromEntries([...new Set(all.map(({ path }) => path))].map((path) => [path, Object.fromEntries(all.filter((one) => one.path === path).map((one) => [one.method, operationOf(one)]))]));

/** The API described for programs (OpenAPI 3.1), from the very schemas that requests and answers are held to. */
export const openapi = (): Json => ({
  openapi: "3.1.0",
  info: {
    title: "Sổ công nhận: API",
    version: "1.0.0",
    description:
      "Đọc tiến độ, đơn vị, đăng ký, quyết định; đăng ký chi bộ, chuyển hồ sơ qua các bước và ban hành quyết định, trong phạm vi được phân quyền của người có mã truy cập. Đơn vị ngoài phạm vi được trả lời như không có. Danh sách và số liệu có tham số lens; một bản ghi đọc riêng thì không, vì tên trong đó là tên khi ghi hoặc tại một ngày.",
  },
  servers: [{ url: "/api/v1" }],
  security: [{ token: [] }],
  paths: pathsOf(operations),
  components: {
    securitySchemes: { token: { type: "http", scheme: "bearer", description: "Mã truy cập cá nhân, tạo ở trang Tài khoản của tôi." } },
    schemas: Object.fromEntries(Object.entries(z.toJSONSchema(named, { uri, io: "output" }).schemas).map(([id, schema]) => [id, tidyValue(schema)])),
  },
});
