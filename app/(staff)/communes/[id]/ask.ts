import type { Scope } from "@/lib/access/scope";
import { fold } from "@/lib/domain/unit/fold";
import { partyName } from "@/lib/domain/unit/party";
import type { CommuneCell, CommunePage } from "@/lib/domain/registration/view";

import { askRegistrations, type Search } from "@/app/(staff)/registrations/ask";

export const shows = ["all", "registered", "free", "held"] as const;
type Show = (typeof shows)[number];
export const showWords: Record<Show, string> = { all: "Tất cả", registered: "Đã đăng ký", free: "Chưa đăng ký", held: "Đang giữ danh hiệu" };
export const fits: Record<Show, (row: CommuneCell) => boolean> = {
  all: () => true,
  registered: ({ registration }) => registration !== null,
  free: ({ registration, held }) => registration === null && held === null,
  held: ({ held }) => held !== null,
};

/** The address of a commune's own page, with which of its cells it shows, or the sentence that says what is wrong with it. */
export async function askCommune(scope: Scope, id: string, search: Search) {
  const question = await askRegistrations(scope, { year: search["year"], term: search["term"], on: search["on"], title: search["title"], q: search["q"], unit: id });
  if (!question.ok) return question;
  const { filter, reference } = question;
  const show = shows.find((each) => each === search["show"]) ?? "all";
  const rowsOf = ({ cells }: CommunePage) => cells.filter((row) => fits[show](row) && fold(partyName({ ...row.cell, level: "cell" })).includes(fold(filter.q)));
  return { ok: true, filter, show, rowsOf, asked: { unit: id, title: filter.title, term: filter.period.term, on: filter.on }, titles: reference.titles, terms: reference.terms } as const;
}
