import { EmptyState } from "@/components/ui/empty-state";
import { Sheet } from "@/components/ui/sheet";
import type { Figures } from "@/lib/domain/attainment/view";
import type { Day } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/unit/level";

const next: Record<Level, (day: Day) => { title: string; body: string; command?: string }> = {
  country: (day) => ({
    title: "Sổ chưa có tỉnh nào.",
    body: "Nạp danh mục xã, huyện của tỉnh từ danh mục hành chính nhà nước: trên máy chủ, chạy lệnh dưới đây với mã tỉnh và ngày của danh mục.",
    command: `npm run units -- --province 83 --on ${day}`,
  }),
  province: () => ({ title: "Sổ chưa có chi bộ ấp, khu phố nào của tỉnh.", body: "Danh mục huyện, xã đã có. Nạp danh sách chi bộ ấp, khu phố để giao chỉ tiêu và đăng ký." }),
  district: () => ({ title: "Sổ chưa có chi bộ ấp, khu phố nào của huyện.", body: "Nạp danh sách chi bộ ấp, khu phố của các xã để giao chỉ tiêu và đăng ký." }),
  commune: () => ({ title: "Sổ chưa có chi bộ ấp, khu phố nào của xã.", body: "Nạp danh sách chi bộ của xã để đăng ký phấn đấu." }),
  cell: () => ({ title: "", body: "" }),
};

/** What an empty register says first: what is missing and what to do about it. */
export function FirstSteps({ unit, day }: { unit: Figures["unit"]; day: Day }) {
  const { title, body, command } = next[unit.level](day);
  return (
    <div className="pt-6">
      <Sheet>
        <EmptyState title={title}>
          <p>{body}</p>
          {command && <p className="mt-2"><code className="rounded-sm bg-sunken px-2 py-1 font-sans text-ink">{command}</code></p>}
        </EmptyState>
      </Sheet>
    </div>
  );
}
