import type { Level } from "@/lib/domain/readiness/readiness";

type ReviewAsked = { unit: string; year: number; title: string };

const query = ({ unit, year, title }: ReviewAsked) => new URLSearchParams({ unit, year: String(year), title }).toString();

/** The review of a unit's registrations for a year; with a level, at its list. */
export const reviewHref = (asked: ReviewAsked, level?: Level) => `/targets/review?${query(asked)}${level ? `&level=${level}#danh-sach` : ""}`;

/** The same review as a file; one of its tables alone, as CSV. */
export const reviewFileHref = (asked: ReviewAsked, level: Level, table?: "list" | "suggestions") => `/api/documents/review?${query(asked)}&level=${level}${table ? `&table=${table}&format=csv` : ""}`;

/** The term's roadmap of the same unit, and the same as a file. */
export const roadmapHref = (asked: ReviewAsked) => `/targets/roadmap?${query(asked)}`;
export const roadmapFileHref = (asked: ReviewAsked) => `/api/documents/roadmap?${query(asked)}`;
