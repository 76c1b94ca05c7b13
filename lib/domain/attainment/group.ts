import type { GroupKind } from "@/lib/domain/target/view";

const groupWords = {
  cluster: "cụm, tiểu vùng",
  new_rural: "xã đạt chuẩn nông thôn mới",
  civilised_urban: "phường, thị trấn đạt chuẩn đô thị văn minh",
} as const satisfies Record<GroupKind, string>;

/** "Xã đạt chuẩn nông thôn mới; phường, thị trấn đạt chuẩn đô thị văn minh": the communes a group target speaks of. */
export function groupName(kinds: readonly GroupKind[]): string {
  const name = kinds.map((kind) => groupWords[kind]).join("; ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
