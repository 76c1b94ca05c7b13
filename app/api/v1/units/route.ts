import { handle, routes } from "@/app/api/v1/handle";
import { present } from "@/app/api/v1/present";
import { listUnits } from "@/lib/domain/api/operations";
import { unitsAnswer } from "@/lib/domain/api/unit";
import { accept } from "@/lib/domain/result";
import { listUnits as findUnits } from "@/lib/queries/list-units";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: handle(listUnits, async (scope, { query: { cursor, ...asked } }) => accept(unitsAnswer(await findUnits(scope, present({ ...asked, after: cursor }))))),
});
