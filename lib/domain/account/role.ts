import type { Role } from "@/lib/domain/action";

/** What a role is called on screen. The place is the grant's unit, so the same word serves every level. */
export const roleWords = {
  organization_staff: "Cán bộ tổ chức",
  leader: "Lãnh đạo",
  standing_committee: "Ban thường vụ",
  appraiser: "Tổ thẩm định",
  committee_officer: "Cán bộ cấp ủy",
  cell_secretary: "Bí thư chi bộ",
  assigned_officer: "Cán bộ phụ trách",
  guest: "Được mời thẩm định",
  administrator: "Quản trị tài khoản",
} as const satisfies Record<Role, string>;
