import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Day, showDay } from "@/lib/domain/day";
import type { Refusal } from "@/lib/domain/result";
import { database } from "@/lib/platform/database";
import { loadProvince, type Loaded } from "./maps/load-province";
import { crosswalkOf, crosswalkOfAll } from "./maps/crosswalk-of";
import { turn, whichMap } from "./maps/which-map";
import { plantReference } from "./reference";

const refusals: Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>> = {
  usage: () => "Cách dùng: npm run units -- --province 83 --on 2021-06-30, hoặc --crosswalk để in danh sách cũ và mới của ngày 1/7/2025, thêm --province 83 để chỉ in một tỉnh",
  "province-unknown": ({ code, when }) => `Không có tỉnh, thành phố nào mang mã ${code} trong danh mục ${when}.`,
  "day-unknown": ({ on, from, province }) => `Danh mục của ${province} chỉ có cho các ngày từ ${from} trở đi; ngày ${on} nằm ngoài.`,
  "has-cells": ({ province }) => `Các đơn vị cũ của ${province} đang có chi bộ ấp, khu phố. Việc chuyển từng chi bộ phải do người có thẩm quyền quyết định nên không nạp tự động.`,
};

const say = (refusal: Refusal) => refusals[refusal.code]?.(refusal.values ?? {}) ?? refusal.code;

/** What was made, line by line. */
export function report({ province, counts, different, joined }: Loaded, on: Day): string[] {
  const words = { province: "cấp tỉnh", district: "cấp huyện", commune: "cấp xã" } as const;
  const line = (level: keyof typeof words) => `  ${words[level]}: thêm ${counts[level].made}, đã có ${counts[level].found}`;
  return [
    `${province}, danh mục tại ngày ${showDay(on)}:`,
    line("province"),
    ...(counts.district.made + counts.district.found > 0 ? [line("district")] : []),
    line("commune"),
    ...(different.length > 0 ? [`  Giữ nguyên ${different.length} tên khác danh mục:`, ...different.map((text) => `    ${text}`)] : []),
    ...(joined ? [`  Nối ${joined.tied} xã, phường, thị trấn trước 1/7/2025 với đơn vị kế tục.`] : []),
    ...(joined && joined.without.length > 0 ? [`  Bảng chuyển đổi không ghi ${joined.without.length} đơn vị đã sắp xếp trước đó: ${joined.without.join(", ")}.`] : []),
  ];
}

/** Loads a province as asked on the command line. Answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (!asked) return refused({ code: "usage" });
  if (asked.crosswalk) return printCrosswalk(asked.province);
  const map = whichMap(asked.province, asked.on);
  if (!map.ok) return refused(map.refusal);
  const loaded = await database.$transaction(
    async (db) => {
      await plantReference(db);
      return loadProvince(db, map.value, asked.on);
    },
    { timeout: 180_000, maxWait: 10_000 },
  );
  if (!loaded.ok) return refused(loaded.refusal);
  await database.$executeRaw`ANALYZE`;
  console.log(report(loaded.value, asked.on).join("\n"));
  return 0;
}

/** The list of old and new units of the turn, to be uploaded into an act's draft. */
function printCrosswalk(province: string): number {
  const list = province ? crosswalkOf(province) : crosswalkOfAll();
  if (list === null) return refused({ code: "province-unknown", values: { code: province, when: "trước 1/7/2025" } });
  console.log(list);
  return 0;
}

function refused(refusal: Refusal): number {
  console.error(say(refusal));
  return 1;
}

function readArguments(args: readonly string[]): { province: string; on: Day; crosswalk: boolean } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { province: { type: "string" }, on: { type: "string" }, crosswalk: { type: "boolean" } } });
    const on = Day.safeParse(values.crosswalk ? turn : values.on);
    const crosswalk = values.crosswalk ?? false;
    return (values.province || crosswalk) && on.success ? { province: values.province ?? "", on: on.data, crosswalk } : null;
  } catch {
    return null;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
  await database.$disconnect();
}
