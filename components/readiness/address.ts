import type { Level } from "@/lib/domain/readiness/readiness";

type ReviewAsked = { unit: string; year: number; title: string };

const query = ({ unit, year, title }: ReviewAsked) => new URLSearchParams({ unit, year: String(year), title }).toString();

/** The review of a unit's registrations for a year; with a level, at its list. */
export const reviewHref = (asked: ReviewAsked, level?: Level) => `/targets/review?${query(asked)}${level ? `&level=${level}#danh-sach` : ""}`;

/** The term's roadmap of the same unit. */
export const roadmapHref = (asked: ReviewAsked) => `/targets/roadmap?${query(asked)}`;
