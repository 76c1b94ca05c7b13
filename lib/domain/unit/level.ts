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
/** The kinds whose Party organisation is a cell. */
export const cellKinds = ["hamlet", "quarter"] as const satisfies readonly (typeof unitKinds)[number][];
export type UnitKind = (typeof unitKinds)[number];
