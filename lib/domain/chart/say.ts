import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";
import { showCount } from "@/lib/domain/ratio";

/** Where a picture's figures come from and until when, for its foot. */
export const saySource = ({ on, sample, restated }: Pick<Attainment, "on" | "sample" | "restated">) => `Nguồn: sổ quyết định công nhận và sổ đăng ký, tính đến hết ${showDay(on)}. ${sayUnits(restated)}${sample ? " Dữ liệu mẫu: số chưa công bố là số minh họa." : ""}`;

/** By which units a picture is drawn, shorter than on a page. */
function sayUnits(restated: Attainment["restated"]): string {
  if (!restated) return "Đơn vị như tại ngày báo cáo.";
  const { by, undivided } = restated;
  return `Đơn vị quy về hiện nay (${showDay(by)}) theo các văn bản sắp xếp${undivided ? `; ${showCount(undivided.cells)} chi bộ không có một nơi kế tục, chỉ tính vào số chung` : ""}.`;
}
