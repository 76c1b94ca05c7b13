import type { NavLink } from "@/components/frame/top-bar";
import type { IconName } from "@/components/ui/icon";
import type { Action } from "@/lib/domain/action";
import { showCount } from "@/lib/domain/ratio";
import { kindWords } from "@/lib/domain/unit/party";
import type { Worklist } from "@/lib/domain/worklist/view";
import type { Place } from "@/lib/queries/list-places";

type NavPlace = NavLink & { icon: IconName; needs: Action };

const all: readonly NavPlace[] = [
  { href: "/dashboard", label: "Tổng quan", icon: "chart", needs: "attainment.read", under: ["/charts", "/compare", "/forecast", "/reports", "/closings"] },
  { href: "/units", label: "Đơn vị", icon: "unit", needs: "unit.read" },
  { href: "/registrations", label: "Đăng ký", icon: "list", needs: "registration.read", under: ["/appraisals"] },
  { href: "/papers", label: "Đề nghị", icon: "copy", needs: "registration.read" },
  { href: "/decisions", label: "Quyết định", icon: "file", needs: "decision.read" },
  { href: "/rechecks", label: "Phúc tra", icon: "check", needs: "recheck.read" },
  { href: "/targets", label: "Chỉ tiêu", icon: "seal", needs: "target.read", under: ["/resolutions", "/titles"] },
  { href: "/imports", label: "Nhập", icon: "up", needs: "import.bring" },
  { href: "/accounts", label: "Tài khoản", icon: "key", needs: "account.manage" },
];

/** The person's work with how much of it there is; null for who only looks. */
export function workPlace({ mayAct, counts, more }: Worklist, label: string): NavPlace | null {
  const all = counts.overdue + counts.due_soon + counts.waiting;
  return mayAct ? { href: "/work", label, icon: "check", needs: "registration.read", ...(all > 0 && { count: `${showCount(all)}${more ? "+" : ""}` }) } : null;
}

/** The places of the frame that the person may open: their work first, then the commune's own page for its officer. */
export function placesOf(may: (action: Action) => boolean, places: readonly Place[], work: NavPlace | null): NavPlace[] {
  const commune = places.find(({ role, unit }) => role === "committee_officer" && unit.level === "commune");
  const own: NavPlace[] = commune ? [{ href: `/communes/${commune.unit.id}`, label: `Chi bộ của ${kindWords[commune.unit.kind]}`, icon: "book", needs: "registration.read" }] : [];
  const invited: NavPlace[] = places.some(({ role }) => role === "guest") ? [{ href: "/invited", label: "Hồ sơ được mời", icon: "clip", needs: "registration.read", under: ["/registrations", "/appraisals"] }] : [];
  return [...[...(work ? [work] : []), ...own, ...all].filter(({ needs }) => may(needs)), ...invited];
}
