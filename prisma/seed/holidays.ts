import { addDays, Day } from "@/lib/domain/day";

type Said = { source: string; toConfirm: boolean };
type Row = { day: Day; kind: "off" | "worked"; name: string } & Said;

const of = (source: string, toConfirm = false): Said => ({ source, toConfirm });
const law = of("Bộ luật Lao động 2019, điều 112");
const inLieu = of("Bộ luật Lao động 2019, điều 111 khoản 3: nghỉ bù");
/** Which days Tết and the second of the national days are is fixed every year; where its paper was not found, an office has to confirm the number. */
const yearly = (year: number) => of(`Thông báo nghỉ Tết, Quốc khánh năm ${year} của Bộ Lao động – Thương binh và Xã hội (chưa tra được số)`, true);
const paper2022 = of("Công văn 245/VPCP-KGVX ngày 11/1/2022 của Văn phòng Chính phủ");
const paper2024 = of("Công văn 2450/VPCP-KGVX ngày 12/4/2024 của Văn phòng Chính phủ");
const paper2025 = of("Công văn 8726/VPCP-KGVX ngày 26/11/2024 của Văn phòng Chính phủ");
const paper2026 = of("Văn bản của Văn phòng Chính phủ ngày 13/10/2025 về nghỉ Tết Âm lịch, Quốc khánh năm 2026");
const newYear2026 = of("Công văn 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ");
const culture = of("Nghị quyết 80-NQ/TW ngày 7/1/2026; cần văn bản sửa khoản 1 điều 112 Bộ luật Lao động", true);

const span = (from: string, days: number, name: string, said: Said): Row[] => Array.from({ length: days }, (_, index) => ({ day: addDays(Day.parse(from), index), kind: "off", name, ...said }));
const off = (day: string, name: string, said = law) => span(day, 1, name, said);
const worked = (day: string, name: string, said: Said): Row[] => [{ day: Day.parse(day), kind: "worked", name, ...said }];

const newYear = "Tết Dương lịch";
const tet = "Tết Nguyên đán";
const kings = "Giỗ Tổ Hùng Vương";
const victory = "Ngày Chiến thắng";
const labour = "Quốc tế Lao động";
const national = "Quốc khánh";
const instead = (day: string, name: string) => off(day, `${name} (nghỉ bù)`, inLieu);
const swapped = (name: string) => `${name} (hoán đổi)`;

/**
 * National days off (Bộ luật Lao động 2019, điều 112) as fixed each year for the civil service, with days off in lieu of a weekend
 * and Saturdays worked in exchange, each with where it stands written. A year that is not here has weekends only.
 */
export const holidays: readonly Row[] = [
  ...off("2021-01-01", newYear), ...span("2021-02-10", 7, tet, yearly(2021)), ...off("2021-04-21", kings), ...off("2021-04-30", victory), ...off("2021-05-01", labour),
  ...instead("2021-05-03", labour), ...off("2021-09-02", national), ...off("2021-09-03", national, yearly(2021)),
  ...off("2022-01-01", newYear), ...instead("2022-01-03", newYear), ...span("2022-01-31", 5, tet, paper2022), ...off("2022-04-10", kings), ...instead("2022-04-11", kings),
  ...off("2022-04-30", victory), ...off("2022-05-01", labour), ...instead("2022-05-02", victory), ...instead("2022-05-03", labour), ...off("2022-09-01", national, yearly(2022)), ...off("2022-09-02", national),
  ...off("2023-01-01", newYear), ...instead("2023-01-02", newYear), ...span("2023-01-20", 7, tet, yearly(2023)), ...off("2023-04-29", kings), ...off("2023-04-30", victory),
  ...off("2023-05-01", labour), ...instead("2023-05-02", kings), ...instead("2023-05-03", victory), ...off("2023-09-01", national, yearly(2023)), ...off("2023-09-02", national), ...instead("2023-09-04", national),
  ...off("2024-01-01", newYear), ...span("2024-02-08", 7, tet, yearly(2024)), ...off("2024-04-18", kings), ...off("2024-04-29", swapped(victory), paper2024), ...off("2024-04-30", victory),
  ...off("2024-05-01", labour), ...worked("2024-05-04", swapped(victory), paper2024), ...off("2024-09-02", national), ...off("2024-09-03", national, yearly(2024)),
  ...off("2025-01-01", newYear), ...span("2025-01-27", 5, tet, paper2025), ...off("2025-04-07", kings), ...worked("2025-04-26", swapped(labour), paper2025), ...off("2025-04-30", victory),
  ...off("2025-05-01", labour), ...off("2025-05-02", swapped(labour), paper2025), ...off("2025-09-01", national, paper2025), ...off("2025-09-02", national),
  ...off("2026-01-01", newYear), ...off("2026-01-02", swapped(newYear), newYear2026), ...worked("2026-01-10", swapped(newYear), newYear2026), ...span("2026-02-16", 5, tet, paper2026), ...off("2026-04-26", kings),
  ...instead("2026-04-27", kings), ...off("2026-04-30", victory), ...off("2026-05-01", labour), ...worked("2026-08-22", swapped(national), paper2026), ...off("2026-08-31", swapped(national), paper2026),
  ...off("2026-09-01", national, paper2026), ...off("2026-09-02", national), ...off("2026-11-24", "Ngày Văn hóa Việt Nam", culture),
];
