import { sayAbove } from "@/components/registration/cell-name";
import type { Called } from "@/lib/domain/registration/view";
import { partyName } from "@/lib/domain/unit/party";

/** "Chi bộ ấp 4, xã Tân Thạch, huyện Châu Thành". */
export const sayCell = ({ cell, parent, above }: { cell: Called; parent: Called | null; above: Called | null }) => [partyName({ ...cell, level: "cell" }), sayAbove(parent, above)].filter(Boolean).join(", ");
