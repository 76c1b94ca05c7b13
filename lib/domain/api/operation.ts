import type { z } from "zod";
import type { Action } from "@/lib/domain/action";
import type { ProblemStatus } from "./problem";

/** One way of asking the API: what handlers parse by and what openapi.json is made from. */
export type Operation = {
  id: string;
  method: "get" | "post";
  /** Below /api/v1, parameters of the path in braces. */
  path: string;
  /** What the asker must be allowed to do somewhere; out of reach is then not found. */
  needs: Action;
  summary: string;
  /** The `{id}` of the path: what it may look like, and a sentence. */
  pathId?: { shape: z.ZodType<string>; words: string };
  /** Parameters of the query, and a sentence about each. */
  query: z.ZodObject;
  queryWords: Readonly<Record<string, string>>;
  headerWords?: Readonly<Record<string, string>>;
  body?: z.ZodType;
  answer: z.ZodType;
  answerWords: string;
  status: 200 | 201;
  /** Problems beyond those of every operation (400, 401, 403, 405, 500, 503). */
  problems: readonly ProblemStatus[];
};

/** Keeps the exact types of an operation, and makes the compiler ask for a sentence about each parameter. */
export const operation = <Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType>(
  made: Omit<Operation, "query" | "queryWords" | "body" | "answer"> & {
    query: Query;
    queryWords: Record<keyof z.infer<Query> & string, string>;
    body?: Body;
    answer: Answer;
  },
) => made;
