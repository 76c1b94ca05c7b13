import type { NavLink } from "@/components/frame/top-bar";
import type { IconName } from "@/components/ui/icon";
import type { Action } from "@/lib/domain/action";
import type { Place } from "@/lib/queries/list-places";

type NavPlace = NavLink & { icon: IconName; needs: Action };

const all: readonly NavPlace[] = [
  { href: "/dashboard", label: "Tổng quan", icon: "chart", needs: "attainment.read", under: ["/compare"] },
  { href: "/units", label: "Đơn vị", icon: "unit", needs: "unit.read" },
  { href: "/registrations", label: "Đăng ký", icon: "list", needs: "registration.read" },
  { href: "/decisions", label: "Quyết định", icon: "file", needs: "decision.read" },
  { href: "/targets", label: "Chỉ tiêu", icon: "seal", needs: "target.read", under: ["/resolutions", "/titles"] },
  { href: "/accounts", label: "Tài khoản", icon: "key", needs: "account.manage" },
];

/** The places of the frame that the person may open; a commune's officer has the commune's own page first. */
export function placesOf(may: (action: Action) => boolean, places: readonly Place[]): NavPlace[] {
  const commune = places.find(({ role, unit }) => role === "committee_officer" && unit.level === "commune");
  const own: NavPlace[] = commune ? [{ href: `/communes/${commune.unit.id}`, label: "Chi bộ của xã", icon: "book", needs: "registration.read" }] : [];
  return [...own, ...all].filter(({ needs }) => may(needs));
}
