import type { Attainment } from "@/lib/domain/attainment/view";
import type { Written } from "./drift";
import { paragraphKeys, type ParagraphKey } from "./paragraph";
import { keepingOf, planOf, resultOf, roadOf } from "./say-result";
import { expectedOf, shortfallsOf, tasksOf } from "./say-outlook";
import { standingsOf } from "./say-standings";
import { paragraphOf, type Sentence } from "./sentence";
import { tableOf } from "./table";

/** The sentences of each paragraph, none where people write. */
export type Draft = Readonly<Record<ParagraphKey, readonly Sentence[]>>;

/** The first draft of a review: every sentence out of the figures of the metric layer, each figure told apart. */
export const draftOf = (view: Attainment): Draft => ({
  plan: planOf(view),
  road: roadOf(view),
  result: resultOf(view),
  standings: standingsOf(view),
  table: tableOf(view),
  keeping: keepingOf(view),
  expected: expectedOf(view),
  shortfalls: shortfallsOf(view),
  tasks: tasksOf(view),
  causes: [],
  measures: [],
  requests: [],
});

/** The draft as it is first kept: each paragraph in words, with the sentences it was made of. The table is its rows. */
export const firstWriting = (draft: Draft): Readonly<Record<ParagraphKey, Written>> => {
  const entries = paragraphKeys.map((key) => [key, { text: key === "table" ? "" : paragraphOf(draft[key]), basis: draft[key] }] as const);
  return Object.fromEntries(entries) as Record<ParagraphKey, Written>; // every key is mapped
};
