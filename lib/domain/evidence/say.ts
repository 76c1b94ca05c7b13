import { Day, showDay } from "@/lib/domain/day";

/** "Chụp lúc 08:10 ngày 12/6/2021, tại 10.24110, 106.37530": the camera's own clock and place. */
export function sayTaken(takenAt: string, place: string | null): string {
  const day = Day.safeParse(takenAt.slice(0, 10));
  return `Chụp lúc ${takenAt.slice(11, 16)}${day.success ? ` ngày ${showDay(day.data)}` : ""}${place ? `, tại ${place}` : ""}`;
}
