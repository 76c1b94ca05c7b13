/** Printed in the sources (S0: Bến Tre, first half of 2021; S2: Châu Thành, 2022). All other numbers of the sample are ours. */
export const sources = {
  S0: "Báo Đồng Khởi ngày 16/7/2021, số liệu 6 tháng đầu năm 2021",
  S2: "Báo Đồng Khởi ngày 25/5/2022, huyện Châu Thành",
} as const;

/** Pipeline of the second half of 2021 by how far a dossier has come, in this order. */
export const pipelineOrder = ["in_progress", "commune_reviewed", "proposed", "under_appraisal", "agreed"] as const;
export type PipelineStatus = (typeof pipelineOrder)[number];

export type DistrictFigures = {
  code: string;
  /** "QĐ/HU", or "QĐ/ThU" for the committee of a city. */
  symbol: string;
  committee: string;
  cells: number;
  /** Cells lying in communes with nông thôn mới or đô thị văn minh, and how many such communes. */
  reached: { communes: number; cells: number; recognised: number; pipeline: number };
  target: number;
  /** Recognised in January … June 2021. */
  recognised: readonly [number, number, number, number, number, number];
  /** Counts in `pipelineOrder`. */
  pipeline: readonly [number, number, number, number, number];
};

const district = (
  code: string,
  committee: string,
  cells: number,
  reached: readonly [communes: number, cells: number, recognised: number, pipeline: number],
  target: number,
  recognised: DistrictFigures["recognised"],
  pipeline: DistrictFigures["pipeline"],
): DistrictFigures => ({
  code,
  symbol: committee.startsWith("Thành ủy") ? "QĐ/ThU" : "QĐ/HU",
  committee,
  cells,
  reached: { communes: reached[0], cells: reached[1], recognised: reached[2], pipeline: reached[3] },
  target,
  recognised,
  pipeline,
});

/** The nine districts: 960 cells, 212 of them in communes that reached the standard, 75 in the target, 53 recognised, 43 expected. */
export const districtFigures: readonly DistrictFigures[] = [
  district("833", "Huyện ủy Mỏ Cày Nam", 99, [4, 25, 4, 1], 10, [2, 2, 2, 2, 2, 2], [1, 0, 1, 0, 1]),
  district("834", "Huyện ủy Giồng Trôm", 131, [4, 25, 5, 1], 11, [1, 2, 2, 3, 2, 3], [1, 1, 0, 1, 0]),
  district("836", "Huyện ủy Ba Tri", 142, [4, 24, 5, 2], 12, [1, 2, 2, 3, 3, 2], [1, 1, 1, 0, 1]),
  district("831", "Huyện ủy Châu Thành", 117, [7, 42, 3, 2], 8, [0, 1, 1, 1, 2, 1], [1, 1, 2, 1, 1]),
  district("829", "Thành ủy Bến Tre", 84, [6, 36, 2, 2], 5, [0, 0, 1, 1, 0, 1], [1, 1, 1, 1, 0]),
  district("838", "Huyện ủy Mỏ Cày Bắc", 83, [2, 11, 1, 1], 5, [0, 0, 0, 1, 1, 1], [1, 1, 1, 1, 0]),
  district("835", "Huyện ủy Bình Đại", 122, [3, 18, 1, 2], 7, [0, 0, 0, 0, 1, 1], [2, 1, 1, 1, 1]),
  district("837", "Huyện ủy Thạnh Phú", 112, [2, 12, 0, 2], 11, [0, 0, 0, 0, 0, 1], [3, 2, 1, 2, 0]),
  district("832", "Huyện ủy Chợ Lách", 70, [3, 19, 0, 2], 6, [0, 0, 0, 0, 0, 0], [3, 1, 0, 1, 0]),
];

/** Registered for the whole term [S0], and the roadmap years after 2021 they spread over. */
export const registeredInTerm = 560;
export const laterYears: ReadonlyMap<number, number> = new Map([
  [2022, 130],
  [2023, 120],
  [2024, 112],
  [2025, 102],
]);

/** Places the articles name [S2], and what the sample says of them. */
export const phuocThanh = { code: "28846", cells: 7 };
export const namedCells: ReadonlyMap<string, readonly string[]> = new Map([
  [phuocThanh.code, ["Ấp Phú Thạnh"]],
  ["28855", ["Ấp An Bình"]],
]);

/** Clusters of communes in Châu Thành; S2 prints their number, six. */
export const clusterCount = 6;
