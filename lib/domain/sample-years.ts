import { z } from "zod";
import { Day } from "./day";

/** The day the sample can live on to. */
export const lastSampleDay = Day.parse("2026-06-30");

/** How far the sample's later years have come; `failed` is what the loader said when it could not. */
export const SampleYears = z.object({ done: z.int(), total: z.int(), says: z.string(), failed: z.string().nullable() });
export type SampleYears = z.infer<typeof SampleYears>;
export const sampleYearsKey = "sample_years";
export const sampleYearsAsked: SampleYears = { done: 0, total: 9, says: "chờ đến lượt, dưới một phút", failed: null };

/** Why the sample does not live on. */
export const sampleRefusals = {
  "sample-none": () => "Cơ sở dữ liệu này không phải tỉnh mẫu.",
  "sample-there": () => "Tỉnh mẫu đã ở ngày này rồi.",
  "sample-elsewhere": () => "Việc này chỉ làm được ngay trên máy chạy chương trình.",
} as const;
