import { z } from "zod";

/** Where a unit stands in the tree, ids between slashes: "/1/8/31/" is unit 31 below 8 below 1. */
export const UnitPath = z.string().regex(/^\/([0-9a-z]+\/)+$/).brand("UnitPath");
export type UnitPath = z.infer<typeof UnitPath>;

/** True when `unit` is `root` or lies below it. The closing slash keeps /44/ from owning /445/. */
export const contains = (root: UnitPath, unit: UnitPath) => unit.startsWith(root);
