import { z } from "zod";
import type { Refusal } from "@/lib/domain/result";
import { sayRefusal } from "@/lib/domain/words";

/** What went wrong, for programs and people (RFC 9457). `errors` names the parameters or fields at fault. */
export const Problem = z
  .strictObject({
    type: z.string().describe("Loại vấn đề: urn:so-cong-nhan:problem: và mã."),
    title: z.string().describe("Tên ngắn của vấn đề, theo mã trạng thái."),
    status: z.int().describe("Mã trạng thái HTTP, như trong phản hồi."),
    detail: z.string().describe("Một câu nói rõ vấn đề của yêu cầu này."),
    errors: z.array(z.strictObject({ field: z.string().describe("Tên tham số hoặc trường."), detail: z.string().describe("Vì sao không nhận.") })).optional(),
  })
  .describe("Vấn đề theo RFC 9457.");
export type Problem = z.infer<typeof Problem>;

/** Every status a problem may have, and its short name. */
export const problemTitles = {
  400: "Yêu cầu chưa hợp lệ",
  401: "Chưa xác thực",
  403: "Không được phép",
  404: "Không tìm thấy",
  405: "Phương thức không được nhận",
  409: "Xung đột với dữ liệu hiện có",
  413: "Nội dung quá lớn",
  415: "Kiểu nội dung không được nhận",
  500: "Lỗi hệ thống",
  503: "Tạm ngừng phục vụ",
} as const;
export type ProblemStatus = keyof typeof problemTitles;

/** Refusals that are not simply a bad request. */
const statusOf: Readonly<Record<string, ProblemStatus>> = {
  "signed-out": 401,
  "token-needed": 401,
  "password-due": 403,
  "cross-site": 403,
  "not-allowed": 403,
  "not-found": 404,
  "no-such-address": 404,
  "method-unknown": 405,
  "changed-meanwhile": 409,
  "already-registered": 409,
  "failed-in-year": 409,
  "already-holds": 409,
  "open-in-term": 409,
  "request-reused": 409,
  "wrong-status": 409,
  "not-the-body": 403,
  "held-by-other": 409,
  "held-already": 409,
  "held-by-nobody": 409,
  "proposer-appraises": 403,
  "items-unanswered": 409,
  "stage-without-body": 409,
  "cell-ended": 409,
  "decided-already": 409,
  "decision-reused": 409,
  "number-taken": 409,
  "later-decision": 409,
  "not-agreed": 409,
  "before-agreement": 409,
  "holds-already": 409,
  "holds-nothing": 409,
  "no-notice": 409,
  "reply-window-open": 409,
  "line-closed": 409,
  "other-holds": 409,
  "other-body": 403,
  "no-competent-body": 409,
  "cell-not-standing": 409,
  "body-too-large": 413,
  "body-kind": 415,
  unexpected: 500,
  "database-away": 503,
};

const problem = (code: string, status: ProblemStatus, detail: string): Problem => ({
  type: `urn:so-cong-nhan:problem:${code}`,
  title: problemTitles[status],
  status,
  detail,
});

/** A refusal as a problem. Whoever is signed out is told of tokens: an API request has no form to come back to. */
export function problemOf(refusal: Refusal): Problem {
  const said = refusal.code === "signed-out" ? { ...refusal, code: "token-needed" } : refusal;
  const detail = sayRefusal(said);
  const made = problem(said.code, statusOf[said.code] ?? 400, detail);
  return said.field ? { ...made, errors: [{ field: said.field, detail }] } : made;
}

/** Input that its schema refused: every parameter or field at fault, each with its own sentence. */
export function problemOfInput(error: z.ZodError): Problem {
  const errors = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((name) => ({ field: name, detail: sayRefusal({ code: "parameter-unknown", values: { name } }) }))
      : [{ field: issue.path.join("."), detail: issue.message }],
  );
  return { ...problem("invalid-input", 400, errors[0]?.detail ?? sayRefusal({ code: "invalid-input" })), errors };
}
