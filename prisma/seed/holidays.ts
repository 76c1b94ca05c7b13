import { addDays, Day } from "@/lib/domain/day";

type Row = { day: Day; kind: "off" | "worked"; name: string };

const span = (from: string, days: number, name: string): Row[] => Array.from({ length: days }, (_, index) => ({ day: addDays(Day.parse(from), index), kind: "off", name }));
const off = (day: string, name: string) => span(day, 1, name);
const worked = (day: string, name: string): Row[] => [{ day: Day.parse(day), kind: "worked", name }];

const newYear = "Tết Dương lịch";
const tet = "Tết Nguyên đán";
const kings = "Giỗ Tổ Hùng Vương";
const victory = "Ngày Chiến thắng";
const labour = "Quốc tế Lao động";
const national = "Quốc khánh";
const instead = (name: string) => `${name} (nghỉ bù)`;
const swapped = (name: string) => `${name} (hoán đổi)`;

/**
 * National days off (Bộ luật Lao động 2019, điều 112) as fixed each year for the civil service, with days off in lieu of a weekend
 * and Saturdays worked in exchange. A year that is not here has weekends only.
 */
export const holidays: readonly Row[] = [
  ...off("2021-01-01", newYear), ...span("2021-02-10", 7, tet), ...off("2021-04-21", kings), ...off("2021-04-30", victory), ...off("2021-05-01", labour),
  ...off("2021-05-03", instead(labour)), ...span("2021-09-02", 2, national),
  ...off("2022-01-01", newYear), ...off("2022-01-03", instead(newYear)), ...span("2022-01-31", 5, tet), ...off("2022-04-10", kings), ...off("2022-04-11", instead(kings)),
  ...off("2022-04-30", victory), ...off("2022-05-01", labour), ...off("2022-05-02", instead(victory)), ...off("2022-05-03", instead(labour)), ...span("2022-09-01", 2, national),
  ...off("2023-01-01", newYear), ...off("2023-01-02", instead(newYear)), ...span("2023-01-20", 7, tet), ...off("2023-04-29", kings), ...off("2023-04-30", victory),
  ...off("2023-05-01", labour), ...off("2023-05-02", instead(kings)), ...off("2023-05-03", instead(victory)), ...span("2023-09-01", 2, national), ...off("2023-09-04", instead(national)),
  ...off("2024-01-01", newYear), ...span("2024-02-08", 7, tet), ...off("2024-04-18", kings), ...off("2024-04-29", swapped(victory)), ...off("2024-04-30", victory),
  ...off("2024-05-01", labour), ...worked("2024-05-04", swapped(victory)), ...span("2024-09-02", 2, national),
  ...off("2025-01-01", newYear), ...span("2025-01-27", 5, tet), ...off("2025-04-07", kings), ...worked("2025-04-26", swapped(labour)), ...off("2025-04-30", victory),
  ...off("2025-05-01", labour), ...off("2025-05-02", swapped(labour)), ...span("2025-09-01", 2, national),
  ...off("2026-01-01", newYear), ...off("2026-01-02", swapped(newYear)), ...worked("2026-01-10", swapped(newYear)), ...span("2026-02-16", 5, tet), ...off("2026-04-26", kings),
  ...off("2026-04-27", instead(kings)), ...off("2026-04-30", victory), ...off("2026-05-01", labour), ...worked("2026-08-22", swapped(national)), ...off("2026-08-31", swapped(national)),
  ...span("2026-09-01", 2, national),
];
