import type { Attainment } from "@/lib/domain/attainment/view";
import { showDay } from "@/lib/domain/day";

/** Where a picture's figures come from and until when, for its foot. */
export const saySource = ({ on, sample }: Pick<Attainment, "on" | "sample">) => `Nguồn: sổ quyết định công nhận và sổ đăng ký, tính đến hết ${showDay(on)}. Đơn vị như tại ngày báo cáo.${sample ? " Dữ liệu mẫu: số chưa công bố là số minh họa." : ""}`;
