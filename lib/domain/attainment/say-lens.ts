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
  const { by, moved, ended, undivided, targetsLeft, shared } = restated;
  if (restated.lens === "common") return `Theo bản đồ chung của ${showDay(on)} và ${showDay(by)}: mỗi ngày đếm theo đơn vị của ngày ấy rồi cộng vào nơi chung.`;
  const told = [
    moved === 0 ? "không có gì phải quy đổi" : `${cells(moved)} nay ở nơi khác${ended > 0 ? `, trong đó ${showCount(ended)} đã kết thúc và tính cho nơi kế tục` : ""}`,
    undivided && `${cells(undivided.cells)} đã chia hoặc kết thúc, không có một nơi kế tục, tính chung`,
    shared && `chỉ tiêu của ${showCount(shared.targets)} đơn vị có phần chia theo tỷ lệ ghi trong văn bản số ${shared.papers.join(", ")}`,
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
  commune: "Chi bộ của xã, phường, thị trấn như tại ngày báo cáo. Danh sách quy về đơn vị hiện nay xem ở Đăng ký và Quyết định.",
  allocation: "Bảng phân bổ giao cho đơn vị của ngày ấy nên không quy đổi. Chỉ tiêu quy về đơn vị hiện nay xem ở trang Chỉ tiêu.",
  frozen: "Số liệu theo đơn vị tại ngày báo cáo và không quy đổi về sau.",
} as const;

/** Whose time at each step a forecast by today's units learns from. */
export const sayCarriedStays = "Thời gian ở mỗi bước lấy từ hồ sơ của các chi bộ ấy, kể cả khi hồ sơ ở các cơ quan trước sắp xếp.";

/** That lines stand with the units they were given to. */
export const sayTargetsAsWas = "Theo đơn vị được giao, không quy đổi.";

/** What lines carried along come to, or why they come to nothing. */
export function sayCarriedTargets({ target, range, restated }: Pick<Attainment, "target" | "range" | "restated">): string {
  if (range) return `Quy về đơn vị hiện nay: chỉ tiêu ${showCount(range.low)}–${showCount(range.high)} chi bộ.`;
  if (target !== null) return `Quy về đơn vị hiện nay: chỉ tiêu ${showCount(target)} chi bộ.`;
  return restated && restated.targetsLeft > 0 ? "Không quy thành một chỉ tiêu được: phạm vi của các đơn vị được giao đã khác." : "Không có chỉ tiêu nào tính cho mọi chi bộ của đơn vị.";
}

/** By which units a list of a day stands that is carried along to today's. */
export const sayListLens = (on: Day, by: Day) =>
  `Theo đơn vị hiện nay (${showDay(by)}): chi bộ ghi tên như tại ngày ${showDay(on)}, xếp dưới đơn vị nay kế tục nơi ấy theo các văn bản sắp xếp.`;

/** By which units papers are listed that were signed before the register was kept. */
export const sayFormerUnits = "Quyết định ký trước khi lập sổ: đơn vị ghi theo ngày ấy, hoặc theo tên sớm nhất trong sổ khi sổ chưa có tới ngày ấy.";
