import { database } from "@/lib/platform/database";
import { plantReference } from "@/prisma/seed/reference";
import { scopeOf } from "./as";
import { plant } from "./plant";

/** The day the register's map and its competences begin. */
export const mapFrom = "2020-02-01";

/** A district with a commune of four cells, all known since then, and someone of its committee; former terms are in the reference data. */
export async function plantPast() {
  await database.$transaction((db) => plantReference(db), { timeout: 60_000 });
  const province = await plant.unit({ level: "province", name: "Tỉnh Bến Tre", on: mapFrom });
  const district = await plant.unit({ level: "district", name: "Huyện Châu Thành", parent: province, on: mapFrom });
  const commune = await plant.unit({ level: "commune", name: "Xã An Hiệp", parent: district, on: mapFrom });
  const cells = [];
  for (const index of [1, 2, 3, 4]) cells.push(await plant.unit({ parent: commune, name: `Ấp ${index}`, on: mapFrom }));
  await plant.competence({ unit: district, on: mapFrom });
  const account = await plant.account({ displayName: "Ban Thường vụ Huyện ủy Châu Thành" });
  return { province, district, commune, cells, account, committee: scopeOf("standing_committee", district, { accountId: account.id }), reader: scopeOf("leader", province) };
}

export type PastPlace = Awaited<ReturnType<typeof plantPast>>;
