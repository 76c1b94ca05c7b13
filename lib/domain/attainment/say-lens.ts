import { showDay, type Day } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";
import type { CommonView } from "./common";
import type { Attainment } from "./view";

/** What a table calls the row of what no unit below carries on alone. */
export const undividedWords = "Tính chung, không chia được";

const cells = (count: number) => `${showCount(count)} chi bộ`;

/** By which units the figures are shown and what was carried over for it, in one sentence. */
export function sayLens({ restated, on, structureDay }: Pick<Attainment, "restated" | "on" | "structureDay">): string {
  if (!restated) return `Theo đơn vị tại ngày ${structureDay === on ? "báo cáo" : showDay(structureDay)}, không quy đổi.`;
  const { by, moved, ended, undivided, targetsLeft } = restated;
  if (restated.lens === "common") return `Theo bản đồ chung của ${showDay(on)} và ${showDay(by)}: mỗi ngày đếm theo đơn vị của ngày ấy rồi cộng vào nơi chung.`;
  const told = [
    moved === 0 ? "không có gì phải quy đổi" : `${cells(moved)} nay ở nơi khác${ended > 0 ? `, trong đó ${showCount(ended)} đã kết thúc và tính cho nơi kế tục` : ""}`,
    undivided && `${cells(undivided.cells)} đã chia hoặc kết thúc, không có một nơi kế tục, tính chung`,
    targetsLeft > 0 && `chỉ tiêu của ${showCount(targetsLeft)} đơn vị không quy đổi được vì phạm vi đã khác`,
  ];
  return `Theo đơn vị hiện nay (${showDay(by)}): số liệu hết ngày ${showDay(on)} được chuyển theo các văn bản sắp xếp; ${told.filter(Boolean).join("; ")}.`;
}

/** The same with how many places there are, how many of them are several units together, and how many are not told. */
export function sayCommon({ first, places, leftOut }: CommonView): string {
  const together = places.filter((place) => place.first.length > 1 || place.second.length > 1).length;
  const told = [
    `${showCount(places.length)} nơi mà đơn vị của cả hai ngày đều nằm trọn`,
    together > 0 ? `${showCount(together)} nơi gồm từ 2 đơn vị của một ngày trở lên` : "không nơi nào phải gộp",
    leftOut > 0 && `không nêu ${showCount(leftOut)} nơi gộp với đơn vị ngoài phạm vi`,
  ];
  return `${sayLens(first).replace(/\.$/, "")}; ${told.filter(Boolean).join("; ")}.`;
}

/** Why a page is not carried along to today's units. */
export const whyAsWas = {
  forecast: "Theo đơn vị tại ngày báo cáo, không quy về hiện nay: hồ sơ ở mỗi bước bao lâu là việc của các cơ quan khi ấy.",
  charts: "Biểu đồ theo đơn vị tại ngày báo cáo. Số quy về đơn vị hiện nay xem ở Tổng quan và So sánh.",
  commune: "Chi bộ của xã, phường, thị trấn như tại ngày báo cáo. Danh sách quy về đơn vị hiện nay xem ở Đăng ký và Quyết định.",
  targets: "Chỉ tiêu ghi cho đơn vị được giao, không quy đổi ở đây. Tổng quan quy về đơn vị hiện nay cộng chỉ tiêu khi phạm vi không đổi.",
  frozen: "Số liệu theo đơn vị tại ngày báo cáo và không quy đổi về sau.",
} as const;

/** By which units a list of a day stands that is carried along to today's. */
export const sayListLens = (on: Day, by: Day) =>
  `Theo đơn vị hiện nay (${showDay(by)}): chi bộ ghi tên như tại ngày ${showDay(on)}, xếp dưới đơn vị nay kế tục nơi ấy theo các văn bản sắp xếp.`;
