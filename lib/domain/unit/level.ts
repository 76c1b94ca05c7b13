/** Depths of the tree, highest first. The district level ended on 01/07/2025. */
export const levels = ["country", "province", "district", "commune", "cell"] as const;
export type Level = (typeof levels)[number];

export const unitKinds = [
  "country",
  "province",
  "centrally_run_city",
  "district",
  "provincial_city",
  "town",
  "urban_district",
  "commune",
  "ward",
  "township",
  "special_zone",
  "hamlet",
  "quarter",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The kinds of each level: the database refuses a version of any other. The Party organisation of the last is a cell. */
export const kindsOf: Readonly<Record<Level, readonly UnitKind[]>> = {
  country: ["country"],
  province: ["province", "centrally_run_city"],
  district: ["district", "provincial_city", "town", "urban_district"],
  commune: ["commune", "ward", "township", "special_zone"],
  cell: ["hamlet", "quarter"],
};
