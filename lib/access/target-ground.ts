import type { Base } from "@/lib/domain/attainment/view";
import { showDay, dayOfDate, type Day } from "@/lib/domain/day";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { partyName } from "@/lib/domain/unit/party";
import type { Room } from "./door";

/** Writers of one unit's targets go one after the other, so that each sees what the one before it set. */
export async function lockUnits({ db }: Pick<Room, "db">, ids: readonly string[]) {
  await db.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** The resolution a line cites: one issued in reach, or of which a line lies in reach. Refuses a day before it was issued. */
export async function citedResolution({ db, reach }: Room, { resolutionId, setOn }: { resolutionId: string; setOn: Day }): Promise<Result<{ id: string; termId: string }>> {
  const resolution = await db.resolution.findFirst({ where: { id: resolutionId, OR: [{ unit: reach.units }, { targets: { some: { unit: reach.units } } }] } });
  if (!resolution) return refuse("target-resolution-unknown", { field: "resolutionId" });
  const issued = resolution.issuedOn && dayOfDate(resolution.issuedOn);
  return issued && setOn < issued ? refuse("target-before-resolution", { field: "setOn", values: { on: showDay(issued) } }) : accept(resolution);
}

/** What a unit is called today. */
export async function unitName({ db }: Pick<Room, "db">, unitId: string): Promise<string> {
  const version = await db.unitVersion.findFirst({ where: { unitId }, orderBy: { validFrom: "desc" }, include: { unit: true } });
  return version ? partyName({ ...version, level: version.unit.level }) : "";
}

/** A count is of the unit's own cells; its base says nothing. */
export const countBase: Base = "cells";
