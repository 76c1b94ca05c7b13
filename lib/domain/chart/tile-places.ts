/**
 * Where districts lie to one another, in three columns from the west and three rows from the north: the map of Bến Tre from 01/02/2020 to
 * 30/06/2025, by official codes of those years. A district that is not here stands in the order of names.
 */
const places: Readonly<Record<string, { column: number; row: number }>> = {
  "832": { column: 0, row: 0 }, // Chợ Lách
  "831": { column: 1, row: 0 }, // Châu Thành
  "835": { column: 2, row: 0 }, // Bình Đại
  "838": { column: 0, row: 1 }, // Mỏ Cày Bắc
  "829": { column: 1, row: 1 }, // Thành phố Bến Tre
  "834": { column: 2, row: 1 }, // Giồng Trôm
  "833": { column: 0, row: 2 }, // Mỏ Cày Nam
  "837": { column: 1, row: 2 }, // Thạnh Phú
  "836": { column: 2, row: 2 }, // Ba Tri
};

/** The place of a district's block of tiles; null when it is not known. */
export const placeOf = (code: string | null) => (code === null ? null : (places[code] ?? null));
