import { dateOf, Day } from "@/lib/domain/day";
import { database } from "@/lib/platform/database";

/** A term and a title are shared: found or planted. */
export const plantTerm = (id = "2020-2025") => {
  const [first, last] = id.split("-").map(Number) as [number, number];
  const data = { id, firstYear: first + 1, lastYear: last, startsOn: dateOf(Day.parse(`${first}-07-01`)), endsOn: dateOf(Day.parse(`${last}-12-31`)) };
  return database.term.upsert({ where: { id }, create: data, update: {} });
};

export const plantTitle = (id = "tsvmtd", name = "Chi bộ trong sạch, vững mạnh toàn diện") =>
  database.title.upsert({ where: { id }, create: { id, name, shortName: id.toUpperCase(), position: id.length }, update: {} });
