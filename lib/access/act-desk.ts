import "server-only";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Reach } from "./reach";

/** Units whose tree may be changed: whole provinces in reach, for an act of a district would change what its province counts. */
export const reorganised = (reach: Reach): Prisma.UnitWhereInput => ({ AND: [reach.units, { level: { in: ["country", "province"] } }] });

/** The acts of those units. */
export const actsOf = (reach: Reach): Prisma.ActWhereInput => ({ unit: { is: reorganised(reach) } });
